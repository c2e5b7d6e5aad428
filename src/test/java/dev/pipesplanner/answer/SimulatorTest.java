package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.BreakEvens;
import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.analysis.SimulatedCosts;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Waits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

class SimulatorTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    private static final Planner PLANNER = new Planner(730, false);

    /// 5.93 of 6 places are taken on average, for 55 s by each message; a month of bursts takes
    /// more or less.
    private static final String[] NEARLY_FULL = {
        "workload.messagesPerMonth=283500",
        "workload.arrivals.pattern=bursty",
        "quotas.fargateVCpu=6"
    };

    private static final long SEED = 1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whetherADesignCarriesTheLoadDoesNotHangOnTheSeed(long seed) {
        SimulatedComparison simulated =
                simulated(
                        Environments.with(NEARLY_FULL), new SimulationRequest(730 / 24.0, seed, 1));

        assertThat(simulated.comparison().answer(Design.PIPES).priced()).isPresent();
    }

    // of a trace's batches only the counted month tells whether they fit; here one month in a few
    // does not
    @Test
    void aReplicationThatCannotCarryTheLoadIsNotLeftOut() {
        SimulationRequest one = new SimulationRequest(10, SEED, 1);
        double fits = 100_000;
        double full = 10_000_000;
        while (full - fits > 1) {
            double middle = (fits + full) / 2;
            if (simulated(batches(middle), one)
                    .comparison()
                    .answer(Design.PIPES)
                    .priced()
                    .isPresent()) {
                fits = middle;
            } else {
                full = middle;
            }
        }

        SimulatedComparison all = simulated(batches(fits), new SimulationRequest(10, SEED, 8));

        assertThat(simulated(batches(fits), one).design(Design.PIPES)).isPresent();
        assertThat(all.comparison().answer(Design.PIPES).outcome())
                .isInstanceOf(Outcome.Infeasible.class);
        assertThat(all.comparison().answer(Design.PIPES).outcome().reason())
                .endsWith("the quota (Fargate vCPU) is 6.");
        assertThat(all.design(Design.PIPES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theAnswerIsTheMiddleOfItsConfidenceInterval(long seed) {
        Environment bursts =
                Environments.with(
                        "workload.arrivals.pattern=bursty",
                        "workload.messagesPerMonth=20000",
                        "service.minTasks=0");

        SimulatedComparison simulated = simulated(bursts, new SimulationRequest(5, seed, 3));

        for (ReplicatedDesign design : simulated.designs()) {
            Priced answer =
                    simulated.comparison().answer(design.result().design()).priced().orElseThrow();
            Confidence confidence = design.confidence().orElseThrow();
            // each line is rounded to 1e-4 dollar, its quantity to 1e-6
            assertThat(answer.bill().totalUsd().doubleValue())
                    .isCloseTo(confidence.monthlyUsd().mean(), within(0.001));
            assertThat(answer.latency().waits())
                    .isEqualTo(
                            new Waits(
                                    confidence.waits().mean().mean(),
                                    confidence.waits().p50().mean(),
                                    confidence.waits().p95().mean(),
                                    confidence.waits().p99().mean()));
            assertThat(design.waits().waits()).isEqualTo(answer.latency().waits());
            assertThat(answer.usage().formula(Meter.FARGATE_VCPU_HOURS))
                    .matches("mean of 3 simulated months(, [0-9.]+ to [0-9.]+)?; the first: .*");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneDesignAloneIsAnsweredAsBeside(Design design) {
        Environment environment =
                Environments.with(
                        "designs=pipes, service, lambda", "workload.messagesPerMonth=20000");
        SimulationRequest request = new SimulationRequest(5, 7, 2);

        assertThat(
                        new Simulator(PLANNER, ForkJoinPool.commonPool())
                                .answer(environment, design, BOOK, request, Progress.NONE))
                .usingRecursiveComparison()
                .isEqualTo(simulated(environment, request).comparison().answer(design));
    }

    @Test
    void withoutMessagesThereIsNoWaitAndNoneIsLate() {
        SimulatedComparison idle =
                simulated(
                        Environments.with("workload.messagesPerMonth=0"),
                        new SimulationRequest(2, 1, 3));

        for (ReplicatedDesign design : idle.designs()) {
            Priced answer =
                    idle.comparison().answer(design.result().design()).priced().orElseThrow();
            assertThat(answer.latency().waits())
                    .isEqualTo(new Waits(Double.NaN, Double.NaN, Double.NaN, Double.NaN));
            assertThat(answer.meetsTarget()).isTrue();
            assertThat(design.waits().max()).isNaN();
            assertThat(design.confidence().orElseThrow().waits().p99().low()).isNaN();
            assertThat(design.confidence().orElseThrow().monthlyUsd().mean())
                    .isCloseTo(answer.bill().totalUsd().doubleValue(), within(0.001));
        }
        assertThat(idle.designs()).hasSize(2);
        assertThat(idle.comparison().recommended()).contains(Design.PIPES);
    }

    @Test
    void aServiceThatWorksNothingIsNotRecommended() {
        SimulatedComparison asleep =
                simulated(
                        Environments.with(
                                "service.minTasks=0",
                                "service.scaling.policy=step",
                                "service.scaling.scaleOut.threshold=1000000",
                                "workload.messagesPerMonth=1000"),
                        new SimulationRequest(730 / 24.0, 1, 1));

        Priced service = asleep.comparison().answer(Design.SERVICE).priced().orElseThrow();
        assertThat(service.meetsTarget()).isFalse();
        assertThat(service.lossesPerMonth()).isGreaterThan(900);
        assertThat(asleep.comparison().recommended()).contains(Design.PIPES);
        assertThat(asleep.comparison().chosen()).contains(Design.PIPES);
    }

    @Test
    void whereNeitherMeetsTheTargetTheCheapestThatWorksIsChosen() {
        SimulatedComparison asleep =
                simulated(
                        Environments.with(
                                "service.minTasks=0",
                                "service.scaling.policy=step",
                                "service.scaling.scaleOut.threshold=1000000",
                                "workload.latencyTarget.percentile=95",
                                "workload.latencyTarget.seconds=1",
                                "workload.messagesPerMonth=10000"),
                        new SimulationRequest(730 / 24.0, 1, 1));

        assertThat(asleep.comparison().cheaper()).isEqualTo(new Cheaper.One(Design.SERVICE));
        assertThat(asleep.comparison().recommended()).isEmpty();
        assertThat(asleep.comparison().chosen()).contains(Design.PIPES);
    }

    @Test
    void aTraceBringsThePlansVolumeWhateverItsLength() {
        double[] week = new double[168];
        Arrays.fill(week, 0, 48, 1_000);
        Recording recording = new Recording("w.csv", Instant.EPOCH, 3_600, week);
        Environment environment = Environments.with("workload.messagesPerMonth=100000");
        SimulatedComparison simulated =
                simulated(
                        environment.withWorkload(
                                environment
                                        .workload()
                                        .withArrivals(new Arrivals.Trace("w.csv", recording))),
                        new SimulationRequest(730 / 24.0, 1, 1));

        assertThat(simulated.design(Design.SERVICE).orElseThrow().result().counts().entered())
                .isBetween(99_999L, 100_001L);
        double[] late = new double[1_440];
        Arrays.fill(late, 744, 1_440, 100);
        Recording empty = new Recording("l.csv", Instant.EPOCH, 3_600, late);
        assertThat(
                        simulated(
                                        environment.withWorkload(
                                                environment
                                                        .workload()
                                                        .withArrivals(
                                                                new Arrivals.Trace(
                                                                        "l.csv", empty))),
                                        new SimulationRequest(30, 1, 1))
                                .comparison()
                                .answer(Design.PIPES)
                                .outcome())
                .isInstanceOf(Outcome.NotAvailable.class)
                .extracting(Outcome::reason, STRING)
                .contains("no message in its first month");
    }

    @Test
    void theBreakEvenOfATraceEndsWhereTheCountedMonthDoesAndSaysWhy() {
        double[] week = new double[168];
        Arrays.fill(week, 0, 48, 1_000);
        Recording recording = new Recording("w.csv", Instant.EPOCH, 3_600, week);
        Environment plain = Environments.with("workload.messagesPerMonth=20000");
        Environment trace =
                plain.withWorkload(
                        plain.workload().withArrivals(new Arrivals.Trace("w.csv", recording)));
        Planner planner = PLANNER.with(new CachedSimulations(() -> Progress.NONE));

        BreakEven found = new BreakEvens(planner, trace, BOOK).find();

        assertThat(found.note()).doesNotContain("no total: simulated");
        assertThat(found.note()).contains("the quota (Fargate vCPU) is 6");
    }

    @Test
    void boundsOfWaitsAreNeverNegative() {
        SimulatedComparison brief =
                simulated(
                        Environments.with("workload.messagesPerMonth=100000"),
                        new SimulationRequest(0.01, 1, 5));

        for (ReplicatedDesign design : brief.designs()) {
            Confidence.Bounds waits = design.confidence().orElseThrow().waits();
            for (Interval each :
                    List.of(waits.mean(), waits.p50(), waits.p90(), waits.p95(), waits.p99())) {
                assertThat(each.low()).isNotNegative();
            }
        }
    }

    @Test
    void onlyTheFirstReplicationKeepsItsMinutes() {
        List<Outcome<Simulated>> outcomes =
                new SimulationRequest(2, 1, 3)
                        .of(730)
                        .run(
                                Environments.with("workload.messagesPerMonth=1000"),
                                Design.PIPES,
                                ForkJoinPool.commonPool(),
                                Progress.NONE);

        assertThat(outcomes)
                .extracting(outcome -> outcome.feasible().orElseThrow().series().minutes())
                .containsExactly(2_880, 0, 0);
    }

    @Test
    void aReplicationWithoutAMessageDoesNotShortenTheWaits() {
        // two messages per month: most days have none
        SimulatedComparison rare =
                simulated(
                        Environments.with("workload.messagesPerMonth=2"),
                        new SimulationRequest(1, 1, 60));

        ReplicatedDesign pipes = rare.design(Design.PIPES).orElseThrow();
        assertThat(pipes.result().waits().count()).isZero();
        assertThat(pipes.waits().p50()).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    poisson | 30.416666666666668 | 1 | simulated, seed 3, spread not known
                    poisson | 3 | 2 | simulated, mean of 2 replications, seed 3, 3.0 days stand for the month
                    weekly | 0.05 | 1 | simulated, seed 3, 72.0 minutes stand for the month, less than one round of the arrivals, spread not known
                    """)
    void theCaveatSaysHowMuchWasSimulated(
            String pattern, double days, int replications, String caveat) {
        Environment environment =
                Environments.with(
                        "workload.arrivals.pattern=" + pattern, "workload.messagesPerMonth=20000");

        SimulatedComparison simulated =
                simulated(environment, new SimulationRequest(days, 3, replications));

        assertThat(
                        simulated
                                .comparison()
                                .answer(Design.PIPES)
                                .priced()
                                .orElseThrow()
                                .latency()
                                .caveat())
                .isEqualTo(caveat);
    }

    @Test
    void aBreakEvenTellsHowManyOfItsVolumesAreSimulated() {
        Environment onOff =
                Environments.with("service.minTasks=0", "workload.arrivals.pattern=bursty");
        FallbackEngine engine = new CachedSimulations(() -> Progress.NONE);
        List<Double> shares = new ArrayList<>();

        new BreakEvens(PLANNER.with(engine), onOff, BOOK).find(shares::add);

        assertThat(shares).isSorted().hasSizeGreaterThanOrEqualTo(SimulatedCosts.POINTS);
        assertThat(shares.getLast()).isEqualTo(1);
    }

    private static Environment batches(double messagesPerMonth) {
        Recording recording = new Recording("t.csv", Instant.EPOCH, 3_600, new double[] {1, 2, 3});
        Environment environment =
                Environments.with(
                        "pipes.target=step-functions",
                        "pipes.batchSize=10",
                        "pipes.batchWindowSeconds=20",
                        "quotas.fargateVCpu=6");
        var workload = environment.workload();
        return environment.withWorkload(
                workload.withArrivals(new Arrivals.Trace("t.csv", recording))
                        .withMessagesPerMonth(messagesPerMonth));
    }

    /// Whoever waits for a break-even must not wait for months that nobody asked for.
    @Test
    void theBreakEvenOfALongTraceCountsNoMonthFarBeyondItsLimits() {
        Recording minutes = new Recording("t.csv", Instant.EPOCH, 60, busyMinutes(21_600));
        Environment plain = Environments.with("workload.messagesPerMonth=100000");
        List<Double> asked = Collections.synchronizedList(new ArrayList<>());
        CachedSimulations engine = new CachedSimulations(() -> Progress.NONE);
        FallbackEngine counting =
                new FallbackEngine() {
                    @Override
                    public Outcome<Months> months(
                            Question question, int count, double mostMessages) {
                        asked.add(question.environment().workload().messagesPerMonth());
                        return engine.months(question, count, mostMessages);
                    }

                    @Override
                    public double reach(Environment environment, int hoursPerMonth) {
                        return engine.reach(environment, hoursPerMonth);
                    }
                };
        for (String target : List.of("ecs-task", "step-functions")) {
            Environment trace =
                    Environments.with(
                            "workload.messagesPerMonth=100000",
                            "pipes.target=" + target,
                            "pipes.batchSize=" + (target.equals("ecs-task") ? 1 : 10),
                            "pipes.batchWindowSeconds=20");
            trace =
                    trace.withWorkload(
                            plain.workload().withArrivals(new Arrivals.Trace("t.csv", minutes)));

            new BreakEvens(PLANNER.with(counting), trace, BOOK).find();
        }

        assertThat(asked).isNotEmpty().allMatch(volume -> volume < 5e6);
    }

    private static double[] busyMinutes(int minutes) {
        return IntStream.range(0, minutes).mapToDouble(minute -> minute % 8).toArray();
    }

    private static SimulatedComparison simulated(
            Environment environment, SimulationRequest request) {
        return new Simulator(PLANNER, ForkJoinPool.commonPool())
                .simulate(environment, BOOK, request, Progress.NONE);
    }
}
