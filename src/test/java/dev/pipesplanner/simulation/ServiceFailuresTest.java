package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Outcome;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

/// Attempts that fail in a service (MODEL §§3.4, 4.3, 4.4).
class ServiceFailuresTest {

    /// Worked by hand: attempts of 10 s begin at 0, 110 and 220 s.
    @Test
    void aMessageThatAlwaysFailsIsDeadAfterItsLastReceive() {
        Simulated month =
                month(
                        "workload.messagesPerMonth=1",
                        "workload.arrivals.pattern=periodic",
                        "workload.arrivals.everySeconds=2628000",
                        "task.failureRate=1",
                        "queue.maxReceiveCount=3",
                        "queue.visibilityTimeoutSeconds=100");

        assertThat(month.counts().deadLetters()).isEqualTo(1);
        assertThat(month.counts().redeliveries()).isEqualTo(2);
        assertThat(month.counts().processed()).isZero();
        assertThat(month.counts().workedSeconds()).isZero();
        assertThat(month.waits().max()).isCloseTo(220, within(1e-6));
        assertThat(month.used().deadLettersPerMonth()).isEqualTo(1);
    }

    /// With room for everyone the wait is that for the attempts before: (S + V)·E[failures].
    @Test
    void theWaitEndsWithTheAttemptThatCompletesTheMessage() {
        Simulated month =
                month(
                        "workload.messagesPerMonth=200000",
                        "service.messagesInFlightPerTask=100",
                        "task.failureRate=0.2",
                        "queue.maxReceiveCount=1000",
                        "queue.visibilityTimeoutSeconds=100");

        assertThat(month.counts().deadLetters()).isZero();
        assertThat(month.waits().mean()).isCloseTo(110 * 0.2 / 0.8, withPercentage(1));
        assertThat(month.waits().quantile(0.75)).isZero();
    }

    @Test
    void bothEnginesCountAttemptsAndDeadLettersAlike() {
        Environment environment =
                fixed(
                        "workload.messagesPerMonth=200000",
                        "service.messagesInFlightPerTask=4",
                        "task.failureRate=0.3",
                        "queue.maxReceiveCount=2");

        Simulated month = Plans.simulated(environment, Design.SERVICE, 1);
        Outcome<DesignUsage> expected = new ClosedForm(730).outcome(environment, Design.SERVICE);

        double n = month.counts().entered();
        assertThat(month.counts().redeliveries() / n).isCloseTo(0.3, withPercentage(1));
        assertThat(month.counts().deadLetters() / n).isCloseTo(0.09, withPercentage(2));
        assertThat(expected.feasible().orElseThrow().deadLettersPerMonth())
                .isCloseTo(200_000 * 0.09, within(1e-6));
    }

    /// 100,000 messages of 20 s keep 0.76 of a task busy, 1.4 when half of all attempts fail.
    @Test
    void failuresAreLoad() {
        String[] busy = {
            "workload.messagesPerMonth=100000",
            "workload.processingSeconds.mean=20",
            "queue.maxReceiveCount=5"
        };

        assertThat(outcome(busy)).isInstanceOf(Outcome.Feasible.class);
        assertThat(
                        outcome(
                                Stream.concat(Stream.of(busy), Stream.of("task.failureRate=0.5"))
                                        .toArray(String[]::new)))
                .isInstanceOf(Outcome.Infeasible.class);
    }

    private static Outcome<?> outcome(String... assignments) {
        return new ClosedForm(730).outcome(fixed(assignments), Design.SERVICE);
    }

    private static Simulated month(String... assignments) {
        return Plans.simulated(fixed(assignments), Design.SERVICE, 1);
    }

    private static Environment fixed(String... assignments) {
        return Plans.started(
                Stream.concat(
                                Stream.of(
                                        "service.scaling.policy=fixed",
                                        "service.minTasks=1",
                                        "workload.processingSeconds.distribution=constant",
                                        "workload.processingSeconds.mean=10"),
                                Stream.of(assignments))
                        .toArray(String[]::new));
    }
}
