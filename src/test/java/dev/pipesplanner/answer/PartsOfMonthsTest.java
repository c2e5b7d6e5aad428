package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.IntStream;

/// What the parts of one month say of its spread is what other months differ by (MODEL §5).
class PartsOfMonthsTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();
    private static final int MONTHS = 20;

    /// At 95 %, a mean of twenty lies outside of more than three intervals of twenty once in sixty.
    /// An interval is no wider than twice what the months differ by says.
    @ParameterizedTest
    @ValueSource(strings = {"poisson", "weekly", "bursty"})
    void theIntervalOfOneMonthHoldsTheMeanOfTwenty(String pattern) {
        Environment environment = scaled(pattern);
        List<Samples> pipes = months(environment, Design.PIPES);
        List<Samples> service = months(environment, Design.SERVICE);
        List<Interval> differences =
                IntStream.range(0, MONTHS)
                        .mapToObj(i -> service.get(i).minus(pipes.get(i)))
                        .map(difference -> difference.interval(0.95).orElseThrow())
                        .toList();
        Interval known = Interval.of(differences.stream().mapToDouble(Interval::mean).toArray());

        assertThat(differences)
                .filteredOn(each -> each.low() <= known.mean() && known.mean() <= each.high())
                .hasSizeGreaterThanOrEqualTo(17);
        assertThat(differences.stream().mapToDouble(Interval::halfWidth).average().orElseThrow())
                .isLessThan(2 * Math.sqrt(MONTHS) * known.halfWidth());
    }

    private static List<Samples> months(Environment environment, Design design) {
        SweepPrices prices = new SweepPrices(Tariff.of(environment, design, BOOK), false);
        return new CachedSimulations(() -> Progress.NONE)
                        .months(new FallbackEngine.Question(environment, design, 730), MONTHS, 1e9)
                        .feasible()
                        .orElseThrow()
                        .months()
                        .stream()
                        .map(month -> new Months(List.of(month), "", 1))
                        .map(month -> month.samples(used -> prices.total(used.usage())))
                        .toList();
    }

    private static Environment scaled(String pattern) {
        return Environments.with(
                "workload.messagesPerMonth=1.2M",
                "workload.arrivals.pattern=" + pattern,
                "workload.processingSeconds.mean=12",
                "workload.processingSeconds.p95=30",
                "quotas.fargateVCpu=4000",
                "quotas.launchesPerSecond=60",
                "service.minTasks=2",
                "service.maxTasks=60",
                "service.messagesInFlightPerTask=4",
                "service.scaling.policy=target-tracking");
    }
}
