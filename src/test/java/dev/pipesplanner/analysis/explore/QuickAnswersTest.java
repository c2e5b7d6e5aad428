package dev.pipesplanner.analysis.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.analysis.RandomEnvironments;
import dev.pipesplanner.analysis.explore.QuickAnswer.Fit;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class QuickAnswersTest {

    private static final List<String> DESIGNS =
            List.of("pipes, service, lambda", "pipes, service", "service, lambda", "pipes");

    private static final List<String> ARRIVALS = List.of("poisson", "weekly", "periodic", "bursty");

    private static final List<String> TARGETS = List.of("none", "20", "35", "60", "150", "1000");

    int times() {
        return 200;
    }

    private final BundledPriceBooks books = new BundledPriceBooks();
    private final PriceBook book = books.usable("us-east-1").orElseThrow();

    @Test
    void saysOfThousandsOfEnvironmentsWhatTheComparisonSays() {
        RandomEnvironments random = new RandomEnvironments(20260501, List.of("us-east-1"));
        Map<String, Integer> met = new TreeMap<>();
        Planner planner = new Planner(730, false);
        QuickAnswers quick = new QuickAnswers(planner, book);
        for (int i = 0; i < times(); i++) {
            Environment environment = asked(random.next("dev"), i);
            Comparison comparison = planner.compare(environment, book);
            Label label = quick.label(environment);
            Label full = Label.of(comparison.verdict().winner());
            if (!(label instanceof Label.Undecided)) {
                assertThat(label).as(() -> environment.toString()).isEqualTo(full);
            }
            assertThat(quick.winner(environment)).isEqualTo(full.winner());
            met.merge(label.getClass().getSimpleName(), 1, Integer::sum);
        }
        assertThat(met).containsOnlyKeys("Wins", "Nobody", "Undecided");
        assertThat(met).allSatisfy((_, times) -> assertThat(times).isGreaterThan(times() / 10));
    }

    private static Environment asked(Environment environment, int i) {
        Environment asked = set(environment, "designs", DESIGNS.get(i % DESIGNS.size()));
        asked = set(asked, "workload.arrivals.pattern", ARRIVALS.get(i / 4 % ARRIVALS.size()));
        asked = set(asked, "workload.latencyTarget.seconds", TARGETS.get(i % TARGETS.size()));
        return i % 3 == 0 ? set(asked, "task.failureRate", "0") : asked;
    }

    private static Environment set(Environment environment, String path, String text) {
        return PlanFields.require(path).withText(environment, text);
    }

    @Test
    void totalsAndLossesAreThoseOfTheBills() {
        RandomEnvironments random = new RandomEnvironments(20260502, List.of("us-east-1"));
        Map<Fit, Integer> met = new EnumMap<>(Fit.class);
        for (boolean free : List.of(false, true)) {
            Planner planner = new Planner(730, free);
            QuickAnswers quick = new QuickAnswers(planner, book);
            for (int i = 0; i < times() / 5; i++) {
                Environment environment = asked(random.next("dev"), 12 * (i / 12) + 4 * (i % 3));
                Comparison comparison = planner.compare(environment, book);
                for (QuickAnswer answer : quick.of(environment)) {
                    met.merge(answer.fit(), 1, Integer::sum);
                    comparison
                            .answer(answer.design())
                            .priced()
                            .ifPresentOrElse(
                                    priced -> checkPriced(answer, priced),
                                    () -> assertThat(answer.usd()).isNaN());
                    assertThat(answer.reason())
                            .isEqualTo(comparison.answer(answer.design()).outcome().reason());
                }
            }
        }
        assertThat(met.keySet()).containsExactly(Fit.values());
    }

    private static void checkPriced(QuickAnswer answer, Priced priced) {
        double billed = priced.bill().totalUsd().doubleValue();
        assertThat(answer.usd()).isCloseTo(billed, within(answer.roundingUsd() + 1e-9 * billed));
        assertThat(answer.mayBeOffUsd())
                .isCloseTo(priced.uncertainty().usd(), within(answer.roundingUsd()));
        assertThat(answer.lossesPerMonth()).isEqualTo(priced.lossesPerMonth());
        assertThat(answer.roundingUsd()).isLessThan(0.005);
        if (answer.fit() == Fit.FIT) {
            assertThat(priced.meetsTarget()).isTrue();
        }
    }

    /// Half of the queueing that the closed form expects of an on/off service is late already, or
    /// twice of it is not.
    @Test
    void decidesUnclaimedWaitsWhereHalfAndTwiceTheQueueingAgree() {
        assertThat(fitOfOnOff("30")).isEqualTo(Fit.MISSES);
        assertThat(fitOfOnOff("167")).isEqualTo(Fit.UNDECIDED);
        assertThat(fitOfOnOff("600")).isEqualTo(Fit.FIT);
    }

    private Fit fitOfOnOff(String seconds) {
        Environment environment =
                Environments.with(
                        "service.minTasks=0",
                        "service.scaling.scaleIn.metric=visible",
                        "workload.messagesPerMonth=2000",
                        "workload.processingSeconds.p95=13",
                        "workload.latencyTarget.seconds=" + seconds);
        QuickAnswers quick = new QuickAnswers(new Planner(730, false), book);
        return quick.of(environment, Design.SERVICE).fit();
    }

    @Test
    void aChangedDiscountMakesTheSamePricesAsANewTariff() {
        QuickAnswers kept = new QuickAnswers(new Planner(730, false), book);
        for (String discount : List.of("0.9", "0", "auto", "0.345")) {
            Environment environment = Environments.with("pipes.spotDiscount=" + discount);
            QuickAnswers fresh = new QuickAnswers(new Planner(730, false), book);
            for (Design design : Design.values()) {
                QuickAnswer answer = kept.of(environment, design);
                assertThat(answer.usd()).isEqualTo(fresh.of(environment, design).usd());
                assertThat(answer.roundingUsd())
                        .isEqualTo(fresh.of(environment, design).roundingUsd());
            }
        }
    }
}
