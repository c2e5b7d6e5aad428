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
                        "concurrent-work-unused",
                        "ephemeral-storage-21",
                        "exact-below-max-tasks",
                        "filter-without-share",
                        "free-tier-taken-twice",
                        "idle-polling",
                        "interruption-rate-unknown",
                        "lambda-batch-without-window",
                        "lambda-burst-ramp",
                        "lambda-concurrency-with-pollers",
                        "lambda-faster-cpu",
                        "lambda-fifo-batch",
                        "lambda-fifo-blocked",
                        "lambda-fifo-window",
                        "lambda-full-batch-too-long",
                        "lambda-groups-without-fifo",
                        "lambda-idle-polling",
                        "lambda-init-beyond-timeout",
                        "lambda-init-share",
                        "lambda-less-cpu",
                        "lambda-long-init",
                        "lambda-memory-exceeded",
                        "lambda-no-spot",
                        "lambda-no-way-out",
                        "lambda-one-thread",
                        "lambda-overloaded",
                        "lambda-period-near-reclaim",
                        "lambda-pollers-exceeded",
                        "lambda-secrets-not-injected",
                        "lambda-storage-too-small",
                        "lambda-timeout-not-everywhere",
                        "lambda-timeouts",
                        "lambda-visibility-refused",
                        "lambda-visibility-short",
                        "lambda-window-without-batch",
                        "lambda-work-beyond-timeout",
                        "lambda-worker-contract",
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
                        "work-beyond-visibility",
                        "work-not-concurrent",
                        "work-on-another-size");
    }
}
