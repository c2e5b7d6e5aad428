package dev.pipesplanner.ui.session;

import dev.pipesplanner.analysis.CachedSimulations;
import dev.pipesplanner.analysis.SecondEngine;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.simulation.Progress;

import javafx.beans.property.ReadOnlyBooleanProperty;

import java.util.function.Consumer;

/// Answers what has no closed form, in the background: first for the volume of the plan, then the
/// break-even, which takes thirty times as long.
public final class SimulatedAnswers {

    private final Background background = new Background();
    private volatile Progress current = Progress.NONE;
    private final CachedSimulations simulations = new CachedSimulations(() -> this.current);

    /// @param answer called on the UI thread, twice; not at all once something newer is asked
    public void ask(
            Answers answers, Plan plan, Environment environment, Consumer<Answered> answer) {
        background.ask(
                progress -> answers.ofThisVolume(plan, environment, watchedBy(progress)),
                first -> {
                    answer.accept(first);
                    background.ask(
                            progress -> answers.of(plan, environment, watchedBy(progress)), answer);
                });
    }

    public void cancel() {
        background.cancel();
    }

    private SecondEngine watchedBy(Progress progress) {
        current = progress;
        return simulations;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return background.busyProperty();
    }
}
