package dev.pipesplanner.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.application.EnvironmentExport;
import dev.pipesplanner.application.JudgedAnswer;
import dev.pipesplanner.cli.Printed;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.terraform.RandomPlans;
import dev.pipesplanner.ui.session.Answered;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Window, terminal, JSON and exported files say the same sentence of the same environment.
class OneVerdictTest {

    private static final int PLANS = 200;

    @Test
    void allSayTheSameOfRandomPlans() {
        RandomPlans random = new RandomPlans(15);
        Planner planner = new Planner(730, false);
        Set<Class<?>> kinds = new HashSet<>();
        for (int i = 0; i < PLANS; i++) {
            Environment environment = random.environment("e" + i);
            Comparison comparison = planner.compare(environment, book(environment));
            String sentence = comparison.verdict().sentence();
            JudgedAnswer judged =
                    new JudgedAnswer(comparison, BreakEven.none("", false), List.of(), planner);
            kinds.add(comparison.verdict().getClass());

            assertThat(Headline.of(new Answered.Known(judged)).text()).isEqualTo(sentence);
            assertThat(Printed.firstLine(judged)).endsWith("): " + sentence);
            assertThat(Printed.verdictSentence(judged)).isEqualTo(sentence);
            assertThat(unwrapped(comparison)).contains(unwrapped(sentence));
        }
        assertThat(kinds).hasSizeGreaterThan(1);
    }

    /// The decision and the remarks are the whole sentence, in two sizes.
    @Test
    void theHeadlineLosesNoWord() {
        RandomPlans random = new RandomPlans(16);
        for (int i = 0; i < PLANS; i++) {
            Environment environment = random.environment("e" + i);
            Comparison comparison = new Planner(730, false).compare(environment, book(environment));
            Headline headline =
                    Headline.of(
                            new Answered.Known(
                                    new JudgedAnswer(
                                            comparison,
                                            BreakEven.none("", false),
                                            List.of(),
                                            new Planner(730, false))));

            assertThat((headline.decision() + " " + headline.remarks()).strip())
                    .isEqualTo(headline.text());
        }
    }

    private static PriceBook book(Environment environment) {
        return new BundledPriceBooks().usable(environment.region()).orElseThrow();
    }

    /// The comments of the exported file as one line; of nothing to export, the verdict itself.
    private static String unwrapped(Comparison comparison) {
        return switch (EnvironmentExport.of("Random", comparison)) {
            case EnvironmentExport.Ready ready ->
                    unwrapped(ready.files().files().getFirst().text().replace("\n#", " "));
            case EnvironmentExport.NoDesign _, EnvironmentExport.Refused _ ->
                    unwrapped(comparison.verdict().sentence());
        };
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
