package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.analysis.explore.Varied;
import dev.pipesplanner.analysis.explore.WinnerMap;
import dev.pipesplanner.analysis.optimiser.Contender;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import java.util.Optional;
import java.util.function.Supplier;

/// One exploration of the selected environment for all its views, and the plan that is selected in
/// all of them.
public final class ExploreViewModel {

    /// The pictures of one result.
    public enum Picture {
        MAP,
        TRADE_OFF,
        LINE,
        TABLE
    }

    private final SessionViewModel session;
    private final ObservableBooleanValue shown;
    private final Explorer explorer;
    private final AxesViewModel axes;
    private final SearchViewModel search;
    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>(Picture.MAP);
    private final ReadOnlyObjectWrapper<Optional<Explored>> explored =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Change>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SelectedPlan>> details =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ExploreQuestion> asked = Optional.empty();
    private Optional<Planner> planner = Optional.empty();

    /// Makes the selected candidate the plan; empty where no candidate is selected.
    private Optional<Supplier<String>> candidate = Optional.empty();

    /// @param shown what is not looked at is not computed
    public ExploreViewModel(
            SessionViewModel session, Background background, ObservableBooleanValue shown) {
        this.session = session;
        this.shown = shown;
        explorer = new Explorer(background);
        axes = new AxesViewModel(session);
        search = new SearchViewModel(session, background);
        session.planProperty().subscribe(_ -> update());
        session.environmentProperty().subscribe(_ -> update());
        session.renewalsProperty().subscribe(_ -> update());
        shown.subscribe(_ -> update());
        axes.axesProperty().subscribe(_ -> update());
        picture.subscribe(_ -> searchWhereShown());
        search.decisionsProperty().subscribe(this::searchAgain);
    }

    private void searchAgain() {
        if (shown.get() && isOfSearch()) {
            search.find();
        }
    }

    /// Candidates are searched while somebody looks at them.
    private void searchWhereShown() {
        if (shown.get() && isOfSearch() && search.follow()) {
            search.find();
        }
    }

    private void update() {
        if (!shown.get()) {
            return;
        }
        Optional<ExploreQuestion> question = question();
        searchWhereShown();
        if (question.equals(asked)) {
            return;
        }
        asked = question;
        forgetWhatDoesNotApply();
        describe();
        question.ifPresentOrElse(
                asking -> explorer.ask(asking, better -> explored.set(Optional.of(better))),
                () -> explored.set(Optional.empty()));
    }

    private Optional<ExploreQuestion> question() {
        return session.book()
                .map(book ->
                        new ExploreQuestion(
                                session.environmentProperty().get(),
                                planner(),
                                book,
                                axes.axesProperty()));
    }

    /// The same as long as the plan's settings are: it remembers what tasks are billed.
    private Planner planner() {
        Plan plan = session.planProperty().get();
        Planner known =
                planner.filter(each ->
                                each.hoursPerMonth() == plan.hoursPerMonth()
                                        && each.includeFreeTier() == plan.includeFreeTier())
                        .orElseGet(() ->
                                Planner.of(plan).with(session.answers().watchedBy(Progress.NONE)));
        planner = Optional.of(known);
        return known;
    }

    /// A selection of fields that are no axis any more.
    private void forgetWhatDoesNotApply() {
        boolean isKept =
                selected.get()
                        .map(change ->
                                change.values().keySet().stream()
                                        .allMatch(path ->
                                                PlanFields.require(path)
                                                        .applies(
                                                                session.environmentProperty()
                                                                        .get())))
                        .orElse(true);
        if (!isKept) {
            selected.set(Optional.empty());
        }
    }

    private void describe() {
        details.set(selected.get().flatMap(this::describe));
    }

    /// What comes of a change of the present plan, in closed form and at once.
    Optional<SelectedPlan> describe(Change change) {
        return asked.map(question -> SelectedPlan.of(question.row(change)));
    }

    /// Selects a plan in every view.
    void select(Optional<Change> change) {
        candidate = Optional.empty();
        selected.set(change);
        describe();
    }

    /// Selects a candidate of the search, which is a plan with its design.
    void selectCandidate(Found found, Contender contender) {
        candidate = Optional.of(() -> search.makePlan(found, contender));
        selected.set(Optional.of(contender.candidate().change()));
        describe();
    }

    /// Makes the selected plan the environment's: one step of the history.
    ///
    /// @return the step's name; empty when nothing was changed
    Optional<String> makePlan() {
        return candidate.map(Supplier::get).or(() -> selected.get().flatMap(this::makePlan));
    }

    private Optional<String> makePlan(Change change) {
        return switch (change.on(session.environmentProperty().get())) {
            case Varied.Valid(Environment changed) -> {
                String step = Messages.get("step.explore", SelectedPlan.title(change));
                session.change(step, "", _ -> changed);
                yield Optional.of(step);
            }
            case Varied.NotValid _ -> Optional.empty();
        };
    }

    /// Adds the selected plan as another environment.
    ///
    /// @return its name; empty when nothing was added
    Optional<String> addEnvironment() {
        Environment present = session.environmentProperty().get();
        return selected.get().flatMap(change -> add(change.on(present), present.name()));
    }

    private Optional<String> add(Varied varied, String name) {
        return switch (varied) {
            case Varied.Valid(Environment changed) -> {
                String free = session.planProperty().get().freeName(name);
                session.add(changed.withName(free));
                yield Optional.of(free);
            }
            case Varied.NotValid _ -> Optional.empty();
        };
    }

    /// The candidates of the trade-off.
    SearchViewModel search() {
        return search;
    }

    /// Why there is nothing to see.
    ///
    /// @param key of the reason where the region has prices
    String whyNothing(String key) {
        return session.book().isPresent()
                ? Messages.get(key)
                : Messages.get("answer.noPrices", session.environmentProperty().get().region());
    }

    AxesViewModel axes() {
        return axes;
    }

    ObjectProperty<Picture> pictureProperty() {
        return picture;
    }

    /// Empty before the first result, and where the region has no prices.
    ReadOnlyObjectProperty<Optional<Explored>> exploredProperty() {
        return explored.getReadOnlyProperty();
    }

    /// The change that makes the selected plan.
    ReadOnlyObjectProperty<Optional<Change>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<SelectedPlan>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// Simulates the map where the closed form leaves it open.
    void simulate() {
        explored.get()
                .ifPresent(known ->
                        explorer.simulate(known, better -> explored.set(Optional.of(better))));
    }

    /// Whether there is something to simulate in the map that is shown, and nothing under way.
    ObservableValue<Boolean> canSimulate() {
        return Bindings.createBooleanBinding(
                () ->
                        picture.get() == Picture.MAP
                                && !explorer.workingProperty().get()
                                && explored.get()
                                        .flatMap(Explored::map)
                                        .filter(WinnerMap::isUndecided)
                                        .isPresent(),
                picture,
                explored,
                explorer.workingProperty());
    }

    private boolean isOfSearch() {
        return picture.get() == Picture.TRADE_OFF;
    }

    /// What is under way for the picture that is shown.
    ExploreWork work() {
        return new ExploreWork(picture, explorer, search);
    }
}
