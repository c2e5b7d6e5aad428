package dev.pipesplanner.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.ProcessingTime;
import dev.pipesplanner.usage.pipes.BurstLaunches;
import dev.pipesplanner.usage.pipes.PipesRun;
import dev.pipesplanner.usage.service.ServiceRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The golden vectors of MODEL §8 that concern quantities and waits; their dollars are in
/// GoldenBillsTest.
class GoldenUsageTest {

    // starts of 15 s provisioning, 40 s pull and boot, 2 s stop, as vectors 7, 12 and 16 take them
    private static final String[] START = {
        "task.provisioningSeconds=15",
        "task.imageMiB=370",
        "task.pullSecondsPer100MiB=10",
        "task.bootSeconds=3",
        "task.stopSeconds=2"
    };

    private static final ClosedForm MODEL = new ClosedForm(730);

    // MODEL §8, vector 4
    @Test
    void exponentialWorkIsBilledByTheSumOverSeconds() {
        WorkTime work = WorkTime.of(new ProcessingTime.Exponential(30), 1);

        assertThat(work.billedSeconds(20)).isCloseTo(68.0404, within(0.002));
    }

    // MODEL §8, vector 5
    @Test
    void everyStarted64KiBIsAChunk() {
        assertThat(BilledChunks.of(1, 65_536)).isEqualTo(1);
        assertThat(BilledChunks.of(1, 65_537)).isEqualTo(2);
        assertThat(BilledChunks.of(1, 262_144)).isEqualTo(4);
        assertThat(BilledChunks.of(10, 10_000)).isEqualTo(2);
    }

    // MODEL §8, vector 6
    @Test
    void batchesFormAsTheRenewalFormulasSay() {
        BatchFormation batch = new BatchFormation(0.5, 10, 20);

        assertThat(batch.meanSize()).isCloseTo(9.206829, within(1e-6));
        assertThat(batch.meanSquare()).isCloseTo(86.671613, within(1e-6));
        assertThat(batch.probability(10)).isCloseTo(0.66718032, within(1e-8));
        assertThat(batch.meanHold()).isCloseTo(8.413839, within(1e-6));
        double before = 12 * (batch.meanSquare() - batch.meanSize()) / (2 * batch.meanSize());
        assertThat(before).isCloseTo(50.483037, within(1e-6));
    }

    // MODEL §8, vector 7
    @Test
    void aStateMachineRunsABatchInOneTask() {
        Environment environment = batches();

        PipesRun run = run(environment);

        assertThat(run.worked() / run.executions()).isCloseTo(2.999944, within(1e-6));
        assertThat(run.tasks()).isCloseTo(438_008.236304, within(1e-5));
        assertThat(run.billedSeconds()).isCloseTo(78.811335, within(1e-6));
        Usage usage = usage(environment, Design.PIPES);
        assertThat(usage.quantity(Meter.FARGATE_VCPU_HOURS)).isCloseTo(9_588.892705, within(1e-5));
        assertThat(usage.quantity(Meter.PUBLIC_IPV4_HOURS)).isCloseTo(11_315.130408, within(1e-5));
    }

    // MODEL §8, vector 7, "one former"
    @Test
    void oneFormerMakesLargerBatches() {
        PipesRun run = run(batches("pipes.batchFormers=1"));

        assertThat(run.worked() / run.executions()).isCloseTo(9.206829, within(1e-6));
        assertThat(run.tasks()).isCloseTo(142_720.142734, within(1e-5));
        assertThat(run.billedSeconds()).isCloseTo(152.482225, within(1e-6));
    }

    // MODEL §8, vectors 6 and 7, §3.4: poll 0.05 + hold 8.413839 + L 55 + 50.483037 of others' work
    @Test
    void theMeanWaitInABatchAddsUp() {
        Environment environment = batches("task.startVariation=0.2", "pipes.batchFormers=1");

        Latency latency = MODEL.latency(environment, Design.PIPES);

        assertThat(latency.waits().mean()).isCloseTo(113.946876, within(0.3));
    }

    // MODEL §3.1, by hand: (8,192 − 122) ÷ (64 + 2,048) = 3.8; a window of 300 s at one message a
    // second fills every batch, so 13,140,000 ÷ 3 tasks
    @Test
    void theOverrideOfATaskCapsItsBatch() {
        PipesRun capped =
                run(
                        batches(
                                "workload.messagesPerMonth=13140000",
                                "workload.messageBytes=2048",
                                "pipes.batchSize=100",
                                "pipes.batchWindowSeconds=300"));

        assertThat(capped.tasks()).isCloseTo(4_380_000, within(1e-3));
    }

    // MODEL §3.1, by hand: 154 + 36 + 8,003 and 122 + 64 + 8,007 are 8,193 characters
    @ParameterizedTest
    @CsvSource({"ecs-task, 8002", "step-functions, 8006"})
    void aMessageThatNoTaskTakesIsInfeasible(String target, int longest) {
        Environment fits = sized(target, longest);
        Environment tooLong = sized(target, longest + 1);

        assertThat(MODEL.outcome(fits, Design.PIPES)).isInstanceOf(Outcome.Feasible.class);
        assertThat(MODEL.outcome(tooLong, Design.PIPES))
                .isEqualTo(
                        new Outcome.Infeasible<>(
                                String.format(
                                        Locale.ROOT,
                                        "A message of %,d bytes does not fit the 8,192 characters"
                                                + " that ECS allows for the overrides of a task.",
                                        longest + 1)));
    }

    private static Environment sized(String target, int messageBytes) {
        return with(
                new String[] {"pipes.target=" + target},
                "workload.messageBytes=" + messageBytes,
                "quotas.fargateVCpu=none");
    }

    private static PipesRun run(Environment environment) {
        return PipesRun.of(
                environment,
                ArrivalPhases.of(environment.workload(), 730),
                BilledSeconds.of(environment));
    }

    private static Environment batches(String... more) {
        return with(
                Stream.concat(
                                Stream.of(START),
                                Stream.of(
                                        "workload.messagesPerMonth=1314000",
                                        "workload.messageBytes=512",
                                        "workload.processingSeconds.distribution=constant",
                                        "workload.processingSeconds.mean=12",
                                        "task.startVariation=0",
                                        "pipes.target=step-functions",
                                        "pipes.batchSize=10",
                                        "pipes.batchWindowSeconds=20",
                                        "pipes.spotWeight=0",
                                        "pipes.onDemandWeight=1",
                                        "quotas.fargateVCpu=none"))
                        .toArray(String[]::new),
                more);
    }

    // MODEL §8, vector 12
    @Test
    void aPeriodicLoadAboveTheQuotaIsInfeasible() {
        Environment environment = periodic(500);

        assertThat(MODEL.outcome(environment, Design.PIPES))
                .isEqualTo(
                        new Outcome.Infeasible<>(
                                "On average 25 tasks run at once; that needs 25 vCPU;"
                                        + " the quota (Fargate vCPU) is 6."));
    }

    // MODEL §8, vector 12, "the poll delay left out": 0.05 s of it is in
    @Test
    void aBurstWaitsForThePlacesBeforeIt() {
        Latency latency = MODEL.latency(periodic(60), Design.PIPES);

        assertThat(latency.waits().mean()).isCloseTo(851.5 + 0.05, within(9.0));
        BurstLaunches launches = BurstLaunches.of(60, 20, 20, 6, 177);
        assertThat(launches.mean() + 55).isCloseTo(851.5, within(1e-9));
        assertThat(launches.max() + 55).isEqualTo(1_648);
    }

    // MODEL §8, vector 12
    @Test
    void aBurstWaitsForLaunchTokens() {
        BurstLaunches launches = BurstLaunches.of(500, 20, 20, Double.POSITIVE_INFINITY, 177);

        assertThat(launches.mean()).isCloseTo(11.544, within(1e-9));
        assertThat(launches.max()).isCloseTo(24, within(1e-9));
        assertThat(BurstLaunches.of(3_000, 20, 20, Double.POSITIVE_INFINITY, 177).max())
                .isCloseTo(149, within(1e-9));
    }

    // MODEL §8, vector 14
    @Test
    void aLognormalFollowsFromMeanAndP95() {
        ProcessingTime.Lognormal time = new ProcessingTime.Lognormal(40, 110);
        WorkTime work = WorkTime.of(time, 1);

        assertThat(time.sigma()).isCloseTo(0.8188139, within(1e-7));
        assertThat(time.mu()).isCloseTo(3.3536513, within(1e-7));
        assertThat(Math.sqrt(work.variance()) / work.mean()).isCloseTo(0.9773071, within(1e-7));
        assertThat(work.billedSeconds(42)).isCloseTo(84.179395, within(2e-3));
        assertThat(new ProcessingTime.Lognormal(40, 154).sigma()).isCloseTo(1.547915, within(1e-6));
    }

    // MODEL §8, vector 15
    @Test
    void startsSpreadAsALognormalOfTheirVariation() {
        DurationDistribution delay = new TaskStart(15, 55, 42, 2, 0.2).delayLaw();

        assertThat(delay.quantile(0.5)).isCloseTo(53.931937, within(1e-5));
        assertThat(delay.quantile(0.95)).isCloseTo(74.699490, within(1e-5));
        assertThat(delay.quantile(0.99)).isCloseTo(85.493289, within(1e-5));
    }

    // MODEL §8, vector 16
    @Test
    void anOnOffServiceRunsAsItsCycleSays() {
        Environment inFlight = onOff("visible-and-in-flight");
        Environment visible = onOff("visible");

        assertThat(hours(inFlight)).isCloseTo(448.9, within(0.05));
        assertThat(hours(visible)).isCloseTo(370.3, within(0.05));
        assertThat(ServiceRun.of(visible, 730).launches()).isCloseTo(3_491, within(0.5));
    }

    // MODEL §6, exact results: M/M/10 at ρ = 0.9, μ = 1
    @Test
    void queueingAgreesWithErlang() {
        ErlangC queue = ErlangC.of(10, 9);

        assertThat(queue.waiting() / (10 - 9)).isCloseTo(0.6687315, within(1e-7));
    }

    // MODEL §3.3: five pollers with long polls of 20 s
    @Test
    void anIdlePipePollsTwoThirdsOfAMillionTimes() {
        Environment idle = with(START, "workload.messagesPerMonth=0");

        assertThat(usage(idle, Design.PIPES).quantity(Meter.SQS_REQUESTS))
                .isCloseTo(657_000, within(1e-6));
    }

    private static double hours(Environment environment) {
        return usage(environment, Design.SERVICE).quantity(Meter.FARGATE_VCPU_HOURS);
    }

    private static Environment onOff(String metric) {
        return with(
                START,
                "workload.messagesPerMonth=8760",
                "workload.processingSeconds.mean=40",
                "workload.processingSeconds.p95=110",
                "service.minTasks=0",
                "service.scaling.scaleIn.metric=" + metric,
                "service.scaling.scaleOut.metric=" + metric);
    }

    private static Environment periodic(int messages) {
        return with(
                START,
                "workload.messagesPerMonth=" + messages * 730,
                "workload.arrivals.pattern=periodic",
                "workload.arrivals.everySeconds=3600",
                "workload.processingSeconds.distribution=constant",
                "workload.processingSeconds.mean=120",
                "task.startVariation=0");
    }

    private static Usage usage(Environment environment, Design design) {
        return MODEL.outcome(environment, design).feasible().orElseThrow().usage();
    }

    private static Environment with(String[] first, String... more) {
        Plan plan = new Plan("p", 730, false, List.of(Environment.withDefaults("dev")));
        for (String[] texts : List.of(first, more)) {
            for (String text : texts) {
                plan = Assignment.parse(text).applyTo(plan);
            }
        }
        return plan.environments().getFirst();
    }
}
