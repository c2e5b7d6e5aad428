package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.simulation.service.Cooldowns;
import dev.pipesplanner.simulation.service.Metrics;
import dev.pipesplanner.simulation.service.Scaling;
import dev.pipesplanner.simulation.service.ServiceEngine;
import dev.pipesplanner.simulation.service.TrackingScaling;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

/// The service's rules one by one, with figures worked by hand (MODEL §4.1, §6; FACTS §4).
class ServiceRulesTest {

    private static final double FIVE_DAYS = 5 * 86_400.0;

    @Test
    void duringAScaleOutCooldownOnlyALargerScaleOutCountsFromTheSizeBefore() {
        Cooldowns cooldowns = new Cooldowns(300, 600);

        assertThat(cooldowns.out(0, 3, 1)).isEqualTo(3);
        assertThat(cooldowns.base(299, 3)).isEqualTo(1);
        assertThat(cooldowns.out(100, 2, 3)).as("smaller").isEqualTo(3);
        assertThat(cooldowns.out(200, 5, 3)).as("larger").isEqualTo(5);
        assertThat(cooldowns.base(499, 5)).as("still the first size").isEqualTo(1);
        assertThat(cooldowns.base(500, 5)).as("over").isEqualTo(5);
    }

    @Test
    void aScaleInWaitsForTheOneBeforeUnlessAScaleOutCameBetween() {
        Cooldowns cooldowns = new Cooldowns(300, 600);

        assertThat(cooldowns.in(0, 4, 5)).isEqualTo(4);
        assertThat(cooldowns.in(599, 3, 4)).isEqualTo(4);
        assertThat(cooldowns.in(600, 3, 4)).isEqualTo(3);
        assertThat(cooldowns.out(700, 4, 3)).isEqualTo(4);
        assertThat(cooldowns.in(701, 3, 4)).isEqualTo(3);
    }

    @Test
    void targetTrackingGoesUpAfterThreeMinutesAndDownAfterFifteen() {
        ScalingPolicy.TargetTracking policy =
                (ScalingPolicy.TargetTracking)
                        Plans.of("service.scaling.policy=target-tracking").service().scaling();
        TrackingScaling scaling = new TrackingScaling(10, policy, 1, 9);

        assertThat(scaling.wanted(60, 25, 25, 1, 1)).isEqualTo(1);
        assertThat(scaling.wanted(120, 25, 25, 1, 1)).isEqualTo(1);
        assertThat(scaling.wanted(180, 25, 25, 1, 1)).isEqualTo(3);
        for (int minute = 1; minute < 15; minute++) {
            assertThat(scaling.wanted(10_000 + 60 * minute, 8, 8, 3, 3)).isEqualTo(3);
        }
        assertThat(scaling.wanted(10_900, 8, 8, 3, 3)).as("a quarter, one at least").isEqualTo(2);
        assertThat(scaling.wanted(20_000, 99, 99, 0, 1)).as("no data").isEqualTo(1);
    }

    /// AWS's own example (FACTS §8.6, EC2AS): 0.1 s of work each, 10 s acceptable, 1,500 messages.
    @Test
    void theBacklogTargetIsThatOfTheOfficialExample() {
        Environment example =
                Plans.of(
                        "service.scaling.policy=target-tracking",
                        "workload.processingSeconds.distribution=constant",
                        "workload.processingSeconds.mean=0.1",
                        "workload.latencyTarget.seconds=10",
                        "service.messagesInFlightPerTask=1");
        ScalingPolicy.TargetTracking policy =
                (ScalingPolicy.TargetTracking) example.service().scaling();

        double target = example.service().backlogTarget(example.workload(), policy);

        assertThat(target).isEqualTo(100);
        assertThat(new TrackingScaling(target, policy, 1, 99).needed(1_500)).isEqualTo(15);
    }

    @Test
    void metricsComeAfterTheirDelayAndLaterWhenAQueueWakesUp() {
        Metrics metrics = new Metrics(Plans.of("service.metricDelaySeconds=90"), 1);

        metrics.measure(60, 1, 1, 0, 0);
        assertThat(metrics.due()).isEqualTo(150);
        metrics.decide(new Scaling.Fixed(), 150, 0);

        double sixHours = 60 + 6 * 3_600;
        metrics.measure(sixHours, 0, 0, 0, 0);
        assertThat(metrics.due()).isEqualTo(sixHours + 90);
        metrics.decide(new Scaling.Fixed(), sixHours + 90, 0);
        metrics.measure(sixHours + 60, 1, 1, 0, 0);
        double woken = metrics.due();
        assertThat(woken).isBetween(sixHours + 150, sixHours + 60 + 900);
        assertThat(woken).isNotEqualTo(sixHours + 150);
        metrics.decide(new Scaling.Fixed(), woken, 0);
        metrics.measure(sixHours + 120, 1, 1, 0, 0);
        assertThat(metrics.due()).as("the next ones too").isGreaterThanOrEqualTo(woken);
    }

    /// One message works longer than scale-in on visible messages leaves it, again and again: it
    /// comes back a visibility timeout after its task has stopped. What happens after the span is
    /// not billed.
    @Test
    void whatScaleInCutsOffComesBackAfterTheVisibilityTimeout() {
        double shortRound = FIVE_DAYS / cutOff(600);
        double longRound = FIVE_DAYS / cutOff(1_800);

        assertThat(shortRound).isBetween(600.0 + 300, 600.0 + 600);
        assertThat(longRound - shortRound).isCloseTo(1_200, within(20.0));
    }

    private static double cutOff(int visibilitySeconds) {
        Environment environment =
                Plans.started(
                        "workload.messagesPerMonth=6.1",
                        "workload.arrivals.pattern=periodic",
                        "workload.arrivals.everySeconds=432000",
                        "workload.processingSeconds.distribution=constant",
                        "workload.processingSeconds.mean=20000",
                        "service.minTasks=0",
                        "service.maxTasks=1",
                        "service.scaling.policy=step",
                        "service.scaling.scaleIn.metric=visible",
                        "queue.maxReceiveCount=1000",
                        "queue.visibilityTimeoutSeconds=" + visibilitySeconds);
        Setup setup = new Setup(environment, 730, FIVE_DAYS, 1);
        ServiceEngine engine = new ServiceEngine(setup, Progress.NONE);
        engine.run();
        assertThat(engine.counts().redeliveries()).isEqualTo(999);
        return engine.totals(1).redelivered();
    }

    /// Three messages for two tasks: one of them takes the third, the other is idle when scale-in
    /// comes, and nothing is cut off.
    @Test
    void aProtectedServiceStopsTheIdleTaskAndNotTheOneThatWorks() {
        Simulated month = twoTasks(1, "service.scaleInProtection=true");

        assertThat(month.counts().processed()).isEqualTo(3);
        assertThat(month.counts().launches()).isEqualTo(1);
        assertThat(month.counts().stoppedByScaleIn()).isZero();
        double second = month.usage().quantity(Meter.FARGATE_VCPU_HOURS) - 730;
        // its work of 10,000 s, which begins when it has started, and five minutes without a
        // visible message from 10,000 s on
        assertThat(second * 3_600).isBetween(10_000.0 + 100, 10_000.0 + 300);
    }

    /// Six minutes without a visible message, both tasks at work: they leave when they are idle.
    @Test
    void protectedTasksLeaveWhenTheirWorkIsDone() {
        Simulated month =
                twoTasks(1, "service.scaleInProtection=true", "workload.messagesPerMonth=2");

        assertThat(month.counts().stoppedByScaleIn()).isZero();
        double second = month.usage().quantity(Meter.FARGATE_VCPU_HOURS) - 730;
        assertThat(second * 3_600).isBetween(9_800.0, 10_100.0);
    }

    /// ECS does not know which task is idle: half of the lots hit the one that works.
    @Test
    void scaleInStopsTasksByLot() {
        long hits = 0;
        for (int seed = 0; seed < 40; seed++) {
            Simulated month = twoTasks(seed);
            assertThat(month.counts().processed()).isEqualTo(3);
            hits += month.counts().stoppedByScaleIn();
        }

        // 40 fair lots and a few more for who is hit comes back: ± 3 standard deviations
        assertThat(hits).isBetween(10L, 32L);
    }

    private static Simulated twoTasks(long seed, String... more) {
        String[] all =
                Stream.concat(
                                Stream.of(
                                        "workload.messagesPerMonth=3",
                                        "workload.arrivals.pattern=periodic",
                                        "workload.arrivals.everySeconds=2628000",
                                        "workload.processingSeconds.distribution=constant",
                                        "workload.processingSeconds.mean=10000",
                                        "service.minTasks=1",
                                        "service.maxTasks=2",
                                        "service.scaling.policy=step",
                                        "service.scaling.scaleIn.metric=visible",
                                        "service.scaling.scaleOut.steps[0].exact=2",
                                        "service.scaling.scaleIn.steps[0].exact=1"),
                                Stream.of(more))
                        .toArray(String[]::new);
        return Plans.simulated(Plans.started(all), Design.SERVICE, seed);
    }

    @Test
    void whatIsNeverWorkedIsLostAndWaitsLongerThanAnyQueueKeepsIt() {
        Simulated asleep =
                month(
                        "workload.messagesPerMonth=1000",
                        "service.minTasks=0",
                        "service.scaling.policy=step",
                        "service.scaling.scaleOut.threshold=1000000");

        assertThat(asleep.counts().processed()).isZero();
        assertThat(asleep.lossesPerMonth()).isEqualTo(asleep.counts().waiting());
        assertThat(asleep.waits().count()).isEqualTo(asleep.counts().waiting());
        assertThat(asleep.waits().quantile(0.01)).isGreaterThan(30 * 86_400);
        // sends alone: nothing is received or deleted
        assertThat(asleep.usage().quantity(Meter.SQS_REQUESTS))
                .isEqualTo(asleep.counts().entered());
    }

    @Test
    void deadLettersAreLosses() {
        Simulated struck =
                month(
                        "workload.messagesPerMonth=5000",
                        "workload.processingSeconds.distribution=constant",
                        "workload.processingSeconds.mean=300",
                        "service.minTasks=0",
                        "service.spotWeight=100",
                        "service.onDemandWeight=0",
                        "task.interruptionsPerTaskHour=10",
                        "queue.maxReceiveCount=1");

        assertThat(struck.counts().deadLetters()).isGreaterThan(1_000);
        assertThat(struck.lossesPerMonth())
                .isEqualTo(struck.counts().deadLetters() + struck.counts().waiting());
    }

    private static Simulated month(String... assignments) {
        Environment environment = Plans.started(assignments);
        return Plans.simulated(environment, Design.SERVICE, 1);
    }
}
