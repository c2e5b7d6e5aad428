package dev.pipesplanner.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Findings are read by people: in their words, with what to do as an imperative.
final class FindingWordingTest {

    /// What they say is the reason that another room gives.
    private static final Set<String> REASONS = Set.of("size-not-offered", "latency-target-missed");

    static Stream<Finding> findings() {
        return CitationsTest.PLANS.stream()
                .map(RealAnswersTest::findings)
                .flatMap(List::stream)
                .filter(finding -> !REASONS.contains(finding.rule().id()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("findings")
    void aFindingIsPlainEnglish(Finding finding) {
        assertThat(finding.message())
                .doesNotContain("Maybe", " a month,", "a month.", "a task.", "null", "NaN")
                .doesNotContainPattern("\\b(?!vCPU)[a-z]+[A-Z]\\w*")
                .doesNotContainPattern("\\b[a-z]+\\.[a-z]+")
                .matches("(?s)[A-Z0-9$].*\\.");
        assertThat(finding.message().lines().count()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("findings")
    void aFixIsTheAdvice(Finding finding) {
        assertThat(finding.fix().stream())
                .allSatisfy(fix ->
                        assertThat(finding.message().lines().toList().getLast())
                                .startsWith(fix.description())
                                .endsWith("."));
    }
}
