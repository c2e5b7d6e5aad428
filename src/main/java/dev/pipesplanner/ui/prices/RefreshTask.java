package dev.pipesplanner.ui.prices;

import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.BookUpdate;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.pricing.PriceUpdates.Access;
import dev.pipesplanner.pricing.PriceUpdates.Renewal;
import dev.pipesplanner.pricing.PriceUpdates.Step;

import javafx.concurrent.Task;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One refresh in the background. Its value is all that was heard so far; {@link #stop} interrupts
/// the thread, as the port asks, and leaves what was done until then as the outcome.
final class RefreshTask extends Task<RefreshTask.Heard> {

    /// @param steps the last word of each service, in the order in which they were asked
    /// @param outcome empty while it runs
    record Heard(List<Step> steps, Optional<Outcome> outcome) {}

    /// @param effect what changed, and what that does to the plan
    record Outcome(Renewal renewal, EffectRows effect) {}

    private final PriceUpdates updates;
    private final Plan plan;
    private final Access access;
    private final UnaryOperator<PriceBook> rated;
    private final FallbackEngine simulations;
    private final List<Step> steps = new ArrayList<>();
    private final Object lock = new Object();
    private @Nullable Thread runner;

    /// Refreshes the regions of the plan's environments.
    ///
    /// @param rated lays private rates over a book, for the bills
    /// @param simulations what was simulated before
    RefreshTask(
            PriceUpdates updates,
            Plan plan,
            Access access,
            UnaryOperator<PriceBook> rated,
            FallbackEngine simulations) {
        this.updates = updates;
        this.plan = plan;
        this.access = access;
        this.rated = rated;
        this.simulations = simulations;
    }

    List<String> regions() {
        return plan.environments().stream().map(Environment::region).distinct().toList();
    }

    /// From any thread.
    void stop() {
        synchronized (lock) {
            if (runner != null) {
                runner.interrupt();
            }
        }
    }

    @Override
    protected Heard call() {
        runsIn(Thread.currentThread());
        try {
            return refreshed();
        } finally {
            runsIn(null);
        }
    }

    /// The thread is lent: what it does next is not to be interrupted.
    private void runsIn(@Nullable Thread thread) {
        synchronized (lock) {
            runner = thread;
        }
    }

    private Heard refreshed() {
        Renewal renewal = updates.refresh(regions(), access, PriceUpdates.Target.CACHE, this::hear);
        EffectRows effect = EffectRows.NONE;
        for (BookUpdate update : renewal.updates()) {
            EffectRows more =
                    EffectRows.of(
                            rated.apply(update.before()),
                            rated.apply(update.after()),
                            plan,
                            simulations);
            boolean isOne = renewal.updates().size() == 1;
            effect = effect.and(isOne ? more : more.in(update.after().region()));
        }
        return new Heard(List.copyOf(steps), Optional.of(new Outcome(renewal, effect)));
    }

    /// The share of all regions' services that is done, by those heard of so far.
    static double share(List<Step> steps, int regions) {
        long heard = steps.stream().map(Step::region).distinct().count();
        long finished = steps.stream().filter(step -> step.state() != Step.State.ASKED).count();
        return heard == 0 ? 0 : finished / ((double) steps.size() / heard * regions);
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
        return a.region().equals(b.region()) && a.serviceCode().equals(b.serviceCode());
    }
}
