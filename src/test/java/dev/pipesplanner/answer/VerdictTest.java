package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.answer.Standing.Grade;
import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Usage;
import dev.pipesplanner.usage.Waits;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Each way in which a verdict can end, worked by hand from QUESTIONS §1: 100,000 messages per
/// month, so that a share of 0.001 of them is 100.
final class VerdictTest {

    private static final Environment TARGET_60 =
            with(
                    with(Environment.withDefaults("prod"), "workload.latencyTarget.seconds", "60"),
                    "task.interruptionsPerTaskHour",
                    "0");
    private static final Environment FREE =
            with(Environment.withDefaults("prod"), "task.interruptionsPerTaskHour", "0");

    @Test
    void theCheapestFitDesignWins() {
        Verdict verdict = verdict(TARGET_60, pipes("21.53", 40), service("39.98", 20));

        assertThat(verdict)
                .isEqualTo(
                        new Verdict.Decided(
                                Design.PIPES,
                                Optional.of(new BigDecimal("18.45")),
                                "Pipes: $21.53 per month, 46 % less than the service.",
                                List.of(
                                        reason(
                                                Design.SERVICE,
                                                Verdict.Kind.DEARER,
                                                "costs $18.45 more per month"))));
        assertThat(verdict.winner()).contains(Design.PIPES);
        assertThat(verdict.chosen()).contains(Design.PIPES);
    }

    @Test
    void aCheaperDesignThatMissesTheTargetIsNamedWithWhatItWouldSave() {
        Verdict verdict = verdict(TARGET_60, late("21.53", 65), service("39.98", 20));

        assertThat(verdict.winner()).contains(Design.SERVICE);
        assertThat(verdict.savesUsd()).isEmpty();
        assertThat(verdict.sentence())
                .isEqualTo(
                        "Service: $39.98 per month. Pipes would save $18.45 but misses the target"
                                + " by 5 s: p95 65 s, target 60 s.");
        assertThat(verdict.reasons())
                .containsExactly(
                        reason(
                                Design.PIPES,
                                Verdict.Kind.TOO_SLOW,
                                "misses the target by 5 s: p95 65 s, target 60 s"));
    }

    @Test
    void aNearMissShowsTheDigitsInWhichItMisses() {
        assertThat(verdict(TARGET_60, pipes("21.53", 60.03), service("39.98", 20)).sentence())
                .endsWith("misses the target by 0.03 s: p95 60.03 s, target 60 s.");
    }

    @Test
    void moreLossesThanAreToleratedAreNoFit() {
        Verdict verdict = verdict(FREE, losing("21.53", 101), service("39.98", 20));

        assertThat(verdict.sentence())
                .isEqualTo(
                        "Service: $39.98 per month. Pipes would save $18.45 but loses 0.101 % of"
                                + " the messages, 0.1 % tolerated.");
        assertThat(verdict.reasons().getFirst().kind()).isEqualTo(Verdict.Kind.LOSES);
        assertThat(verdict(FREE, losing("21.53", 100), service("39.98", 20)).winner())
                .contains(Design.PIPES);
    }

    @Test
    void deadLettersAreNotLost() {
        Verdict verdict = verdict(FREE, leavingDeadLetters("21.53", 101), service("39.98", 20));

        assertThat(verdict.sentence())
                .isEqualTo(
                        "Service: $39.98 per month. Pipes would save $18.45 but leaves 0.101 % of"
                                + " the messages in the dead-letter queue, 0.1 % tolerated.");
        assertThat(verdict.reasons().getFirst().kind()).isEqualTo(Verdict.Kind.LOSES);
    }

    @Test
    void eachThingThatIsMissedIsAReasonOfItsOwn() {
        Verdict verdict =
                verdict(
                        TARGET_60,
                        answer(Design.PIPES, "21.53", 65, 50_000, Uncertainty.NONE),
                        service("39.98", 20));

        assertThat(verdict.reasons())
                .extracting(Verdict.Reason::kind)
                .containsExactly(Verdict.Kind.TOO_SLOW, Verdict.Kind.LOSES);
        assertThat(verdict.sentence())
                .endsWith(
                        "but misses the target by 5 s: p95 65 s, target 60 s, and loses 50 % of the"
                                + " messages, 0.1 % tolerated.");
    }

    @Test
    void whatSurelyFailsOneLimitIsNotLeftOpenByAnother() {
        Uncertainty straddling =
                new Uncertainty(0, Optional.of(new Interval(60, 58, 63)), Optional.empty());
        Answer pipes = answer(Design.PIPES, "21.53", 60, 4_000, straddling);

        assertThat(verdict(TARGET_60, pipes, service("39.98", 20)).winner())
                .contains(Design.SERVICE);
    }

    @Test
    void lossesOnBothSidesOfWhatIsToleratedAreNamed() {
        Uncertainty losses =
                new Uncertainty(0, Optional.empty(), Optional.of(new Interval(100, 90, 110)));
        Verdict verdict =
                verdict(
                        TARGET_60,
                        answer(Design.PIPES, "21.53", 40, 100, losses),
                        service("39.98", 20));

        assertThat(verdict.winner()).isEmpty();
        assertThat(verdict.sentence())
                .startsWith(
                        "Whether pipes fits is too close to call: losses 0.09 % to 0.11 % of the"
                                + " messages, 0.1 % tolerated.");
        assertThat(verdict.reasons())
                .extracting(Verdict.Reason::kind)
                .containsExactly(Verdict.Kind.TOO_CLOSE, Verdict.Kind.DEARER);
    }

    @Test
    void noLossIsToleratedWhereThePlanSaysSo() {
        Environment none = with(FREE, "workload.lossTolerance", "0");

        assertThat(verdict(none, losing("21.53", 0.5), service("39.98", 20)).winner())
                .contains(Design.SERVICE);
        assertThat(verdict(none, losing("21.53", 0), service("39.98", 20)).winner())
                .contains(Design.PIPES);
    }

    @Test
    void aDifferenceInsideTheIntervalIsTooClose() {
        Answer pipes = answer(Design.PIPES, "21.40", 40, 0, Uncertainty.ofUsd(0.6));
        Verdict verdict = verdict(TARGET_60, pipes, service("21.90", 20));

        assertThat(verdict.winner()).isEmpty();
        assertThat(verdict.chosen()).contains(Design.PIPES);
        assertThat(verdict.sentence())
                .isEqualTo(
                        "Pipes and the service cost the same within what can be known: $21.40 and"
                                + " $21.90 ($0.50 ± 0.60 more). Exports and totals take pipes for"
                                + " now.");
        assertThat(verdict.reasons())
                .extracting(Verdict.Reason::kind)
                .containsExactly(Verdict.Kind.TOO_CLOSE, Verdict.Kind.TOO_CLOSE);
        assertThat(verdict(TARGET_60, pipes, service("22.01", 20)).winner()).contains(Design.PIPES);
    }

    /// Differences 0.45 and 0.55: their mean is known to t₁·0.05 = 0.635, either total to 133.
    @Test
    void aTieShowsHowFarTheDifferenceMayBeOffNotTheTotals() {
        PairedTotals paired =
                new PairedTotals(
                        Map.of(
                                Design.PIPES,
                                Samples.ofMonths(1, 10.9, 31.9),
                                Design.SERVICE,
                                Samples.ofMonths(1, 11.35, 32.45)),
                        2);
        Answer pipes = answer(Design.PIPES, "21.40", 40, 0, Uncertainty.ofUsd(133));
        Answer service = answer(Design.SERVICE, "21.90", 20, 0, Uncertainty.ofUsd(134));

        Verdict verdict =
                Judge.verdict(TARGET_60, List.of(pipes, service), paired, Optional.empty());

        assertThat(verdict.sentence())
                .startsWith(
                        "Pipes and the service cost the same within what can be known: $21.40 and"
                                + " $21.90 ($0.50 ± 0.64 more).");
        assertThat(verdict.reasons())
                .extracting(Verdict.Reason::text)
                .containsExactly(
                        "$21.40 per month, too close to call",
                        "$21.90 ($0.50 ± 0.64 more) per month, too close to call");
    }

    @Test
    void oneSimulatedMonthIsSaidToHaveNoKnownSpread() {
        Uncertainty total = new Uncertainty(0, Optional.empty(), Optional.empty(), true, true);
        Uncertainty waits = new Uncertainty(0, Optional.empty(), Optional.empty(), false, true);

        assertThat(sentence(TARGET_60, total))
                .endsWith(
                        "% less than the service. From one simulated month, whose spread is not"
                                + " known.");
        assertThat(sentence(TARGET_60, waits))
                .endsWith(
                        "% less than the service. Waits from one simulated month, whose spread is"
                                + " not known.");
        assertThat(sentence(FREE, waits)).endsWith("% less than the service.");
    }

    private static String sentence(Environment environment, Uncertainty ofPipes) {
        return verdict(
                        environment,
                        answer(Design.PIPES, "21.40", 40, 0, ofPipes),
                        service("31.90", 20))
                .sentence();
    }

    @Test
    void equalCostGoesToTheShorterWaitThenToTheFirst() {
        Verdict shorter = verdict(FREE, pipes("21.40", 40), service("21.4049", 20));
        Verdict first = verdict(FREE, pipes("21.40", 20), service("21.40", 20));

        assertThat(shorter.winner()).contains(Design.SERVICE);
        assertThat(shorter.sentence())
                .isEqualTo(
                        "Service: $21.40 per month, equal cost to pipes, with the shorter wait.");
        assertThat(shorter.reasons().getFirst().kind()).isEqualTo(Verdict.Kind.EQUAL);
        assertThat(first.winner()).contains(Design.PIPES);
        assertThat(first.sentence())
                .isEqualTo("Pipes: $21.40 per month, equal cost to the service.");
    }

    @Test
    void anIntervalOnBothSidesOfTheTargetDecidesNothing() {
        Uncertainty straddling =
                new Uncertainty(0, Optional.of(new Interval(60, 58, 63)), Optional.empty());
        Answer pipes = answer(Design.PIPES, "21.53", 60, 0, straddling);
        Verdict verdict = verdict(TARGET_60, pipes, service("39.98", 20));

        assertThat(verdict.winner()).isEmpty();
        assertThat(verdict.sentence())
                .isEqualTo(
                        "Whether pipes fits is too close to call: p95 58 s to 63 s, target 60 s."
                                + " Exports and totals take pipes for now.");
        assertThat(verdict(TARGET_60, pipes, service("11.00", 20)).winner())
                .as("whatever pipes does, the service wins")
                .contains(Design.SERVICE);
    }

    @Test
    void withoutAFitDesignTheClosestIsNamed() {
        Verdict verdict = verdict(TARGET_60, late("21.53", 65), slow(Design.SERVICE, "9.98", 600));

        assertThat(verdict)
                .isEqualTo(
                        new Verdict.NoneFit(
                                Design.PIPES,
                                Optional.of(Design.SERVICE),
                                "No design fits. Closest: pipes, at $21.53 per month, which misses"
                                        + " the target by 5 s: p95 65 s, target 60 s. Exports and"
                                        + " totals take the service for now.",
                                List.of(
                                        reason(
                                                Design.PIPES,
                                                Verdict.Kind.TOO_SLOW,
                                                "misses the target by 5 s: p95 65 s, target 60 s"),
                                        reason(
                                                Design.SERVICE,
                                                Verdict.Kind.TOO_SLOW,
                                                "misses the target by 9 min: p95 10 min, target"
                                                        + " 60 s"))));
    }

    @Test
    void withoutADesignThatCarriesTheLoadEachReasonIsGiven() {
        Verdict verdict =
                verdict(FREE, infeasible(Design.PIPES, "A."), infeasible(Design.SERVICE, "B.\nC."));

        assertThat(verdict)
                .isEqualTo(
                        new Verdict.NoneFeasible(
                                "No design can carry the load. Pipes: A. Service: B.",
                                List.of(
                                        reason(Design.PIPES, Verdict.Kind.INFEASIBLE, "A."),
                                        reason(
                                                Design.SERVICE,
                                                Verdict.Kind.INFEASIBLE,
                                                "B.\nC."))));
        assertThat(verdict.chosen()).isEmpty();
    }

    @Test
    void withoutAFitDesignThePlanThatWouldFitIsNamed() {
        Verdict none =
                Judge.verdict(
                        TARGET_60,
                        List.of(late("21.53", 65), infeasible(Design.SERVICE, "Full.")),
                        PairedTotals.NONE,
                        Optional.of("the service with minimum tasks 2, $35.66 per month"));
        Verdict decided =
                Judge.verdict(
                        TARGET_60,
                        List.of(pipes("21.53", 40)),
                        PairedTotals.NONE,
                        Optional.of("the service with minimum tasks 2, $35.66 per month"));

        assertThat(none.sentence())
                .isEqualTo(
                        "No design fits. Closest: pipes, at $21.53 per month, which misses the"
                                + " target by 5 s: p95 65 s, target 60 s. Cheapest that would fit:"
                                + " the service with minimum tasks 2, $35.66 per month. Exports and"
                                + " totals take pipes for now.");
        assertThat(decided.sentence()).isEqualTo("Pipes: $21.53 per month.");
    }

    @Test
    void theOneThatCarriesTheLoadWinsWithoutASaving() {
        Verdict verdict = verdict(FREE, pipes("21.53", 40), infeasible(Design.SERVICE, "Full."));

        assertThat(verdict.sentence())
                .isEqualTo("Pipes: $21.53 per month. The service cannot carry the load.");
        assertThat(verdict.savesUsd()).isEmpty();
    }

    @Test
    void aDesignWithoutAPriceLeavesTheVerdictOpen() {
        Answer unknown = new Answer(Design.SERVICE, new Outcome.NotAvailable<>("No trace."));
        Verdict verdict = verdict(FREE, pipes("21.53", 40), unknown);

        assertThat(verdict.winner()).isEmpty();
        assertThat(verdict.chosen()).contains(Design.PIPES);
        assertThat(verdict.sentence())
                .isEqualTo(
                        "Not decided. The service was not priced: No trace. Exports and totals"
                                + " take pipes for now.");
        assertThat(verdict.reasons())
                .containsExactly(reason(Design.SERVICE, Verdict.Kind.NOT_AVAILABLE, "No trace."));
    }

    @Test
    void anotherDesignChosenByHandSaysWhatItCosts() {
        Environment byHand = with(FREE, "chosenDesign", "service");
        Verdict verdict = verdict(byHand, pipes("21.53", 40), service("39.98", 20));

        assertThat(verdict.winner()).contains(Design.PIPES);
        assertThat(verdict.sentence())
                .isEqualTo(
                        "Pipes: $21.53 per month, 46 % less than the service. Chosen by hand: the"
                                + " service, which costs $18.45 more per month.");
        assertThat(verdict.reasons().getLast().kind()).isEqualTo(Verdict.Kind.CHOSEN_BY_HAND);
    }

    @Test
    void aDesignChosenByHandThatCannotRunHasNoDollars() {
        Environment byHand = with(FREE, "chosenDesign", "service");
        Verdict verdict = verdict(byHand, pipes("21.53", 40), infeasible(Design.SERVICE, "Full."));

        assertThat(verdict.sentence()).endsWith("Chosen by hand, the service cannot run: Full.");
    }

    @Test
    void oneDesignAloneIsFitOrNot() {
        Environment alone = with(TARGET_60, "designs", "pipes");

        assertThat(verdict(alone, pipes("21.53", 40)).sentence())
                .isEqualTo("Pipes: $21.53 per month.");
        assertThat(verdict(alone, late("21.53", 65)))
                .isEqualTo(
                        new Verdict.NoneFit(
                                Design.PIPES,
                                Optional.of(Design.PIPES),
                                "Pipes: $21.53 per month, but misses the target by 5 s: p95 65 s,"
                                        + " target 60 s.",
                                List.of(
                                        reason(
                                                Design.PIPES,
                                                Verdict.Kind.TOO_SLOW,
                                                "misses the target by 5 s: p95 65 s, target 60"
                                                        + " s"))));
    }

    @Test
    void lossesOnSpotAreUnknownUntilARateIsTyped() {
        Environment unknown = Environment.withDefaults("prod");
        Environment onDemand =
                with(with(unknown, "pipes.onDemandWeight", "1"), "pipes.spotWeight", "0");

        assertThat(verdict(unknown, pipes("21.53", 40), service("39.98", 20)).sentence())
                .isEqualTo(
                        "Pipes: $21.53 per month, 46 % less than the service. Losses on Spot"
                                + " unknown.");
        assertThat(verdict(onDemand, pipes("21.53", 40), service("39.98", 20)).sentence())
                .doesNotContain("unknown");
        assertThat(verdict(unknown, pipes("41.53", 40), service("39.98", 20)).sentence())
                .as("the service works interrupted messages again")
                .doesNotContain("unknown");
    }

    private static Environment with(Environment environment, String path, String text) {
        return PlanFields.require(path).withText(environment, text);
    }

    @Test
    void aDesignsStandingSaysEachPartOfItsFit() {
        assertThat(Standing.of(pipes("21.53", 40), TARGET_60))
                .isEqualTo(new Standing(Grade.YES, Grade.YES, Grade.YES));
        assertThat(Standing.of(late("21.53", 65), TARGET_60))
                .isEqualTo(new Standing(Grade.YES, Grade.NO, Grade.YES));
        assertThat(Standing.of(losing("21.53", 101), FREE))
                .isEqualTo(new Standing(Grade.YES, Grade.NOT_ASKED, Grade.NO));
        assertThat(Standing.of(infeasible(Design.PIPES, "Too much."), TARGET_60))
                .isEqualTo(new Standing(Grade.NO, Grade.NOT_ASKED, Grade.NOT_ASKED));
        assertThat(
                        Standing.of(
                                new Answer(Design.PIPES, new Outcome.NotAvailable<>("No trace.")),
                                TARGET_60))
                .isEqualTo(new Standing(Grade.UNKNOWN, Grade.UNKNOWN, Grade.UNKNOWN));
    }

    @Test
    void aStandingKnowsWhatIsTooCloseAndWhatNobodyTyped() {
        Uncertainty wait =
                new Uncertainty(0, Optional.of(new Interval(60, 58, 63)), Optional.empty());
        Answer close = answer(Design.PIPES, "21.53", 59, 0, wait);

        assertThat(Standing.of(close, TARGET_60).target()).isEqualTo(Grade.TOO_CLOSE);
        assertThat(
                        Standing.of(
                                        pipes("21.53", 40),
                                        with(TARGET_60, "task.interruptionsPerTaskHour", "none"))
                                .losses())
                .isEqualTo(Grade.UNKNOWN);
    }

    private static Verdict verdict(Environment environment, Answer... answers) {
        return Judge.verdict(environment, List.of(answers), PairedTotals.NONE, Optional.empty());
    }

    private static Verdict.Reason reason(Design design, Verdict.Kind kind, String text) {
        return new Verdict.Reason(design, kind, text);
    }

    private static Answer infeasible(Design design, String reason) {
        return new Answer(design, new Outcome.Infeasible<>(reason));
    }

    private static Answer pipes(String usd, double wait) {
        return answer(Design.PIPES, usd, wait, 0, Uncertainty.NONE);
    }

    private static Answer service(String usd, double wait) {
        return answer(Design.SERVICE, usd, wait, 0, Uncertainty.NONE);
    }

    private static Answer late(String usd, double wait) {
        return slow(Design.PIPES, usd, wait);
    }

    private static Answer losing(String usd, double losses) {
        return answer(Design.PIPES, usd, 40, losses, Uncertainty.NONE);
    }

    private static Answer slow(Design design, String usd, double wait) {
        return answer(design, usd, wait, 0, Uncertainty.NONE);
    }

    private static Answer leavingDeadLetters(String usd, double messages) {
        Priced lost = losing(usd, messages).priced().orElseThrow();
        return new Answer(
                lost.design(),
                new Outcome.Feasible<>(
                        new Priced(
                                lost.usage(),
                                lost.bill(),
                                lost.latency(),
                                lost.meetsTarget(),
                                lost.lossesPerMonth(),
                                lost.lossesPerMonth(),
                                lost.simulated(),
                                lost.uncertainty())));
    }

    private static Answer answer(
            Design design, String usd, double wait, double losses, Uncertainty uncertainty) {
        BigDecimal amount = new BigDecimal(usd);
        Line line =
                new Line(
                        Meter.FARGATE_VCPU_HOURS,
                        BigDecimal.ONE,
                        amount,
                        amount,
                        "typed",
                        "typed",
                        false);
        Waits waits = new Waits(wait, wait, wait, wait);
        return new Answer(
                design,
                new Outcome.Feasible<>(
                        new Priced(
                                new Usage.Builder().build(design, _ -> ""),
                                new Bill(design, List.of(line), amount),
                                new Latency(waits, waits, wait, ""),
                                wait <= 60,
                                losses,
                                0,
                                false,
                                uncertainty)));
    }
}
