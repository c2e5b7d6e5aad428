package dev.pipesplanner.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.advice.Advisor;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.Severity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/// The sheet has a row for every finding that any rule can raise.
final class FindingsViewModelTest {

    static List<Rule> rules() {
        return Advisor.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasARow(Rule rule) {
        FindingsViewModel.Row row = FindingsViewModel.row(rule.aboutAll("Why.\nSet it."));

        assertThat(row.title()).endsWith(": " + rule.title());
        assertThat(row.message()).isEqualTo("Why.\nSet it.");
        assertThat(row.source()).startsWith("Source: ").doesNotContain("§");
    }

    @Test
    void aRowSaysHowBadItIsWhatIsTheMatterAndWhy() {
        Rule rule =
                new Rule("x", Severity.WARNING, "Too much", Advisor.rules().getFirst().citation());

        assertThat(FindingsViewModel.row(rule.aboutAll("It costs $2.00.")))
                .isEqualTo(
                        new FindingsViewModel.Row(
                                "warning",
                                "Warning: Too much",
                                "It costs $2.00.",
                                "Source: Fargate and RunTask"));
    }
}
