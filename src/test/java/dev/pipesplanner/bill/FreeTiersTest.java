package dev.pipesplanner.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.simulation.Simulation;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Usage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// What the account gets free, line by line. Provenance: MODEL §1, "Free tiers": SQS 1 M requests
/// (standard and FIFO together), 10 alarm metrics, 10 custom metrics, 5 GB logs (ingestion first),
/// 100 GB to the internet, 4,000 state transitions; LAMBDA-FACTS 11: 400,000 GB-seconds of either
/// architecture, 1 M requests.
class FreeTiersTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    lambda-gb-seconds, 540000, 400000
                    lambda-arm-gb-seconds, 540000, 400000
                    lambda-requests, 3000000, 1000000
                    lambda-ephemeral-gb-seconds, 500000, 0
                    lambda-epu-hours, 1460, 0
                    sqs-requests, 1500000, 1000000
                    sqs-fifo-requests, 1500000, 1000000
                    alarm-metrics, 12, 10
                    custom-metrics, 24, 10
                    logs-ingested-gb, 7, 5
                    logs-stored-gb-months, 7, 5
                    step-functions-transitions, 4500, 4000
                    internet-gb, 250, 100
                    ecr-storage-gb-months, 3, 0
                    secret-months, 3, 0
                    secret-calls, 5000, 0
                    pipes-requests, 5000, 0
                    """)
    void eachTierGivesItsAllowanceAndNoMore(String meter, double used, String free) {
        List<Line> lines = bill(Map.of(Meter.ofId(meter).orElseThrow(), used));

        assertThat(free(lines)).isEqualByComparingTo(free);
        assertThat(quantity(lines)).isEqualByComparingTo(BigDecimal.valueOf(used));
    }

    @Test
    void bothArchitecturesShareTheFreeGbSeconds() {
        List<Line> lines =
                bill(
                        Map.of(
                                Meter.LAMBDA_GB_SECONDS, 300_000.0,
                                Meter.LAMBDA_ARM_GB_SECONDS, 300_000.0));

        assertThat(free(lines)).isEqualByComparingTo("400000");
    }

    @Test
    void standardAndFifoRequestsShareOneMillion() {
        List<Line> lines =
                bill(Map.of(Meter.SQS_REQUESTS, 700_000.0, Meter.SQS_FIFO_REQUESTS, 700_000.0));

        assertThat(free(lines)).isEqualByComparingTo("1000000");
    }

    @Test
    void logsAreFreeWhenTheyComeInBeforeTheyAreStored() {
        List<Line> lines =
                bill(Map.of(Meter.LOGS_INGESTED_GB, 4.0, Meter.LOGS_STORED_GB_MONTHS, 3.0));

        assertThat(free(of(lines, Meter.LOGS_INGESTED_GB))).isEqualByComparingTo("4");
        assertThat(free(of(lines, Meter.LOGS_STORED_GB_MONTHS))).isEqualByComparingTo("1");
    }

    @Test
    void nothingIsFreeUnlessItIsAskedFor() {
        List<Line> lines =
                Billing.bill(
                                usage(Map.of(Meter.SQS_REQUESTS, 500_000.0)),
                                Tariff.of(Environment.withDefaults("x"), Design.PIPES, BOOK),
                                false)
                        .lines();

        assertThat(lines).singleElement();
        assertThat(lines.getFirst().usd()).isEqualByComparingTo("0.2");
    }

    /// Provenance: MODEL §4.2: containerInsightsMetrics custom metrics with target tracking, 4
    /// alarm metrics; MODEL §4.1.
    @Test
    void targetTrackingPaysForTheMetricsThatItReads() {
        Environment tracking =
                PlanFields.require("service.scaling.policy")
                        .withText(Environment.withDefaults("x"), "target-tracking");

        Outcome<Simulated> outcome =
                new Simulation(730, 1, 1).run(tracking, Design.SERVICE, Progress.NONE);

        Usage usage = outcome.feasible().orElseThrow().usage();
        assertThat(usage.quantity(Meter.CUSTOM_METRICS)).isEqualTo(13 + 15 + 10);
        assertThat(usage.quantity(Meter.ALARM_METRICS)).isEqualTo(5);
    }

    private static List<Line> bill(Map<Meter, Double> quantities) {
        return Billing.bill(
                        usage(quantities),
                        Tariff.of(Environment.withDefaults("x"), Design.PIPES, BOOK),
                        true)
                .lines();
    }

    private static Usage usage(Map<Meter, Double> quantities) {
        Usage.Builder usage = new Usage.Builder();
        quantities.forEach(usage::set);
        return usage.build(Design.PIPES, Meter::id);
    }

    private static List<Line> of(List<Line> lines, Meter meter) {
        return lines.stream().filter(line -> line.meter() == meter).toList();
    }

    private static BigDecimal quantity(List<Line> lines) {
        return lines.stream().map(Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal free(List<Line> lines) {
        return quantity(lines.stream().filter(line -> line.unitPriceUsd().signum() == 0).toList());
    }
}
