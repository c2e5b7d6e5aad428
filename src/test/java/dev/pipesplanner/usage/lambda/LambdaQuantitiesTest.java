package dev.pipesplanner.usage.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Usage;
import dev.pipesplanner.usage.Waits;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The quantities and waits of LAMBDA-MODEL §10; their dollars are in LambdaBillsTest.
class LambdaQuantitiesTest {

    private static final Offset<Double> CLOSE = within(1e-5);
    private static final Offset<Double> EXACT = within(1e-6);

    // vector 5
    private static final Environment PROD = Environments.with("workload.messagesPerMonth=60000");

    // vector 6
    private static final Environment DEV =
            Environments.with(
                    "workload.messagesPerMonth=8760",
                    "workload.arrivals.pattern=periodic",
                    "workload.arrivals.everySeconds=300",
                    "workload.processingSeconds.mean=40",
                    "workload.processingSeconds.p95=110");

    // vector 11: the first of vector 10 with constant work of 12 s
    private static final Environment BATCHES =
            Environments.with(
                    "workload.messagesPerMonth=1314000",
                    "workload.processingSeconds.distribution=constant",
                    "workload.processingSeconds.mean=12",
                    "lambda.batchSize=10",
                    "lambda.batchWindowSeconds=20");

    // LAMBDA-MODEL §10, vector 5
    @Test
    void theSampleProdIsBilledAsWorked() {
        LambdaColdStarts cold = cold(PROD);
        Usage usage = LambdaPlans.usage(PROD);

        assertThat(cold.share()).isCloseTo(0.055120, EXACT);
        assertThat(cold.warm()).isCloseTo(1.508119, EXACT);
        assertThat(usage.quantity(Meter.LAMBDA_GB_SECONDS)).isCloseTo(619_903.393378, CLOSE);
        assertThat(usage.quantity(Meter.SQS_REQUESTS)).isCloseTo(807_456.557733, CLOSE);
        assertThat(usage.quantity(Meter.LOGS_INGESTED_GB)).isCloseTo(0.130144, EXACT);
        assertThat(usage.quantity(Meter.ALARM_METRICS)).isEqualTo(1);
    }

    // LAMBDA-MODEL §10, vector 5: of the 5.5 % that start cold, the p95 is the first to be seen
    @Test
    void theSampleProdWaitsForFewColdStarts() {
        assertWaits(PROD, 0.242919, 0.052917, 2.690850, 4.159748);
    }

    // LAMBDA-MODEL §10, vector 6
    @Test
    void theSampleDevTimesOutNowAndThen() {
        LambdaColdStarts cold = cold(DEV);
        HandlerTime handler = part(DEV).handler();
        Usage usage = LambdaPlans.usage(DEV);

        assertThat(cold.first()).isCloseTo(0.002148, EXACT);
        assertThat(cold.warm()).isCloseTo(1.002152, EXACT);
        assertThat(cold.share()).isCloseTo(0.021970, EXACT);
        assertThat(handler.attempts()).isCloseTo(1.000050652, within(1e-9));
        assertThat(handler.secondsPerMessage()).isCloseTo(40.043660, EXACT);
        assertThat(LambdaPlans.run(DEV).deadLetters()).isCloseTo(0.110927, EXACT);
        assertThat(usage.quantity(Meter.LAMBDA_GB_SECONDS)).isCloseTo(702_719.740717, CLOSE);
        assertThat(usage.quantity(Meter.SQS_REQUESTS)).isCloseTo(678_910.177012, CLOSE);
    }

    // LAMBDA-MODEL §10, vector 6
    @Test
    void theSampleDevWaitsForAColdStartAtThePercentile99() {
        assertWaits(DEV, 0.126896, 0.051123, 0.097134, 3.559452);
    }

    // LAMBDA-MODEL §10, vector 7
    @ParameterizedTest
    @CsvSource({
        "lambda.batchSize=1, 657000, 0",
        "lambda.maximumConcurrency=2, 262800, 0",
        "lambda.provisionedPollers=2, 2628000, 1460",
    })
    void anIdleQueueIsPolledAllTheSame(String input, double polls, double pollerHours) {
        Usage usage = LambdaPlans.usage(Environments.with("workload.messagesPerMonth=0", input));

        assertThat(usage.quantity(Meter.SQS_REQUESTS)).isCloseTo(polls, EXACT);
        assertThat(usage.quantity(Meter.LAMBDA_EPU_HOURS)).isCloseTo(pollerHours, EXACT);
        assertThat(usage.quantity(Meter.LAMBDA_GB_SECONDS)).isZero();
        assertThat(usage.quantity(Meter.LAMBDA_REQUESTS)).isZero();
    }

    // LAMBDA-MODEL §10, vector 11
    @Test
    void batchesShareAnInvocation() {
        Usage usage = LambdaPlans.usage(BATCHES);

        assertThat(cold(BATCHES).share()).isCloseTo(0.031095, EXACT);
        assertThat(usage.quantity(Meter.LAMBDA_REQUESTS)).isCloseTo(438_008.236304, CLOSE);
        assertThat(usage.quantity(Meter.LAMBDA_GB_SECONDS))
                .isCloseTo(31_617_719.052997, within(1e-3));
        assertThat(usage.quantity(Meter.SQS_REQUESTS)).isCloseTo(3_258_662.517887, within(1e-4));
        assertThat(mean(BATCHES)).isCloseTo(29.488494, EXACT);
    }

    // LAMBDA-MODEL §10, vector 12
    @Test
    void failedAttemptsAreWorkedAndBilledAgain() {
        Environment environment =
                Environments.with(
                        "workload.messagesPerMonth=100000",
                        "workload.processingSeconds.distribution=constant",
                        "workload.processingSeconds.mean=10",
                        "task.failureRate=0.1");
        HandlerTime handler = part(environment).handler();

        assertThat(handler.attempts()).isCloseTo(1.111100, EXACT);
        assertThat(handler.secondsPerMessage()).isCloseTo(11.111, EXACT);
        assertThat(LambdaPlans.usage(environment).quantity(Meter.LAMBDA_REQUESTS))
                .isCloseTo(111_110, CLOSE);
        assertThat(LambdaPlans.run(environment).deadLetters()).isCloseTo(1, EXACT);
    }

    // LAMBDA-MODEL §10, vector 16
    @Test
    void aZipOnArmGoesThroughTheNatGateways() {
        Environment environment =
                Environments.with(
                        "workload.messagesPerMonth=1000000",
                        "workload.processingSeconds.distribution=constant",
                        "workload.processingSeconds.mean=1",
                        "workload.networkBytesPerMessage=10000",
                        "queue.dlqAlarm=false",
                        "task.architecture=ARM64",
                        "network.access=nat-gateway",
                        "lambda.packageType=zip",
                        "lambda.memoryMiB=1024",
                        "lambda.ephemeralStorageMiB=2048");
        Usage usage = LambdaPlans.usage(environment);

        assertThat(cold(environment).share()).isCloseTo(0.003909, EXACT);
        assertThat(usage.quantity(Meter.LAMBDA_GB_SECONDS)).isZero();
        assertThat(usage.quantity(Meter.LAMBDA_ARM_GB_SECONDS) * 0.0000133334)
                .isCloseTo(13.4897, within(5e-5));
        assertThat(usage.quantity(Meter.LAMBDA_EPHEMERAL_GB_SECONDS) * 0.0000000309)
                .isCloseTo(0.0469, within(5e-5));
        assertThat(usage.quantity(Meter.NAT_GATEWAY_HOURS)).isEqualTo(1_460);
        assertThat(usage.quantity(Meter.PUBLIC_IPV4_HOURS)).isEqualTo(1_460);
        assertThat(usage.quantity(Meter.NAT_GB)).isCloseTo(9.313226, EXACT);
        assertThat(usage.quantity(Meter.ECR_STORAGE_GB_MONTHS)).isZero();
        assertThat(usage.quantity(Meter.ALARM_METRICS)).isZero();
    }

    // LAMBDA-MODEL §4, by hand: attached, but nothing is there to go through
    @Test
    void outsideTheVpcNothingPassesAGateway() {
        Usage usage =
                LambdaPlans.usage(
                        Environments.with("network.access=nat-gateway", "lambda.vpc=false"));

        assertThat(usage.quantity(Meter.NAT_GATEWAY_HOURS)).isZero();
        assertThat(usage.quantity(Meter.NAT_GB)).isZero();
        assertThat(usage.quantity(Meter.PUBLIC_IPV4_HOURS)).isZero();
    }

    // LAMBDA-MODEL §7: nothing is lost but what ends in the dead-letter queue
    @Test
    void allThatIsLostLiesInTheDeadLetterQueue() {
        DesignUsage month = new LambdaUsage(DEV, LambdaPlans.HOURS, LambdaPlans.run(DEV)).month();

        assertThat(month.lossesPerMonth()).isEqualTo(month.deadLettersPerMonth());
    }

    private static LambdaPart part(Environment environment) {
        return LambdaMonth.of(environment, LambdaPlans.HOURS).parts().getFirst();
    }

    private static LambdaColdStarts cold(Environment environment) {
        return part(environment).cold();
    }

    private static double mean(Environment environment) {
        return LambdaPlans.latency(environment).waits().mean();
    }

    private static void assertWaits(
            Environment environment, double mean, double p50, double p95, double p99) {
        Latency latency = LambdaPlans.latency(environment);

        Waits waits = latency.waits();
        assertThat(waits.mean()).isCloseTo(mean, EXACT);
        assertThat(waits.p50()).isCloseTo(p50, EXACT);
        assertThat(waits.p95()).isCloseTo(p95, EXACT);
        assertThat(waits.p99()).isCloseTo(p99, EXACT);
    }
}
