package dev.pipesplanner.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.SimulatedComparison;
import dev.pipesplanner.answer.SimulationRequest;
import dev.pipesplanner.answer.Simulator;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

class TimelineTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"poisson", "periodic", "weekly", "bursty"})
    void theCostRisesToTheBillsTotal(String pattern) {
        SimulatedComparison month = month("workload.arrivals.pattern=" + pattern);

        Timeline timeline = Timeline.of(month);

        for (Design design : Design.values()) {
            double[] usd = timeline.course(design).orElseThrow().usdSoFar();
            double total =
                    month.comparison()
                            .answer(design)
                            .priced()
                            .orElseThrow()
                            .bill()
                            .totalUsd()
                            .doubleValue();
            assertThat(usd[usd.length - 1]).isCloseTo(total, within(1e-9 * total));
            assertThat(usd).isSorted();
            assertThat(usd[0]).isPositive();
        }
    }

    @Test
    void aMonthWithoutMessagesCostsByTheClock() {
        Timeline timeline = Timeline.of(month("workload.messagesPerMonth=0"));

        double[] usd = timeline.course(Design.PIPES).orElseThrow().usdSoFar();

        assertThat(usd[usd.length / 2 - 1]).isCloseTo(usd[usd.length - 1] / 2, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60, 61, 1_440, 100_000})
    void aSliceLosesNoMessageAndNoPeak(int step) {
        SimulatedComparison month = month("workload.arrivals.pattern=bursty");
        Timeline timeline = Timeline.of(month);

        TimelineSlice slice = timeline.slice(0, timeline.minutes(), step);

        assertThat(Arrays.stream(slice.arrivals()).sum())
                .isEqualTo(month.design(Design.PIPES).orElseThrow().result().counts().entered());
        for (Design design : Design.values()) {
            DesignTimeline course = timeline.course(design).orElseThrow();
            assertThat(Arrays.stream(slice.of(design).backlog()).max().orElseThrow())
                    .isEqualTo(Arrays.stream(course.backlog()).max().orElseThrow());
            assertThat(Arrays.stream(slice.of(design).tasks()).max().orElseThrow())
                    .isEqualTo(Arrays.stream(course.tasks()).max().orElseThrow());
            double[] usd = course.usdSoFar();
            double[] steps = slice.of(design).usdSoFar();
            assertThat(steps[steps.length - 1]).isEqualTo(usd[usd.length - 1]);
        }
    }

    @Test
    void aSliceOutsideTheMonthIsCutToIt() {
        Timeline timeline = Timeline.of(month());

        assertThat(timeline.slice(-100, 30, 10).size()).isEqualTo(3);
        assertThat(timeline.slice(43_790, 50_000, 5).size()).isEqualTo(2);
        assertThat(timeline.slice(60_000, 70_000, 5).size()).isZero();
        assertThat(Timeline.NONE.slice(0, 0, 1).size()).isZero();
    }

    @Test
    void theWorstHourHasTheLongestQueues() {
        Timeline timeline = Timeline.of(month("workload.arrivals.pattern=bursty"));

        int worst = timeline.worstHour();

        for (int hour = 0; hour < 730; hour++) {
            assertThat(queued(timeline, hour)).isLessThanOrEqualTo(queued(timeline, worst));
        }
    }

    @Test
    void aDesignThatCannotCarryTheLoadHasNoCourse() {
        Timeline timeline =
                Timeline.of(month("designs=pipes, service", "workload.messagesPerMonth=3M"));

        assertThat(timeline.missing()).containsOnlyKeys(Design.PIPES, Design.SERVICE);
        assertThat(timeline.minutes()).isZero();
    }

    @Test
    void aRunEndsWhenItsProgressSaysSo() {
        Environment environment = Environments.with("workload.messagesPerMonth=200k");
        Progress impatient =
                share -> {
                    if (share > 0.25) {
                        throw new CancellationException();
                    }
                };

        assertThatThrownBy(() -> simulated(environment, impatient))
                .isInstanceOf(CancellationException.class);
    }

    private static double queued(Timeline timeline, int hour) {
        double queued = 0;
        for (Design design : Design.values()) {
            int[] backlog = timeline.course(design).orElseThrow().backlog();
            queued += Arrays.stream(backlog, 60 * hour, 60 * hour + 60).sum();
        }
        return queued;
    }

    private static SimulatedComparison month(String... fields) {
        Stream<String> all =
                Stream.concat(Stream.of("designs=pipes, service, lambda"), Stream.of(fields));
        return simulated(Environments.with(all.toArray(String[]::new)), Progress.NONE);
    }

    private static SimulatedComparison simulated(Environment environment, Progress progress) {
        return new Simulator(new Planner(730, false), ForkJoinPool.commonPool())
                .simulate(environment, BOOK, new SimulationRequest(730 / 24.0, 1, 1), progress);
    }
}
