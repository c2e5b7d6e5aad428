package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.usage.Outcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// What must hold in every simulation, whatever the plan: seeded random plans over all arrivals,
/// targets, policies and mishaps.
class ConservationTest {

    private static final int PLANS = 200;

    static IntStream plans() {
        return IntStream.range(0, PLANS);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyMessageIsWorkedOrLostOrWaiting(int number) {
        Environment environment = random(number);
        Simulation simulation = new Simulation(730, 3, number);

        for (Design design : Design.values()) {
            switch (simulation.run(environment, design, Progress.NONE)) {
                case Outcome.Infeasible<Simulated> _ -> {}
                case Outcome.NotAvailable(String reason) -> throw new AssertionError(reason);
                case Outcome.Feasible(Simulated result) -> {
                    check(result, environment);
                    assertThat(Plans.simulated(simulation, environment, design).counts())
                            .as("the same seed gives the same month")
                            .isEqualTo(result.counts());
                }
            }
        }
    }

    private static void check(Simulated result, Environment environment) {
        Counts c = result.counts();
        assertThat(
                        c.filtered()
                                + c.processed()
                                + c.lostToFailures()
                                + c.lostToInterruptions()
                                + c.deadLetters()
                                + c.waiting())
                .as("every message that entered")
                .isEqualTo(c.entered());
        // the last attempt of a dead letter has a wait; one whose launch was refused had no attempt
        boolean wereTried =
                result.design() != Design.PIPES
                        || environment.pipes().target() == PipesTarget.STEP_FUNCTIONS;
        long waits = c.processed() + c.waiting() + (wereTried ? c.deadLetters() : 0);
        assertThat(result.waits().count()).isEqualTo(waits);
        assertThat(result.endToEnd().count()).isEqualTo(waits);
        if (waits > 0) {
            checkWaits(result);
        }
        checkWork(result, environment);
        for (int minute = 0; minute < result.series().minutes(); minute++) {
            assertThat(result.series().backlog()[minute]).isNotNegative();
            assertThat(result.series().tasks()[minute]).isNotNegative();
        }
        for (Meter meter : Meter.values()) {
            assertThat(result.usage().quantity(meter)).isNotNegative().isFinite();
        }
    }

    private static void checkWork(Simulated result, Environment environment) {
        Counts c = result.counts();
        switch (result.design()) {
            case PIPES -> {
                assertThat(c.billedSeconds()).isGreaterThanOrEqualTo(c.workedSeconds());
                assertThat(c.billedSeconds()).isGreaterThanOrEqualTo(60.0 * c.launches());
            }
            case SERVICE -> {
                long undone = c.redeliveries() + c.deadLetters();
                long stopped = c.stoppedByScaleIn() + c.stoppedBySpot();
                assertThat(stopped).isLessThanOrEqualTo(undone);
                assertThat(environment.task().failureRate() > 0 || stopped == undone).isTrue();
            }
            case LAMBDA -> {
                double invocations = result.usage().quantity(Meter.LAMBDA_REQUESTS) * 3 * 24 / 730;
                assertThat(c.billedSeconds()).isGreaterThanOrEqualTo(c.workedSeconds() - 1e-6);
                assertThat((double) c.launches()).isLessThanOrEqualTo(invocations + 1e-6);
                assertThat(invocations)
                        .isLessThanOrEqualTo(
                                c.processed() + c.redeliveries() + c.deadLetters() + 1e-6);
                assertThat(c.redeliveries())
                        .isGreaterThanOrEqualTo(
                                c.deadLetters() * (environment.queue().maxReceiveCount() - 1L));
            }
        }
    }

    private static void checkWaits(Simulated result) {
        assertThat(result.waits().quantile(0)).isNotNegative();
        assertThat(result.waits().mean()).isBetween(0.0, result.waits().max());
        assertThat(result.endToEnd().mean()).isGreaterThanOrEqualTo(result.waits().mean());
        assertThat(result.waits().quantile(0.5)).isLessThanOrEqualTo(result.waits().quantile(0.99));
    }

    // a service's slots are billed while they work, but for the drain after the last billed second
    @ParameterizedTest
    @MethodSource("plans")
    void aServiceIsBilledForAllTheTimeItsSlotsWork(int number) {
        Environment environment = random(number);

        if (new Simulation(730, 3, number).run(environment, Design.SERVICE, Progress.NONE)
                instanceof Outcome.Feasible(Simulated result)) {
            Counts c = result.counts();
            int slots = environment.service().messagesInFlightPerTask();
            double drained = c.drainSeconds() * slots * environment.service().maxTasks();
            assertThat(c.billedSeconds() * slots + drained)
                    .isGreaterThanOrEqualTo(c.workedSeconds() - 1e-6);
        }
    }

    private static Environment random(int number) {
        Random random = new Random(number);
        List<String> set = new ArrayList<>();
        set.add("workload.messagesPerMonth=" + Math.exp(5 + 9 * random.nextDouble()));
        set.addAll(oneOf(random, ARRIVALS));
        set.addAll(oneOf(random, WORK));
        set.addAll(oneOf(random, PIPES));
        set.addAll(oneOf(random, SERVICES));
        set.addAll(oneOf(random, MISHAPS));
        set.addAll(oneOf(random, QUOTAS));
        set.addAll(oneOf(random, LAMBDAS));
        Environment environment = Plans.of(set);
        assertThat(PlanChecks.of(environment)).isEmpty();
        return environment;
    }

    private static List<String> oneOf(Random random, List<List<String>> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static final List<List<String>> ARRIVALS =
            List.of(
                    List.of(),
                    List.of(
                            "workload.arrivals.pattern=periodic",
                            "workload.arrivals.everySeconds=1800"),
                    List.of("workload.arrivals.pattern=weekly"),
                    List.of(
                            "workload.arrivals.pattern=bursty",
                            "workload.arrivals.meanOffSeconds=7200"),
                    List.of("workload.filterPassRate=0.3"));

    private static final List<List<String>> WORK =
            List.of(
                    List.of(),
                    List.of("workload.processingSeconds.distribution=constant"),
                    List.of("workload.processingSeconds.distribution=exponential"),
                    List.of(
                            "workload.processingSeconds.mean=90",
                            "workload.processingSeconds.p95=300"),
                    List.of(
                            "workload.processingSeconds.mean=0",
                            "workload.processingSeconds.p95=0"));

    private static final List<List<String>> PIPES =
            List.of(
                    List.of(),
                    List.of("pipes.refusedLaunches=return"),
                    List.of("pipes.batchWindowSeconds=30", "pipes.refusedLaunches=return"),
                    List.of(
                            "pipes.target=step-functions",
                            "pipes.batchSize=10",
                            "workload.messageBytes=512",
                            "pipes.batchWindowSeconds=60"),
                    List.of(
                            "pipes.target=step-functions",
                            "pipes.batchSize=100",
                            "workload.messageBytes=16"));

    private static final List<List<String>> SERVICES =
            List.of(
                    List.of("service.scaling.policy=fixed", "service.minTasks=3"),
                    List.of("service.minTasks=0"),
                    List.of(
                            "service.minTasks=0",
                            "service.scaling.scaleIn.metric=visible",
                            "service.messagesInFlightPerTask=3"),
                    List.of(
                            "service.minTasks=0",
                            "service.scaling.scaleOut.steps[0].change=1",
                            "service.scaling.scaleIn.steps[0].change=-1",
                            "service.scaling.scaleIn.metric=visible"),
                    List.of(
                            "service.scaling.policy=target-tracking",
                            "service.metricDelaySeconds=90"),
                    List.of(
                            "service.scaling.policy=target-tracking",
                            "service.messagesInFlightPerTask=4",
                            "service.maxTasks=40"));

    private static final List<List<String>> MISHAPS =
            List.of(
                    List.of(),
                    List.of("task.failureRate=0.2", "pipes.stateMachineAttempts=2"),
                    List.of(
                            "task.interruptionsPerTaskHour=10",
                            "service.spotWeight=1",
                            "service.onDemandWeight=1",
                            "queue.maxReceiveCount=2"),
                    List.of(
                            "task.failureRate=0.1",
                            "task.interruptionsPerTaskHour=10",
                            "service.spotWeight=1",
                            "service.onDemandWeight=1",
                            "service.base.tasks=1",
                            "queue.visibilityTimeoutSeconds=0"),
                    List.of("task.interruptionsPerTaskHour=3", "pipes.onDemandWeight=100"));

    private static final List<List<String>> QUOTAS =
            List.of(
                    List.of("quotas.fargateVCpu=none"),
                    List.of(
                            "quotas.fargateVCpu=20",
                            "quotas.launchBurst=3",
                            "quotas.launchesPerSecond=1"),
                    List.of("quotas.fargateVCpu=64", "quotas.subnetAddresses=30"));

    private static final List<List<String>> LAMBDAS =
            List.of(
                    List.of(),
                    List.of("lambda.batchSize=10", "lambda.timeoutSeconds=120"),
                    List.of("lambda.batchSize=100", "lambda.batchWindowSeconds=30"),
                    List.of("lambda.maximumConcurrency=2", "lambda.timeoutSeconds=20"),
                    List.of(
                            "lambda.provisionedPollers=2",
                            "lambda.initSeconds=12",
                            "lambda.environmentLifetimeSeconds=600"),
                    List.of(
                            "workload.queueType=fifo",
                            "lambda.messageGroups=7",
                            "lambda.batchSize=4",
                            "lambda.speedFactor=2"),
                    List.of("lambda.idleSecondsBeforeReclaim=0", "lambda.pollerRampPerMinute=1"));
}
