package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.simulation.pipes.PipesEngine;
import dev.pipesplanner.simulation.service.TrackingScaling;
import dev.pipesplanner.usage.Outcome;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

/// The golden vectors of MODEL §8 that concern the simulation.
class GoldenSimulationTest {

    // MODEL §8, vectors 6 and 7: λ = 0.5, W = 20, B = 10, S = 12; one former: E[K] = 9.206829,
    // tasks
    // 142,720, E[b] = 152.482225
    @Test
    void batchesFormAsTheRenewalFormulasSay() {
        Environment environment =
                vector7("workload.messagesPerMonth=13140000", "pipes.batchFormers=1");
        Simulation tenMonths = new Simulation(7300, 7300 / 24.0, 1);

        Simulated result = Plans.simulated(tenMonths, environment, Design.PIPES);

        double tasks = result.counts().launches();
        assertThat(result.counts().processed() / tasks).isCloseTo(9.206829, withPercentage(0.1));
        assertThat(tasks / 10).isCloseTo(142_720.14, withPercentage(0.3));
        assertThat(result.counts().billedSeconds() / tasks)
                .isCloseTo(152.482225, withPercentage(0.1));
        assertThat(result.waits().mean())
                .isCloseTo(0.05 + 8.413839 + 55 + 50.483037, withPercentage(0.1));
    }

    // MODEL §8, vector 7: five formers, each of a fifth of the messages
    @Test
    void fiveFormersShareTheMessages() {
        Environment environment = vector7("workload.messagesPerMonth=13140000");
        Simulation tenMonths = new Simulation(7300, 7300 / 24.0, 1);

        Simulated result = Plans.simulated(tenMonths, environment, Design.PIPES);

        double tasks = result.counts().launches();
        assertThat(result.counts().processed() / tasks).isCloseTo(2.999944, withPercentage(0.1));
        assertThat(tasks / 10).isCloseTo(438_008.24, withPercentage(0.2));
        assertThat(result.counts().billedSeconds() / tasks)
                .isCloseTo(78.811335, withPercentage(0.1));
    }

    // MODEL §6: messages of one instant fill one batch, then the next; 25 of them make 10, 10 and 5
    @Test
    void messagesOfOneInstantFillOneBatchThenTheNext() {
        Environment environment =
                vector7(
                        "workload.messagesPerMonth=" + 25 * 730,
                        "workload.arrivals.pattern=periodic",
                        "workload.arrivals.everySeconds=3600");

        Simulated result = Plans.simulated(environment, Design.PIPES, 1);

        assertThat(result.counts().launches()).isEqualTo(3 * 730);
    }

    // MODEL §8, vector 7 in quantities, within the chance of one month
    @Test
    void aMonthOfBatchesUsesWhatTheClosedFormExpects() {
        Simulated result = Plans.simulated(vector7(), Design.PIPES, 1);

        assertThat(result.usage().quantity(Meter.FARGATE_VCPU_HOURS))
                .isCloseTo(9_588.892705, withPercentage(0.5));
        assertThat(result.usage().quantity(Meter.STEP_FUNCTIONS_TRANSITIONS))
                .isCloseTo(3 * 438_008.236304, withPercentage(0.5));
    }

    private static Environment vector7(String... more) {
        return Plans.started(
                Stream.concat(
                                Stream.of(
                                        "workload.messagesPerMonth=1314000",
                                        "workload.messageBytes=512",
                                        "workload.processingSeconds.distribution=constant",
                                        "workload.processingSeconds.mean=12",
                                        "pipes.target=step-functions",
                                        "pipes.batchSize=10",
                                        "pipes.batchWindowSeconds=20",
                                        "task.startVariation=0",
                                        "pipes.spotWeight=0",
                                        "pipes.onDemandWeight=1",
                                        "quotas.fargateVCpu=none"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    // MODEL §8, vector 12
    @Test
    void aBurstOverTheQuotaWaitsForPlaces() {
        PipesEngine engine = Plans.withoutPoll(burst(60 * 730, 3_600, "pipes.batchSize=1"), 1);

        Distribution waits = engine.waits.distribution();

        assertThat(waits.mean()).isCloseTo(851.5, within(1e-6));
        assertThat(waits.max()).isCloseTo(1_648, within(1e-6));
    }

    // MODEL §8, vector 12
    @Test
    void aPeriodicLoadAboveTheQuotaIsInfeasible() {
        Outcome<Simulated> outcome =
                Plans.month(1)
                        .run(
                                burst(500 * 730, 3_600, "pipes.batchSize=1"),
                                Design.PIPES,
                                Progress.NONE);

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Infeasible<>(
                                "On average 25 tasks run at once; that needs 25 vCPU;"
                                        + " the quota (Fargate vCPU) is 6."));
    }

    // MODEL §8, vector 12: launch delay 11.544 on average, 24 at most, before a start of 55 s
    @Test
    void aBurstWithinTheQuotaWaitsForLaunches() {
        PipesEngine engine = Plans.withoutPoll(atOnce(500, "wait"), 1);

        Distribution waits = engine.waits.distribution();

        assertThat(waits.mean() - 55).isCloseTo(11.544, within(0.001));
        assertThat(waits.max() - 55).isCloseTo(24, within(1e-9));
    }

    // MODEL §8, vector 12
    @Test
    void threeThousandAtOnceAllWait() {
        PipesEngine engine = Plans.withoutPoll(atOnce(3_000, "wait"), 1);

        assertThat(engine.counts().deadLetters()).isZero();
        assertThat(engine.waits.distribution().max() - 55).isCloseTo(149, within(1e-9));
    }

    // MODEL §8, vector 12
    @Test
    void refusedLaunchesReturnUntilTheyAreDead() {
        PipesEngine engine = Plans.withoutPoll(atOnce(3_000, "return"), 1);

        assertThat(engine.counts().deadLetters()).isEqualTo(2_900);
        assertThat(engine.counts().processed()).isEqualTo(100);
    }

    private static Environment atOnce(int messages, String refused) {
        return burst(
                messages, 2_628_000, "quotas.fargateVCpu=none", "pipes.refusedLaunches=" + refused);
    }

    private static Environment burst(double messages, double every, String... more) {
        return Plans.started(
                Stream.concat(
                                Stream.of(
                                        "workload.messagesPerMonth=" + messages,
                                        "workload.arrivals.pattern=periodic",
                                        "workload.arrivals.everySeconds=" + every,
                                        "workload.processingSeconds.distribution=constant",
                                        "workload.processingSeconds.mean=120",
                                        "task.startVariation=0"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    // MODEL §8, vector 11: 180 s / 40 s → target 4.5; 37 visible → 9 tasks; 1,500 at 100 → 15
    @Test
    void trackingAsksForTheBacklogDividedByItsTarget() {
        ScalingPolicy.TargetTracking policy = ScalingPolicy.TargetTracking.DEFAULT;
        Environment environment =
                Plans.of(
                        "service.scaling.policy=target-tracking",
                        "workload.latencyTarget.seconds=180",
                        "workload.processingSeconds.mean=40",
                        "workload.processingSeconds.p95=110");

        double target = environment.service().backlogTarget(environment.workload(), policy);

        assertThat(target).isEqualTo(4.5);
        assertThat(new TrackingScaling(target, policy, 1, 20).needed(37)).isEqualTo(9);
        assertThat(new TrackingScaling(100, policy, 1, 20).needed(1_500)).isEqualTo(15);
    }

    // MODEL §8, vector 16 at startVariation 0: the closed form's 448.9 and 370.3 within 3 %
    @Test
    void anOnOffServiceRunsAsLongAsItsClosedFormSays() {
        assertThat(hours("service.scaling.scaleOut.metric=visible-and-in-flight"))
                .isCloseTo(448.9, withPercentage(3));
        assertThat(hours("service.scaling.scaleIn.metric=visible"))
                .isCloseTo(370.3, withPercentage(3));
    }

    private static double hours(String metric) {
        Environment environment =
                Plans.started(
                        "workload.messagesPerMonth=8760",
                        "workload.processingSeconds.mean=40",
                        "workload.processingSeconds.p95=110",
                        "task.startVariation=0",
                        "service.minTasks=0",
                        metric);
        double hours = 0;
        for (int seed = 1; seed <= 12; seed++) {
            Simulated result = Plans.simulated(environment, Design.SERVICE, seed);
            hours += result.usage().quantity(Meter.FARGATE_VCPU_HOURS) / 12;
        }
        return hours;
    }
}
