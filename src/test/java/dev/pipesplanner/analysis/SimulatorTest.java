package dev.pipesplanner.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.BundledPriceBooks;
import dev.pipesplanner.usage.Waits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.concurrent.ForkJoinPool;

class SimulatorTest {

    private static final PriceBook BOOK = new BundledPriceBooks().find("us-east-1").orElseThrow();

    /// 5.93 of 6 places are taken on average, for 55 s by each message; a month of bursts takes
    /// more or less.
    private static final String[] NEARLY_FULL = {
        "workload.messagesPerMonth=283500",
        "workload.arrivals.pattern=bursty",
        "quotas.fargateVCpu=6"
    };

    /// A seed whose first month fits and whose later ones do not.
    private static final long SOMETIMES_FULL = 4;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whetherADesignCarriesTheLoadDoesNotHangOnTheSeed(long seed) {
        SimulatedComparison simulated =
                simulated(environment(NEARLY_FULL), new SimulationRequest(730 / 24.0, seed, 1));

        assertThat(simulated.comparison().pipes()).isInstanceOf(Answer.Priced.class);
    }

    // of a trace only the counted month tells whether it fits; here one month in a few does not
    @Test
    void aReplicationThatCannotCarryTheLoadIsNotLeftOut() {
        SimulatedComparison first =
                simulated(trace(6), new SimulationRequest(10, SOMETIMES_FULL, 1));
        SimulatedComparison all = simulated(trace(6), new SimulationRequest(10, SOMETIMES_FULL, 8));

        assertThat(first.comparison().pipes()).isInstanceOf(Answer.Priced.class);
        assertThat(all.comparison().pipes())
                .isEqualTo(
                        new Answer.Infeasible(
                                Design.PIPES,
                                "On average 7 tasks run at once; that needs 7 vCPU,"
                                        + " quotas.fargateVCpu is 6."));
        assertThat(all.design(Design.PIPES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theAnswerIsTheMiddleOfItsConfidenceInterval(long seed) {
        Environment bursts =
                environment(
                        "workload.arrivals.pattern=bursty",
                        "workload.messagesPerMonth=20000",
                        "service.minTasks=0");

        SimulatedComparison simulated = simulated(bursts, new SimulationRequest(5, seed, 3));

        for (ReplicatedDesign design : simulated.designs()) {
            Answer.Priced answer =
                    (Answer.Priced) simulated.comparison().answer(design.result().design());
            Confidence confidence = design.confidence().orElseThrow();
            // each line is rounded to 1e-4 dollar, its quantity to 1e-6
            assertThat(answer.bill().totalUsd().doubleValue())
                    .isCloseTo(confidence.monthlyUsd().mean(), within(0.001));
            assertThat(answer.latency().waits())
                    .isEqualTo(
                            new Waits(
                                    confidence.waits().mean().mean(),
                                    confidence.waits().p50().mean(),
                                    confidence.waits().p95().mean(),
                                    confidence.waits().p99().mean()));
            assertThat(design.waits().waits()).isEqualTo(answer.latency().waits());
            assertThat(answer.usage().formula(Meter.FARGATE_VCPU_HOURS))
                    .startsWith("mean of 3 simulated months; the first: ");
        }
    }

    /// As many messages as keep so many tasks on average.
    private static Environment trace(double tasks) {
        Recording recording = new Recording("t.csv", Instant.EPOCH, 3_600, new double[] {1, 2, 3});
        Environment environment = environment(NEARLY_FULL);
        var workload = environment.workload();
        return environment.withWorkload(
                workload.withArrivals(new Arrivals.Trace("t.csv", recording))
                        .withMessagesPerMonth(tasks * 2_628_000 / 55));
    }

    private static SimulatedComparison simulated(
            Environment environment, SimulationRequest request) {
        return new Simulator(new Planner(730, false), ForkJoinPool.commonPool())
                .simulate(environment, BOOK, request, Progress.NONE);
    }

    private static Environment environment(String... fields) {
        Environment environment = Environment.withDefaults("dev");
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            environment = PlanFields.require(parts[0]).withText(environment, parts[1]);
        }
        return environment;
    }
}
