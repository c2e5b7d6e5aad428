package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.optimiser.Choices;
import dev.pipesplanner.analysis.optimiser.Contender;
import dev.pipesplanner.analysis.optimiser.Decisions;
import dev.pipesplanner.analysis.optimiser.Optimiser;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.application.JudgedCandidate;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// The search for the cheapest plan that meets a target: what is asked for, what may change, and
/// what was found, better and better.
public final class SearchViewModel {

    /// So many of the best are shown with what a planner should know of them.
    private static final int SHOWN = 5;

    static final String SECONDS = "workload.latencyTarget.seconds";
    static final String PERCENTILE = "workload.latencyTarget.percentile";

    private final SessionViewModel session;
    private final LatestTask runs;
    private final Executor window;
    private final SimpleStringProperty target = new SimpleStringProperty("");
    private final SimpleStringProperty percentile = new SimpleStringProperty("");
    private final ReadOnlyListWrapper<DecisionChoice> decisions =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Optional<Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<Optimiser> asked = Optional.empty();
    private Optional<Environment> read = Optional.empty();

    SearchViewModel(SessionViewModel session, Background background) {
        this.session = session;
        Background.Line line = background.line("cheapest");
        runs = new LatestTask(line.afterPause(), line.window());
        window = line.window();
    }

    /// Reads the plan anew where it has changed: what was found is of the plan before.
    ///
    /// @return whether it has changed
    boolean follow() {
        Environment environment = session.environmentProperty().get();
        boolean isNew = !read.equals(Optional.of(environment));
        if (isNew) {
            read = Optional.of(environment);
            readPlan(environment);
        }
        return isNew;
    }

    private void readPlan(Environment environment) {
        target.set(SelectedPlan.shown(SECONDS, PlanFields.require(SECONDS).data(environment)));
        percentile.set(
                SelectedPlan.shown(PERCENTILE, PlanFields.require(PERCENTILE).data(environment)));
        List<DecisionChoice> now =
                environment.designs().stream()
                        .flatMap(design ->
                                Decisions.of(design, session.planProperty().get().hoursPerMonth())
                                        .stream())
                        .filter(decision -> !decision.options().apply(environment).isEmpty())
                        .map(decision -> DecisionChoice.of(decision, environment))
                        .map(this::asBefore)
                        .distinct()
                        .toList();
        if (!now.equals(decisions)) {
            decisions.setAll(now);
        }
        cancel();
        problem.set("");
    }

    private DecisionChoice asBefore(DecisionChoice now) {
        return decisions.stream()
                .filter(before -> before.path().equals(now.path()))
                .findFirst()
                .map(now::like)
                .orElse(now);
    }

    void decide(DecisionChoice changed) {
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).path().equals(changed.path())
                    && !decisions.get(i).equals(changed)) {
                decisions.set(i, changed);
            }
        }
    }

    /// Begins the search; one that is under way ends.
    void find() {
        problem.set("");
        try {
            Environment environment = wanted();
            Choices choices = choices();
            session.book().ifPresent(book -> run(environment, choices, book));
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    /// The plan with the target that is asked for.
    private Environment wanted() {
        Environment present = session.environmentProperty().get();
        Environment timed = PlanFields.require(SECONDS).withTyped(present, target.get());
        return PlanFields.require(PERCENTILE).withTyped(timed, percentile.get());
    }

    private Choices choices() {
        Choices choices = Choices.DEFAULT;
        for (DecisionChoice each : decisions) {
            if (!each.mayChange()) {
                choices = choices.locking(each.path());
            } else if (each.tried().isPresent()) {
                choices = choices.trying(each.path(), each.values());
            }
        }
        return choices;
    }

    private void run(Environment environment, Choices choices, PriceBook book) {
        Planner planner =
                Planner.of(session.planProperty().get())
                        .with(session.answers().watchedBy(Progress.NONE));
        Optimiser optimiser = new Optimiser(planner, book, environment, choices);
        asked = Optional.of(optimiser);
        running.set(true);
        progress.set(-1);
        runs.run(
                report -> search(optimiser, report),
                new LatestTask.Listener<>(progress::set, this::done, this::failed));
    }

    private Found search(Optimiser optimiser, Progress report) {
        return judged(
                optimiser,
                new Found(
                        optimiser,
                        optimiser.find(
                                report,
                                better ->
                                        tell(
                                                judged(
                                                        optimiser,
                                                        new Found(optimiser, better, List.of())))),
                        List.of()));
    }

    /// With what a planner should know of the best.
    private Found judged(Optimiser optimiser, Found bare) {
        return new Found(
                optimiser,
                bare.optimum(),
                optimiser.shown(bare.optimum(), SHOWN).stream()
                        .filter(each -> each.contender().isFit())
                        .map(each ->
                                JudgedCandidate.of(
                                        optimiser.planner(),
                                        each,
                                        session.answers().today(),
                                        session.answers().ageLimits().get()))
                        .toList());
    }

    /// What is known before the end, unless something newer was asked meanwhile.
    private void tell(Found better) {
        window.execute(() -> {
            if (running.get() && asked.filter(better.optimiser()::equals).isPresent()) {
                found.set(Optional.of(better));
            }
        });
    }

    private void done(Found last) {
        running.set(false);
        found.set(Optional.of(last));
    }

    private void failed(Throwable reason) {
        running.set(false);
        if (reason instanceof IllegalArgumentException) {
            problem.set(String.valueOf(reason.getMessage()).replace('\n', ' '));
        } else {
            throw new IllegalStateException("The search for the cheapest failed.", reason);
        }
    }

    /// Ends the search; what was found so far stays.
    void cancel() {
        runs.cancel();
        running.set(false);
    }

    /// Makes a candidate the environment's plan, with the target that it was searched for: one step
    /// of the history.
    ///
    /// @return the step's name
    String makePlan(Found of, Contender contender) {
        Environment plan =
                contender
                        .candidate()
                        .plan(of.optimiser().planner(), of.optimiser().book())
                        .withName(session.environmentProperty().get().name());
        String step = Messages.get("step.cheapest", Found.title(contender));
        session.change(step, "", _ -> plan);
        return step;
    }

    SimpleStringProperty targetProperty() {
        return target;
    }

    SimpleStringProperty percentileProperty() {
        return percentile;
    }

    ReadOnlyListProperty<DecisionChoice> decisionsProperty() {
        return decisions.getReadOnlyProperty();
    }

    /// Empty before the first search.
    ReadOnlyObjectProperty<Optional<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// 0 to 1, negative while it is not worth telling.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why nothing is searched; empty where something is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
