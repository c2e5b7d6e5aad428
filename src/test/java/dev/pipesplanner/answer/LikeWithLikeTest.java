package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.BreakEvens;
import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Designs are compared on the same months as soon as one of them is simulated (MODEL §5).
class LikeWithLikeTest {

    private static final PriceBook BOOK =
            new BundledPriceBooks().usable("ap-southeast-4").orElseThrow();

    private final Planner planner =
            new Planner(730, false).with(new CachedSimulations(() -> Progress.NONE));

    /// One month drawn by chance called pipes cheaper up to 148,347 messages; forty say the
    /// opposite, and about 109,000. Scale-in and metrics as they were then.
    @Test
    void oneUnusualMonthDoesNotDecide() {
        Environment bursty = bursty(140_000);

        Comparison comparison = planner.compare(bursty, BOOK);
        BreakEven breakEven = new BreakEvens(planner, bursty, BOOK).find();

        assertThat(comparison.recommended()).contains(Design.SERVICE);
        assertThat(comparison.paired().months()).isGreaterThanOrEqualTo(10);
        assertThat(breakEven.crossings())
                .singleElement()
                .satisfies(crossing -> {
                    assertThat(crossing.cheaperBelow()).isEqualTo(Design.PIPES);
                    assertThat(crossing.cheaperAbove()).isEqualTo(Design.SERVICE);
                    assertThat(crossing.messagesPerMonth()).isBetween(105_000.0, 114_000.0);
                });
    }

    @Test
    void everyDesignIsSimulatedAsSoonAsOneIs() {
        Comparison comparison = planner.with(new Looks.Fixed(3)).compare(bursty(20_000), BOOK);

        assertThat(comparison.priced()).hasSize(2).allMatch(Priced::simulated);
        assertThat(comparison.paired().months()).isEqualTo(3);
        assertThat(comparison.priced().map(priced -> priced.latency().caveat()))
                .containsOnly("waits of 3 simulated months, seed 1");
        assertThat(comparison.paired().difference(Design.SERVICE, Design.PIPES)).isPresent();
    }

    @Test
    void closedFormsAreComparedWithoutMonths() {
        Environment closed =
                Environments.with(
                        "region=ap-southeast-4",
                        "workload.messagesPerMonth=60000",
                        "service.scaling.policy=fixed",
                        "service.minTasks=1",
                        "service.maxTasks=1");

        Comparison comparison = planner.compare(closed, BOOK);

        assertThat(comparison.priced()).noneMatch(Priced::simulated);
        assertThat(comparison.paired().months()).isZero();
    }

    /// What a difference is known to within is what the months of both designs differ by, far less
    /// than either total is known to within.
    @Test
    void aDifferenceIsKnownBetterThanTheTotals() {
        Environment bursty =
                Environments.with(
                        "region=ap-southeast-4",
                        "workload.messagesPerMonth=20000",
                        "workload.arrivals.pattern=poisson",
                        "workload.processingSeconds.mean=40",
                        "workload.processingSeconds.p95=110",
                        "pipes.spotWeight=0",
                        "pipes.onDemandWeight=1",
                        "service.scaling.policy=target-tracking",
                        "service.minTasks=1");
        Comparison comparison = planner.with(new Looks.Fixed(20)).compare(bursty, BOOK);
        Interval difference =
                comparison.paired().difference(Design.SERVICE, Design.PIPES).orElseThrow();
        double added = comparison.priced().mapToDouble(priced -> priced.uncertainty().usd()).sum();

        assertThat(difference.halfWidth()).isLessThan(added);
        assertThat(difference.mean())
                .isCloseTo(
                        comparison
                                .answer(Design.SERVICE)
                                .priced()
                                .orElseThrow()
                                .totalUsd()
                                .subtract(
                                        comparison
                                                .answer(Design.PIPES)
                                                .priced()
                                                .orElseThrow()
                                                .totalUsd())
                                .doubleValue(),
                        within(0.001));
    }

    /// Only one month of so many messages is within the budget: its parts tell its spread.
    @Test
    void oneVeryLargeMonthKnowsHowFarItMayBeOff() {
        Comparison comparison = planner.compare(large("bursty"), BOOK);
        Interval difference =
                comparison.paired().difference(Design.SERVICE, Design.PIPES).orElseThrow();

        assertThat(comparison.paired().months()).isEqualTo(1);
        assertThat(comparison.paired().isSpreadUnknown()).isFalse();
        assertThat(difference.halfWidth()).isBetween(0.0, 0.1 * Math.abs(difference.mean()));
        assertThat(comparison.verdict().sentence()).doesNotContain("spread");
    }

    /// A Spot discount at which both designs cost the same, found on the line through two others.
    @Test
    void oneVeryLargeMonthMayBeTooCloseToCall() {
        double low = lead(0.1);
        double high = lead(0.6);
        double even = 0.1 + 0.5 * low / (low - high);

        Comparison comparison = planner.compare(onSpot(even), BOOK);

        assertThat(even).isBetween(0.1, 0.6);
        assertThat(comparison.paired().months()).isEqualTo(1);
        assertThat(comparison.verdict()).isInstanceOf(Verdict.TooClose.class);
    }

    /// What pipes cost more, in US dollars per month.
    private double lead(double discount) {
        return planner.compare(onSpot(discount), BOOK)
                .paired()
                .difference(Design.PIPES, Design.SERVICE)
                .orElseThrow()
                .mean();
    }

    private static Environment onSpot(double discount) {
        Environment changed = large("poisson");
        String[][] inputs = {
            {"pipes.spotWeight", "1"},
            {"pipes.onDemandWeight", "0"},
            {"pipes.spotDiscount", Double.toString(discount)},
            {"service.spotDiscount", "0.1"},
            {"service.minTasks", "150"},
            {"service.maxTasks", "160"},
        };
        for (String[] each : inputs) {
            changed = PlanFields.require(each[0]).withText(changed, each[1]);
        }
        return changed;
    }

    /// All parts of a month of periodic arrivals stand alike against the minute.
    @Test
    void oneMonthOfFewMessagesOrOfPeriodicOnesDoesNot() {
        Planner one = planner.with(new Looks.Fixed(1));

        for (Environment environment : List.of(bursty(20_000), large("periodic"))) {
            Comparison comparison = one.compare(environment, BOOK);

            assertThat(comparison.paired().isSpreadUnknown()).isTrue();
            assertThat(comparison.verdict().sentence())
                    .endsWith("From one simulated month, whose spread is not known.");
        }
    }

    private static Environment large(String pattern) {
        return Environments.with(
                "region=ap-southeast-4",
                "workload.messagesPerMonth=13M",
                "workload.arrivals.pattern=" + pattern,
                "workload.processingSeconds.distribution=constant",
                "workload.processingSeconds.mean=1",
                "quotas.fargateVCpu=4000",
                "quotas.launchesPerSecond=600",
                "service.minTasks=2",
                "service.maxTasks=60",
                "service.scaling.policy=target-tracking");
    }

    /// Two copies of one cost cannot be told apart, however many months are simulated.
    @Test
    void whereTheDifferenceIsInsideItsIntervalItIsTooCloseToCall() {
        double volume = 110_000;
        Comparison comparison = planner.compare(bursty(volume), BOOK);
        for (int step = 0;
                step < 12 && !(comparison.verdict() instanceof Verdict.TooClose);
                step++) {
            double lead =
                    comparison
                            .paired()
                            .difference(Design.SERVICE, Design.PIPES)
                            .orElseThrow()
                            .mean();
            // pipes cost about 0.00039 per message more than the service does
            volume = Math.rint(volume + lead / 0.00005);
            comparison = planner.compare(bursty(volume), BOOK);
        }
        Interval difference =
                comparison.paired().difference(Design.SERVICE, Design.PIPES).orElseThrow();

        assertThat(comparison.verdict()).isInstanceOf(Verdict.TooClose.class);
        assertThat(Math.abs(difference.mean())).isLessThan(difference.halfWidth());
        assertThat(comparison.paired().months())
                .as("the whole budget was spent before it was said")
                .isEqualTo(160);
    }

    private static Environment bursty(double messages) {
        return Environments.with(
                "region=ap-southeast-4",
                "workload.messagesPerMonth=" + messages,
                "workload.sendBatch=10",
                "workload.arrivals.pattern=bursty",
                "workload.arrivals.meanOnSeconds=900",
                "workload.arrivals.meanOffSeconds=3300",
                "workload.filterPassRate=0.3",
                "workload.queueType=fifo",
                "workload.processingSeconds.distribution=constant",
                "workload.processingSeconds.mean=231.8",
                "task.cpu=256",
                "task.memory=512",
                "task.architecture=ARM64",
                "pipes.spotWeight=0",
                "pipes.onDemandWeight=1",
                "service.minTasks=1",
                "service.maxTasks=5",
                "service.scaling.policy=target-tracking",
                "service.scaling.backlogPerTask=50",
                "service.scaling.scaleInShare=1",
                "service.scaling.containerInsightsMetrics=20",
                "quotas.fargateVCpu=4000");
    }
}
