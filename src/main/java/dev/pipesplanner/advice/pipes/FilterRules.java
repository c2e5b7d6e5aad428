package dev.pipesplanner.advice.pipes;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.plan.Design;

import java.util.List;
import java.util.stream.Stream;

/// A filter that is built and not priced.
final class FilterRules {

    private static final Rule FILTER_WITHOUT_SHARE =
            Rule.warning(
                    "filter-without-share",
                    "Filter that is not priced",
                    "FACTS §1: EB, events that match the filter");

    static final List<Check<PipesContext>> CHECKS =
            List.of(new Check<>(FILTER_WITHOUT_SHARE, FilterRules::withoutShare));

    private FilterRules() {}

    private static Stream<Finding> withoutShare(PipesContext context) {
        boolean hasFilter = !context.shared().environment().terraform().filterPatterns().isEmpty();
        if (!hasFilter || context.shared().workload().filterPassRate() < 1) {
            return Stream.empty();
        }
        return Stream.of(
                FILTER_WITHOUT_SHARE
                        .about(
                                Design.PIPES,
                                "The pipe gets a filter, and the filter pass rate (100%) prices"
                                        + " every message as one that passes: requests and tasks of"
                                        + " those that do not are in the total.")
                        .advising(
                                "Set the filter pass rate to the share of the messages that match"
                                        + " a pattern."));
    }
}
