package dev.pipesplanner.analysis.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Months;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// The search as it is watched: a ranking at once, better ones after each look, the same for the
/// same question, and an end when told.
class SearchTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    /// Policies that take a simulation, few messages.
    private static final Environment FEW =
            Environments.with(
                    "designs=service",
                    "workload.messagesPerMonth=1500",
                    "workload.processingSeconds.mean=60",
                    "workload.processingSeconds.p95=150",
                    "workload.latencyTarget.seconds=300",
                    "service.spotWeight=1",
                    "service.onDemandWeight=0");

    private static final Choices POLICIES =
            Choices.DEFAULT.locking("service.maxTasks").locking("service.spotWeight");

    @Test
    void theRankingInClosedFormComesFirstAndNobodyWaitsInTheLast() {
        List<Optimum> found = new ArrayList<>();
        Optimum last = search(FEW, POLICIES, Progress.NONE, found);

        assertThat(found).hasSizeGreaterThan(1);
        assertThat(found.getFirst().simulated()).isZero();
        assertThat(found.getFirst().waiting()).isPositive();
        assertThat(last).isSameAs(found.getLast());
        assertThat(last.waiting()).isZero();
        assertThat(last.simulated()).isPositive();
        assertThat(last.winner()).isPresent();
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Optimum one = search(FEW, POLICIES, Progress.NONE, new ArrayList<>());
        Optimum other = search(FEW, POLICIES, Progress.NONE, new ArrayList<>());

        assertThat(figures(other)).isEqualTo(figures(one));
        assertThat(other.sentence()).isEqualTo(one.sentence());
    }

    private static List<String> figures(Optimum optimum) {
        return optimum.ranked().stream()
                .map(each ->
                        each.candidate().words()
                                + " "
                                + each.usd()
                                + " "
                                + each.waitSeconds()
                                + " "
                                + each.fit())
                .toList();
    }

    /// A candidate that takes a simulation is what `compare --months` says of its plan.
    @Test
    void aSimulatedRowIsTheComparisonOfAsManyMonths() {
        Planner planner = patient();
        Optimiser optimiser = new Optimiser(planner, BOOK, FEW, POLICIES);
        Contender simulated =
                optimiser.find(Progress.NONE, _ -> {}).ranked().stream()
                        .filter(each -> each.simulated().isPresent())
                        .filter(each ->
                                !planner.closedForm()
                                        .usageHolds(each.candidate().environment(), Design.SERVICE))
                        .findFirst()
                        .orElseThrow();
        int months = simulated.simulated().orElseThrow().count();

        Row row = optimiser.row(simulated, patient());
        Comparison compared =
                patient()
                        .with(new Looks.Fixed(months))
                        .compare(simulated.candidate().alone(), BOOK);
        assertThat(((Row.Compared) row.result()).comparison().chosenUsd())
                .isEqualTo(compared.chosenUsd());
    }

    /// The search ranks the plan as it is by the closed form, which does not claim these waits.
    @Test
    void whatIsShownWaitsAsTheComparisonSays() {
        Environment prod =
                new JsonPlanFiles()
                        .sample("flow-builder")
                        .toOptional()
                        .flatMap(plan -> plan.find("prod"))
                        .orElseThrow();
        Optimiser optimiser = new Optimiser(patient(), BOOK, prod, Choices.DEFAULT);

        ShownCandidate asPlanned =
                optimiser.shown(optimiser.find(Progress.NONE, _ -> {}), 10).stream()
                        .filter(each -> each.contender().candidate().isPresent())
                        .findFirst()
                        .orElseThrow();

        Design design = asPlanned.contender().candidate().design();
        double compared =
                patient()
                        .compare(prod, BOOK)
                        .answer(design)
                        .priced()
                        .orElseThrow()
                        .latency()
                        .atTargetPercentile();
        assertThat(asPlanned.contender().waitSeconds()).isNotEqualTo(compared);
        assertThat(asPlanned.waitSeconds()).isEqualTo(compared);
    }

    @Test
    void whereNoWaitIsTolerableTheShortestIsTheClosest() {
        Environment impatient =
                PlanFields.require("designs")
                        .withText(
                                PlanFields.require("workload.latencyTarget.seconds")
                                        .withText(FEW, "0"),
                                "pipes");

        Optimum optimum = search(impatient, Choices.DEFAULT, Progress.NONE, new ArrayList<>());

        assertThat(optimum.winner()).isEmpty();
        assertThat(optimum.ranked().getFirst().waitSeconds())
                .isEqualTo(
                        optimum.ranked().stream()
                                .mapToDouble(Contender::waitSeconds)
                                .min()
                                .orElseThrow());
    }

    /// Two prices of one run.
    @Test
    void tasksOnSpotThatNobodyInterruptsWorkLikeThoseOnDemand() {
        for (Design design : List.of(Design.PIPES, Design.SERVICE)) {
            Environment onDemand = mix(design, 0, 1);
            Environment onSpot = mix(design, 1, 0);
            SweepPrices prices = new SweepPrices(Tariff.of(onSpot, design, BOOK), false);
            double[] moved =
                    months(onDemand, design).onSpot().usd(used -> prices.total(used.usage()));
            double[] direct = months(onSpot, design).usd(used -> prices.total(used.usage()));

            assertThat(moved).containsExactly(direct, within(1e-9));
        }
    }

    private static Environment mix(Design design, double spot, double onDemand) {
        Environment spotted =
                PlanFields.require(design.path("spotWeight")).withData(FEW, spot == 0 ? 1.0 : spot);
        Environment demanded =
                PlanFields.require(design.path("onDemandWeight")).withData(spotted, onDemand);
        return PlanFields.require(design.path("spotWeight")).withData(demanded, spot);
    }

    private static Months months(Environment environment, Design design) {
        return patient()
                .fallback()
                .months(new FallbackEngine.Question(environment, design, 730), 3, 1e6)
                .feasible()
                .orElseThrow();
    }

    @Test
    void aSearchThatIsGivenUpTellsWhoAsked() {
        AtomicBoolean isRacing = new AtomicBoolean();
        Progress givenUp =
                _ -> {
                    if (isRacing.get()) {
                        throw new CancellationException();
                    }
                };
        Optimiser optimiser = new Optimiser(patient(), BOOK, FEW, POLICIES);

        assertThatThrownBy(() -> optimiser.find(givenUp, _ -> isRacing.set(true)))
                .isInstanceOf(CancellationException.class);
    }

    /// Whatever it is in the middle of.
    @Test
    @Tag("thorough")
    void aSearchEndsWithinATenthOfASecond() throws Exception {
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < 5 && quickest > 100; i++) {
            quickest = Math.min(quickest, millisToEnd());
        }
        assertThat(quickest).isLessThanOrEqualTo(100);
    }

    private static long millisToEnd() throws Exception {
        Environment many = FEW.withMessagesPerMonth(100_000);
        AtomicBoolean isGivenUp = new AtomicBoolean();
        AtomicLong ended = new AtomicLong();
        CountDownLatch races = new CountDownLatch(1);
        Progress progress =
                share -> {
                    if (isGivenUp.get()) {
                        throw new CancellationException();
                    }
                    if (share > 0) {
                        races.countDown();
                    }
                };
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<?> run =
                    executor.submit(() -> {
                        try {
                            search(many, Choices.DEFAULT, progress, new ArrayList<>());
                        } finally {
                            ended.set(System.nanoTime());
                        }
                    });
            assertThat(races.await(60, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();
            isGivenUp.set(true);
            assertThatThrownBy(() -> run.get(30, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(CancellationException.class);
            return TimeUnit.NANOSECONDS.toMillis(ended.get() - start);
        }
    }

    private static Planner patient() {
        return new Planner(730, false).with(new CachedSimulations(() -> Progress.NONE));
    }

    private static Optimum search(
            Environment environment, Choices choices, Progress progress, List<Optimum> found) {
        return new Optimiser(patient(), BOOK, environment, choices).find(progress, found::add);
    }
}
