package dev.pipesplanner.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.Usage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/// AWS's own worked examples of Lambda, and the golden dollars of LAMBDA-MODEL §10; us-east-1.
class LambdaBillsTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    // LAMBDA-FACTS §7a: mobile backend, 3 M × 120 ms at 1,536 MB; Lambda pricing page: 2.33 + 0.40
    // within the free tier
    @Test
    void theMobileBackend() {
        Map<Meter, Double> used =
                Map.of(Meter.LAMBDA_GB_SECONDS, 540_000.0, Meter.LAMBDA_REQUESTS, 3e6);

        assertThat(dollars(bill(used, false))).containsExactly("9.0000", "0.6000");
        assertThat(dollars(bill(used, true)))
                .containsExactly("0.0000", "2.3333", "0.0000", "0.4000");
    }

    // LAMBDA-FACTS §7b: telemetry, 7.44 M × 2 s at 1,024 MB; Lambda pricing page: 249.49
    @Test
    void telemetry() {
        Bill bill =
                bill(
                        Map.of(Meter.LAMBDA_GB_SECONDS, 14.88e6, Meter.LAMBDA_REQUESTS, 7.44e6),
                        false);

        assertThat(dollars(bill)).containsExactly("248.0005", "1.4880");
        assertThat(Cents.of(bill.totalUsd())).isEqualByComparingTo("249.49");
    }

    // LAMBDA-FACTS §7c: machine learning, 6 M × 280 ms at 4,096 MB and 2,048 MB of storage; Lambda
    // pricing page: 106.41 within the free tier
    @Test
    void machineLearning() {
        Bill bill =
                bill(
                        Map.of(
                                Meter.LAMBDA_GB_SECONDS,
                                6.72e6,
                                Meter.LAMBDA_REQUESTS,
                                6e6,
                                Meter.LAMBDA_EPHEMERAL_GB_SECONDS,
                                2.52e6),
                        true);

        assertThat(dollars(bill))
                .containsExactly("0.0000", "105.3335", "0.0779", "0.0000", "1.0000");
        assertThat(Cents.of(bill.totalUsd())).isEqualByComparingTo("106.41");
    }

    // LAMBDA-FACTS §7d: SQS in provisioned mode, 30 M × 1 s at 1,024 MB and 8,000 poller hours;
    // Lambda pricing page: 580
    @Test
    void provisionedPollers() {
        Bill bill =
                bill(
                        Map.of(
                                Meter.LAMBDA_GB_SECONDS,
                                30e6,
                                Meter.LAMBDA_REQUESTS,
                                30e6,
                                Meter.LAMBDA_EPU_HOURS,
                                8_000.0),
                        false);

        assertThat(dollars(bill)).containsExactly("500.0010", "6.0000", "74.0000");
    }

    // LAMBDA-FACTS §7e: the ARM figure of the durable-function example
    @Test
    void durationOnArm() {
        assertThat(dollars(bill(Map.of(Meter.LAMBDA_ARM_GB_SECONDS, 31.6e6), false)))
                .containsExactly("421.3354");
    }

    // LAMBDA-MODEL §10, vector 3: 20e9 GB-seconds
    @ParameterizedTest
    @CsvSource({
        "LAMBDA_GB_SECONDS, 100000.2000, 135000.0000, 66667.0000",
        "LAMBDA_ARM_GB_SECONDS, 100000.5000, 135001.1250, 13333.3750"
    })
    void durationHasThreeTiers(Meter meter, String first, String second, String third) {
        assertThat(dollars(bill(Map.of(meter, 20e9), false))).containsExactly(first, second, third);
    }

    // LAMBDA-MODEL §10, vector 5
    @Test
    void theSampleProd() {
        Bill bill = bill(Environments.with("workload.messagesPerMonth=60000"));

        assertThat(dollars(bill))
                .containsExactly(
                        "10.3317", "0.0120", "0.3230", "0.1000", "0.0651", "0.0006", "0.0293");
        assertThat(bill.totalUsd()).isEqualByComparingTo("10.8617");
    }

    // LAMBDA-MODEL §10, vector 6
    @Test
    void theSampleDev() {
        Bill bill =
                bill(
                        Environments.with(
                                "workload.messagesPerMonth=8760",
                                "workload.arrivals.pattern=periodic",
                                "workload.arrivals.everySeconds=300",
                                "workload.processingSeconds.mean=40",
                                "workload.processingSeconds.p95=110"));

        assertThat(dollars(bill))
                .containsExactly(
                        "11.7120", "0.0018", "0.2716", "0.1000", "0.0095", "0.0001", "0.0293");
        assertThat(bill.totalUsd()).isEqualByComparingTo("12.1243");
    }

    // LAMBDA-MODEL §10, vector 7
    @ParameterizedTest
    @CsvSource({
        "lambda.batchSize=1, 0.2628",
        "lambda.maximumConcurrency=2, 0.1051",
        "lambda.provisionedPollers=2, 13.5050 1.0512"
    })
    void anIdleQueue(String input, String polling) {
        Bill bill = bill(Environments.with("workload.messagesPerMonth=0", input));

        assertThat(String.join(" ", dollars(bill))).isEqualTo(polling + " 0.1000 0.0293");
    }

    // LAMBDA-MODEL §10, vector 11
    @Test
    void batchesOfConstantWork() {
        Bill bill =
                bill(
                        Environments.with(
                                "workload.messagesPerMonth=1314000",
                                "workload.processingSeconds.distribution=constant",
                                "workload.processingSeconds.mean=12",
                                "lambda.batchSize=10",
                                "lambda.batchWindowSeconds=20"));

        assertThat(dollars(bill))
                .containsExactly(
                        "526.9630", "0.0876", "1.3035", "0.1000", "1.3095", "0.0116", "0.0293");
        assertThat(bill.totalUsd()).isEqualByComparingTo("529.8045");
    }

    // LAMBDA-MODEL §10, vector 16
    @Test
    void aZipOnArmBehindNatGateways() {
        Bill bill =
                bill(
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
                                "lambda.ephemeralStorageMiB=2048"));

        assertThat(dollars(bill))
                .containsExactly(
                        "13.4897", "0.0469", "7.3000", "65.7000", "0.4191", "0.2000", "1.3117",
                        "1.0798", "0.0096");
        assertThat(bill.totalUsd()).isEqualByComparingTo("89.5568");
    }

    private static Bill bill(Environment environment) {
        Usage usage =
                new ClosedForm(730)
                        .outcome(environment, Design.LAMBDA)
                        .feasible()
                        .orElseThrow()
                        .usage();
        return Billing.bill(usage, Tariff.of(environment, Design.LAMBDA, BOOK), false);
    }

    private static Bill bill(Map<Meter, Double> used, boolean includeFreeTier) {
        Usage.Builder usage = new Usage.Builder();
        used.forEach(usage::set);
        return Billing.bill(
                usage.build(Design.LAMBDA, Meter::id),
                Tariff.of(Environments.with(), Design.LAMBDA, BOOK),
                includeFreeTier);
    }

    private static List<String> dollars(Bill bill) {
        return bill.lines().stream().map(line -> line.usd().toPlainString()).toList();
    }
}
