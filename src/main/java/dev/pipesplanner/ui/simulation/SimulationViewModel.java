package dev.pipesplanner.ui.simulation;

import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.SimulationRequest;
import dev.pipesplanner.answer.Simulator;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/// The selected environment's month, simulated behind the window while somebody looks at it.
///
/// Every change of the plan starts a new run and drops the one before it; the last month stays,
/// marked stale, until the new one is there.
public final class SimulationViewModel {

    /// The window's seed: the same plan always shows the same month.
    static final long SEED = 1;

    private record Question(Planner planner, Environment environment, PriceBook book) {

        /// The whole month, once.
        SimulationRequest request() {
            return new SimulationRequest(planner.hoursPerMonth() / 24.0, SEED, 1);
        }
    }

    private final SessionViewModel session;
    private final LatestTask runs;
    private final ExecutorService engines;
    private final ReadOnlyObjectWrapper<Optional<MonthCharts>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Optional<Question> asked = Optional.empty();
    private Optional<Question> answered = Optional.empty();
    private boolean watched;

    /// @param worker where runs wait for their engines
    /// @param engines where engines run
    /// @param window where the window lives
    public SimulationViewModel(
            SessionViewModel session, Executor worker, ExecutorService engines, Executor window) {
        this.session = session;
        this.engines = engines;
        this.runs = new LatestTask(worker, window);
        session.planProperty().subscribe(_ -> update());
        session.environmentProperty().subscribe(_ -> update());
        session.renewalsProperty().subscribe(_ -> update());
    }

    /// Says whether a month is looked at; nothing is simulated for nobody.
    public void watch(boolean isWatched) {
        watched = isWatched;
        update();
    }

    /// Ends the run; the last month stays.
    public void cancel() {
        runs.cancel();
        end(Messages.get("simulation.cancelled"));
    }

    /// Starts again after a cancelled or failed run.
    public void again() {
        asked = Optional.empty();
        update();
    }

    private void update() {
        Optional<Question> question = question();
        stale.set(answered.isPresent() && !answered.equals(question));
        if (!watched || question.isEmpty() || question.equals(asked)) {
            return;
        }
        asked = question;
        if (question.equals(answered)) {
            runs.cancel();
            end(summary());
            return;
        }
        running.set(true);
        progress.set(-1);
        status.set(Messages.get("simulation.running"));
        Question run = question.get();
        runs.run(
                report -> simulated(run, report),
                new LatestTask.Listener<>(
                        progress::set, charts -> done(run, charts), this::failed));
    }

    /// Empty where the region has no prices.
    private Optional<Question> question() {
        Planner planner = Planner.of(session.planProperty().get());
        Environment environment = session.environmentProperty().get();
        return session.book().map(book -> new Question(planner, environment, book));
    }

    private MonthCharts simulated(Question question, Progress progress) {
        return MonthCharts.of(
                new Simulator(question.planner(), engines)
                        .simulate(
                                question.environment(),
                                question.book(),
                                question.request(),
                                progress));
    }

    private void done(Question question, MonthCharts charts) {
        answered = Optional.of(question);
        shown.set(Optional.of(charts));
        end(summary());
        update();
    }

    private void failed(Throwable reason) {
        end(Messages.get("simulation.failed", String.valueOf(reason.getMessage())));
    }

    private void end(String text) {
        running.set(false);
        progress.set(-1);
        stale.set(answered.isPresent() && !answered.equals(question()));
        status.set(text);
    }

    private String summary() {
        return shown.get().isEmpty() ? "" : Messages.get("simulation.done", String.valueOf(SEED));
    }

    /// The last month, empty before the first.
    public ReadOnlyObjectProperty<Optional<MonthCharts>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The month shown is not that of the plan as it is.
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// 0 to 1, negative while it is not worth telling.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What happens, in words.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }
}
