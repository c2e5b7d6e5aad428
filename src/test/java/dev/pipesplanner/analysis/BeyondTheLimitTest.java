package dev.pipesplanner.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

/// A break-even does not hang on the plan's own volume, which may be more than a design carries.
class BeyondTheLimitTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    @Test
    void aVolumeAboveTheLimitOfASimulatedServiceHasTheBreakEvenBelow() {
        Planner planner =
                new Planner(730, false)
                        .with(new CachedSimulations(() -> Progress.NONE))
                        .with(new Looks.Fixed(2));

        BreakEven below = new BreakEvens(planner, tracking(100_000), BOOK).find();
        BreakEven above = new BreakEvens(planner, tracking(526_000), BOOK).find();

        assertThat(below.crossings()).isNotEmpty();
        assertThat(above.crossings()).hasSameSizeAs(below.crossings());
        assertThat(above.edges()).isEqualTo(below.edges());
    }

    private static Environment tracking(double messages) {
        return Environments.with(
                "workload.messagesPerMonth=" + messages,
                "workload.processingSeconds.distribution=constant",
                "workload.processingSeconds.mean=30",
                "task.cpu=256",
                "task.memory=512",
                "service.scaling.policy=target-tracking",
                "service.minTasks=1",
                "service.maxTasks=6",
                "quotas.fargateVCpu=4000");
    }
}
