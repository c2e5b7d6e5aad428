package dev.pipesplanner.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.Verdict;
import dev.pipesplanner.application.JudgedAnswer;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.simulation.Sessions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Cards, headline and total of any number of designs.
class AnswerViewModelTest {

    @ParameterizedTest
    @ValueSource(strings = {"pipes", "service"})
    void oneDesignAloneHasOneCardAndSavesNothing(String design) {
        SessionViewModel session = comparing(design);
        AnswerViewModel answer = answer(session);

        assertThat(designs(answer)).containsExactly(Design.of(design));
        assertThat(verdict(session).savesUsd()).isEmpty();
        assertThat(answer.headlineProperty().get())
                .isEqualTo(verdict(session).sentence())
                .doesNotContain("less than", "more than");
    }

    @Test
    void cardsStandInThePlansOrder() {
        assertThat(designs(answer(comparing("service, pipes"))))
                .containsExactly(Design.SERVICE, Design.PIPES);
        assertThat(designs(answer(comparing("pipes, service"))))
                .containsExactly(Design.PIPES, Design.SERVICE);
    }

    @Test
    void aDesignKeepsItsCard() {
        SessionViewModel session = comparing("pipes, service");
        AnswerViewModel answer = answer(session);
        final CardViewModel before = answer.cards().getLast();

        Sessions.set(session, "designs", "service");
        assertThat(answer.cards()).hasSize(1);
        assertThat(answer.cards().getFirst()).isSameAs(before);
    }

    @Test
    void theWinnerWearsTheBadgeAndTheOthersSayWhyNot() {
        SessionViewModel session = comparing("pipes, service");
        AnswerViewModel answer = answer(session);

        for (CardViewModel each : answer.cards()) {
            CardViewModel.Card card = each.cardProperty().get();
            boolean wins = verdict(session).winner().filter(each.design()::equals).isPresent();

            assertThat(card.badge().isEmpty()).isNotEqualTo(wins);
            assertThat(card.reason().isEmpty()).isEqualTo(wins);
        }
    }

    @Test
    void aCheaperDesignThatMissesTheTargetIsNotRecommended() {
        SessionViewModel session = comparing("pipes, service");
        Sessions.set(session, "workload.latencyTarget.percentile", "95");
        Sessions.set(session, "workload.latencyTarget.seconds", "30");
        Sessions.set(session, "workload.messagesPerMonth", "20000");
        AnswerViewModel answer = answer(session);

        CardViewModel.Card pipes = answer.cards().getFirst().cardProperty().get();

        assertThat(verdict(session).winner()).isNotEqualTo(Optional.of(Design.PIPES));
        assertThat(pipes.badge()).isEmpty();
        assertThat(pipes.reason()).startsWith("Misses the target by");
    }

    @Test
    void noFindingsIsSaidOnlyWhenAllHaveBeenLookedFor() {
        Answered.Known known =
                (Answered.Known) comparing("pipes, service").answeredProperty().get();
        Answered.Known clean =
                new Answered.Known(
                        new JudgedAnswer(
                                known.comparison(),
                                known.breakEven(),
                                List.of(),
                                new Planner(730, false)));
        CardViewModel card = new CardViewModel(Design.PIPES);

        card.show(clean, false);
        assertThat(card.cardProperty().get().findings().text()).isEqualTo("Looking for findings …");
        card.show(clean, true);
        assertThat(card.cardProperty().get().findings().text()).isEqualTo("No findings");
    }

    @Test
    void aChipSaysHowEachDesignStands() {
        SessionViewModel session = comparing("pipes, service");
        Sessions.set(session, "workload.latencyTarget.seconds", "30");
        Sessions.set(session, "workload.messagesPerMonth", "20000");

        assertThat(answer(session).cards())
                .extracting(card -> card.cardProperty().get().chip())
                .containsExactly(
                        new Chip("Pipes: misses the target · losses unknown", Chip.Tone.DANGER),
                        new Chip(
                                "Service: meets the target · keeps its messages",
                                Chip.Tone.SUCCESS));

        Sessions.set(session, "workload.messagesPerMonth", "1e10");

        assertThat(answer(session).cards())
                .extracting(card -> card.cardProperty().get().chip().text())
                .allMatch(text -> text.endsWith(": cannot carry the load"));
    }

    @Test
    void whereNoMessageComesNoneWaits() {
        SessionViewModel session = comparing("pipes, service");
        Sessions.set(session, "workload.messagesPerMonth", "0");

        assertThat(answer(session).cards())
                .extracting(card -> card.cardProperty().get().waits())
                .containsOnly("no messages");
    }

    @Test
    void theColorFollowsTheVerdict() {
        SessionViewModel session = comparing("pipes");
        AnswerViewModel answer = answer(session);
        assertThat(answer.toneProperty().get()).isEqualTo(Headline.Tone.POSITIVE);

        Sessions.set(session, "workload.messagesPerMonth", "1e10");

        assertThat(verdict(session)).isInstanceOf(Verdict.NoneFeasible.class);
        assertThat(answer.toneProperty().get()).isEqualTo(Headline.Tone.WARNING);
    }

    @Test
    void everyBreakEvenIsInTheLineUnderTheVerdict() {
        Answered.Known known =
                (Answered.Known) comparing("pipes, service").answeredProperty().get();
        List<BreakEven.Crossing> crossings =
                Stream.of(1_234.56, 60_004.0, 1_000_000.0)
                        .map(volume -> new BreakEven.Crossing(volume, Design.PIPES, Design.SERVICE))
                        .toList();
        BreakEven breakEven = new BreakEven(crossings, Optional.empty(), List.of(), "", false);

        Headline headline =
                Headline.of(
                        new Answered.Known(
                                new JudgedAnswer(
                                        known.comparison(),
                                        breakEven,
                                        List.of(),
                                        new Planner(730, false))));

        assertThat(headline.line()).contains("1,235 / 60,000 / 1,000,000");
    }

    private static SessionViewModel comparing(String designs) {
        Environment dev =
                PlanFields.require("designs").withText(Environment.withDefaults("dev"), designs);
        dev = PlanFields.require("service.scaling.policy").withText(dev, "fixed");
        return Sessions.of(new Plan("x", 730, false, List.of(dev)));
    }

    private static AnswerViewModel answer(SessionViewModel session) {
        return new AnswerViewModel(session, _ -> {}, _ -> {});
    }

    private static List<Design> designs(AnswerViewModel answer) {
        return answer.cards().stream().map(CardViewModel::design).toList();
    }

    private static Verdict verdict(SessionViewModel session) {
        return comparison(session).verdict();
    }

    private static Comparison comparison(SessionViewModel session) {
        return ((Answered.Known) session.answeredProperty().get()).comparison();
    }
}
