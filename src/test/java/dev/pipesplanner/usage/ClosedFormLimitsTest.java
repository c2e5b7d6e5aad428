package dev.pipesplanner.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// What the closed form would have to guess it leaves to the simulation.
class ClosedFormLimitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    arrivals.pattern=bursty   | 5000   | step  | 0 | An on/off service under bursty arrivals has no closed form; it takes a simulation.
                    arrivals.pattern=periodic | 8760   | step  | 0 | An on/off service under periodic arrivals has no closed form; it takes a simulation.
                    arrivals.pattern=bursty   | 100000 | fixed | 1 | For a part of the month more arrives than 1 slots work; what is left over has no closed form, it takes a simulation.
                    arrivals.pattern=weekly   | 400000 | fixed | 1 | For a part of the month more arrives than 1 slots work; what is left over has no closed form, it takes a simulation.
                    arrivals.pattern=periodic | 100000 | fixed | 1 | More messages arrive together than 1 slots take; their queue has no closed form, it takes a simulation.
                    """)
    void theServiceSaysWhyItHasNone(
            String arrivals, String messages, String policy, String minTasks, String reason) {
        assertThat(service(arrivals, messages, policy, minTasks))
                .isEqualTo(new Outcome.NotAvailable<>(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "arrivals.pattern=poisson,  8760,   step,  0",
        "arrivals.pattern=weekly,   8760,   step,  0",
        "arrivals.pattern=bursty,   10000,  fixed, 1",
        "arrivals.pattern=weekly,   100000, fixed, 1",
        "arrivals.pattern=periodic, 8760,   fixed, 1",
    })
    void theServiceHasOneWhereItKeepsUp(
            String arrivals, String messages, String policy, String minTasks) {
        assertThat(service(arrivals, messages, policy, minTasks))
                .isInstanceOf(Outcome.Feasible.class);
    }

    /// Measured in src/docs/closed-form.md.
    @ParameterizedTest
    @CsvSource({
        "visible,               20, 50,  0.2, 3,  true",
        "visible,               40, 110, 0,   10, true",
        "visible,               40, 110, 0.2, 10, false",
        "visible,               41, 110, 0,   3,  false",
        "visible,               10, 37,  0,   3,  false",
        "visible,               12, 12,  0,   3,  false",
        "visible-and-in-flight, 10, 37,  0.2, 3,  false",
        "visible-and-in-flight, 20, 50,  0.2, 3,  false",
    })
    void anOnOffServiceClaimsItsHoursWhereTheyWereSeenToHold(
            String metric, String mean, String p95, String variation, String boot, boolean holds) {
        Environment environment =
                environment(
                        "workload.messagesPerMonth=8760",
                        "workload.processingSeconds.mean=" + mean,
                        "workload.processingSeconds.p95=" + p95,
                        "task.startVariation=" + variation,
                        "task.bootSeconds=" + boot,
                        "service.scaling.scaleIn.metric=" + metric,
                        "service.minTasks=0");

        assertThat(new ClosedForm(730).usageHolds(environment, Design.SERVICE)).isEqualTo(holds);
    }

    @Test
    void batchesFromBurstsClaimNothing() {
        String[] batches = {
            "workload.arrivals.pattern=bursty",
            "pipes.target=step-functions",
            "pipes.batchSize=10",
            "pipes.batchWindowSeconds=20",
        };

        assertThat(new ClosedForm(730).usageHolds(environment(batches), Design.PIPES)).isFalse();
    }

    @Test
    void batchesOfMessagesThatArriveTogetherHaveNone() {
        String[] batches = {
            "workload.arrivals.pattern=periodic",
            "pipes.target=step-functions",
            "pipes.batchSize=10",
            "pipes.batchWindowSeconds=20",
        };

        assertThat(new ClosedForm(730).outcome(environment(batches), Design.PIPES))
                .isEqualTo(
                        new Outcome.NotAvailable<>(
                                "Batches of messages that arrive together have no closed form;"
                                        + " they take a simulation."));
    }

    /// Work of 30 s for every message moves each percentile by 30 s.
    @Test
    void endToEndIsTheWaitAndTheWork() {
        String[] constant = {
            "workload.processingSeconds.distribution=constant",
            "workload.processingSeconds.mean=30",
        };
        Latency latency = new ClosedForm(730).latency(environment(constant), Design.PIPES);

        assertThat(latency.endToEnd()).isEqualTo(latency.waits().later(30));
    }

    /// A start of mean 48 s, as varied as it is long, and exponential work of 30 s: percentiles by
    /// a simulation of 10⁷ messages in another language (NumPy, seed 1).
    @Test
    void endToEndFollowsTheTailOfTheWait() {
        String[] exponential = {
            "workload.processingSeconds.distribution=exponential",
            "workload.processingSeconds.mean=30",
            "task.startVariation=1",
        };
        Latency latency = new ClosedForm(730).latency(environment(exponential), Design.PIPES);

        assertThat(latency.endToEnd().p50()).isCloseTo(64.31374, within(0.2));
        assertThat(latency.endToEnd().p95()).isCloseTo(181.1248, within(0.5));
        assertThat(latency.endToEnd().p99()).isCloseTo(279.0584, within(1.5));
    }

    private static Outcome<DesignUsage> service(
            String arrivals, String messages, String policy, String minTasks) {
        Environment environment =
                environment(
                        "workload." + arrivals,
                        "workload.messagesPerMonth=" + messages,
                        "service.scaling.policy=" + policy,
                        "service.minTasks=" + minTasks,
                        "service.maxTasks=1");
        return new ClosedForm(730).outcome(environment, Design.SERVICE);
    }

    private static Environment environment(String... assignments) {
        Plan plan = new Plan("p", 730, false, List.of(Environment.withDefaults("dev")));
        for (String assignment : assignments) {
            plan = Assignment.parse(assignment).applyTo(plan);
        }
        return plan.environments().getFirst();
    }
}
