package dev.pipesplanner.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

/// What holds for every rule.
final class RuleTest {

    private static final List<Rule> RULES = Advisor.rules();

    @Test
    void idsAreDistinctWordsInKebabCase() {
        assertThat(RULES).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)+"));
    }

    @Test
    void titlesAreShortAndInSentenceCase() {
        assertThat(RULES).extracting(Rule::title).doesNotHaveDuplicates();
        assertThat(RULES)
                .allSatisfy(rule ->
                        assertThat(rule.title())
                                .hasSizeBetween(5, 39)
                                .isNotEqualTo(rule.title().toLowerCase(Locale.ROOT))
                                .doesNotEndWith("."));
    }

    /// One list of every rule: a script that knows an id finds it in later versions too.
    @Test
    void idsStay() {
        assertThat(RULES)
                .extracting(Rule::id)
                .containsExactlyInAnyOrder(
                        "address-above-compute",
                        "batch-above-override-limit",
                        "batch-with-ecs-task",
                        "ephemeral-storage-21",
                        "exact-below-max-tasks",
                        "filter-without-share",
                        "free-tier-taken-twice",
                        "idle-polling",
                        "interruption-rate-unknown",
                        "latency-target-missed",
                        "losses-expected",
                        "message-above-override-limit",
                        "messages-share-cpu",
                        "no-dlq-alarm",
                        "peak-above-launch-rate",
                        "peak-above-places",
                        "period-near-scale-in",
                        "pipes-overloaded",
                        "price-age",
                        "protection-by-worker",
                        "rate-assumed",
                        "rounding-waste",
                        "scale-in-on-visible",
                        "send-batch-too-large",
                        "service-losses-expected",
                        "service-on-demand-against-spot",
                        "service-overloaded",
                        "size-not-offered",
                        "spot-discount-above-observed",
                        "start-share",
                        "tracking-from-zero",
                        "window-without-batch",
                        "work-beyond-visibility");
    }
}
