package dev.pipesplanner.ui.session;

import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.simulation.Progress;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Answers what has no closed form, in the background: first one month at the volume of the plan,
/// then as many as the difference of the designs needs, then the break-even, which takes longest.
public final class SimulatedAnswers {

    private final LatestTask runs;
    private final Executor now;
    private final Executor rested;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param line where the simulations run
    public SimulatedAnswers(Background.Line line) {
        this(new LatestTask(line, line.window()), line.afterPause(), line.afterRest());
    }

    /// @param now where a volume is simulated
    /// @param rested where what takes longer is, which would hold up a drag
    public SimulatedAnswers(LatestTask runs, Executor now, Executor rested) {
        this.runs = runs;
        this.now = now;
        this.rested = rested;
    }

    /// @param answer called on the UI thread, with ever better answers; not at all once something
    ///   newer is asked
    public void ask(Answers answers, Question question, Consumer<Answered> answer) {
        run(
                now,
                progress -> answers.ofThisVolume(question, Looks.FIRST, progress),
                first -> {
                    answer.accept(first);
                    refine(answers, question, answer);
                });
    }

    private void refine(Answers answers, Question question, Consumer<Answered> answer) {
        run(
                rested,
                progress -> answers.ofThisVolume(question, Looks.UNTIL_DECIDED, progress),
                refined -> {
                    answer.accept(refined);
                    askWhole(answers, question, answer);
                });
    }

    /// At once with the break-even, when the inputs rest.
    ///
    /// @param answer called once
    public void askWhole(Answers answers, Question question, Consumer<Answered> answer) {
        run(rested, progress -> answers.of(question, progress), answer);
    }

    private void run(
            Executor where, Function<Progress, Answered> question, Consumer<Answered> answer) {
        busy.set(true);
        runs.run(
                where,
                question,
                new LatestTask.Listener<>(
                        _ -> {},
                        known -> {
                            busy.set(false);
                            answer.accept(known);
                        },
                        failure -> {
                            busy.set(false);
                            throw new IllegalStateException("A simulation failed.", failure);
                        }));
    }

    public void cancel() {
        runs.cancel();
        busy.set(false);
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
