package dev.pipesplanner.analysis.optimiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import org.junit.jupiter.api.Test;

/// The plan that a candidate becomes takes its design, by the verdict or by hand.
class CandidateTest {

    private static final PriceBook BOOK = new BundledPriceBooks().usable("us-east-1").orElseThrow();

    /// One task costs more than pipes do.
    private final Environment present =
            Environments.with("service.scaling.policy=fixed", "workload.messagesPerMonth=20000");

    @Test
    void theChoiceIsLeftToAVerdictThatTakesIt() {
        assertThat(plan(present, Design.PIPES).chosenDesign()).isEqualTo(Setting.auto());
        assertThat(plan(alone(present), Design.PIPES).chosenDesign()).isEqualTo(Setting.auto());
    }

    @Test
    void aDesignThatTheVerdictWouldNotTakeIsChosenByHand() {
        assertThat(plan(present, Design.SERVICE).chosenDesign())
                .isEqualTo(Setting.of(Design.SERVICE));
    }

    @Test
    void aChoiceByHandStaysOne() {
        Environment byHand = present.withChosenDesign(Setting.of(Design.SERVICE));

        assertThat(plan(byHand, Design.PIPES).chosenDesign()).isEqualTo(Setting.of(Design.PIPES));
        assertThat(plan(byHand, Design.PIPES).designs()).isEqualTo(present.designs());
    }

    private static Environment alone(Environment environment) {
        return candidate(environment, Design.PIPES).alone();
    }

    private static Environment plan(Environment environment, Design design) {
        return candidate(environment, design).plan(new Planner(730, false), BOOK);
    }

    /// The plan as it is, in that design.
    private static Candidate candidate(Environment environment, Design design) {
        return new Candidates(environment, 730, Choices.DEFAULT)
                .all().stream()
                        .filter(each -> each.design() == design && each.isPresent())
                        .findFirst()
                        .orElseThrow();
    }
}
