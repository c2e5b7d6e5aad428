package dev.pipesplanner.ui.prices;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.BookUpdate;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.pricing.PriceUpdates.Renewal;
import dev.pipesplanner.pricing.PriceUpdates.Step;

import javafx.concurrent.Task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One refresh in the background. Its value is all that was heard so far; cancelling it interrupts
/// the thread, as the port asks.
final class RefreshTask extends Task<RefreshTask.Heard> {

    /// @param steps the last word of each service, in the order in which they were asked
    /// @param outcome empty while it runs
    record Heard(List<Step> steps, Optional<Outcome> outcome) {}

    /// @param effect what changed, and what that does to the plan
    record Outcome(Renewal renewal, EffectRows effect) {}

    private final PriceUpdates updates;
    private final Plan plan;
    private final List<Step> steps = new ArrayList<>();

    /// Refreshes the regions of the plan's environments.
    RefreshTask(PriceUpdates updates, Plan plan) {
        this.updates = updates;
        this.plan = plan;
    }

    List<String> regions() {
        return plan.environments().stream().map(Environment::region).distinct().toList();
    }

    @Override
    protected Heard call() {
        Renewal renewal =
                updates.refresh(
                        regions(),
                        PriceUpdates.Access.DEFAULT,
                        PriceUpdates.Target.CACHE,
                        this::hear);
        EffectRows effect = EffectRows.NONE;
        for (BookUpdate update : renewal.updates()) {
            effect = effect.and(EffectRows.of(update.before(), update.after(), plan));
        }
        return new Heard(List.copyOf(steps), Optional.of(new Outcome(renewal, effect)));
    }

    private void hear(Step step) {
        for (int i = 0; i < steps.size(); i++) {
            if (isSame(steps.get(i), step)) {
                steps.set(i, step);
                updateValue(new Heard(List.copyOf(steps), Optional.empty()));
                return;
            }
        }
        steps.add(step);
        updateValue(new Heard(List.copyOf(steps), Optional.empty()));
    }

    private static boolean isSame(Step a, Step b) {
        return a.region().equals(b.region()) && a.service().equals(b.service());
    }
}
