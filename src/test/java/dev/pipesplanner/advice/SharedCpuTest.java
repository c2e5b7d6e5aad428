package dev.pipesplanner.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

/// What it costs when each message needs the CPU that several share (MODEL §7).
class SharedCpuTest {

    private static final String TRACKED =
            "workload.messagesPerMonth=30000 workload.concurrentWork=true"
                + " service.scaling.policy=target-tracking service.minTasks=1 service.maxTasks=4"
                + " service.messagesInFlightPerTask=4";
    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    /// Without a latency target an automatic backlog is 10 messages for each task, however many it
    /// works at once.
    @Test
    void anAutomaticBacklogPerTaskIsSharedOutAsATypedOne() {
        assertThat(message(TRACKED))
                .isEqualTo(message(TRACKED + " service.scaling.backlogPerTask=10"))
                .contains("4 times the tasks, which would cost $");
    }

    private static String message(String assignments) {
        Plan plan = RealAnswersTest.plan(assignments);
        Planner planner =
                Planner.of(plan)
                        .with(new CachedSimulations(() -> Progress.NONE))
                        .with(new Looks.Fixed(1));
        return RealAnswersTest.findings(planner, plan.environments().getFirst(), BOOK).stream()
                .filter(finding -> finding.rule().id().equals("messages-share-cpu"))
                .map(Finding::message)
                .findFirst()
                .orElseThrow();
    }
}
