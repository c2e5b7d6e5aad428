package dev.pipesplanner.advice;

import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is wrong between the environments of a plan.
final class PlanRules {

    static final Rule FREE_TIER_TAKEN_TWICE =
            Rule.warning(
                    "free-tier-taken-twice",
                    "Free tiers taken twice",
                    "FACTS §3: SLICE, Global-Requests; FACTS §5: CW-PRICE");

    /// Requests per month that SQS does not charge an account for (FACTS §3).
    private static final double FREE_REQUESTS = 1e6;

    private PlanRules() {}

    static Optional<Finding> freeTierTakenTwice(Plan plan) {
        int environments = plan.environments().size();
        if (!plan.includeFreeTier() || environments < 2) {
            return Optional.empty();
        }
        String names =
                plan.environments().stream()
                        .map(Environment::name)
                        .collect(Collectors.joining(", "));
        Assignment off = new Assignment(Optional.empty(), "includeFreeTier", "false");
        return Optional.of(
                FREE_TIER_TAKEN_TWICE
                        .aboutAll(
                                "Each of "
                                        + environments
                                        + " environments ("
                                        + names
                                        + ") gets the free tiers, but an account has them once: in"
                                        + " one account together they would pay for up to "
                                        + Words.count((environments - 1) * FREE_REQUESTS)
                                        + " SQS requests per month that are shown as free, and"
                                        + " likewise for alarms, metrics, logs and state"
                                        + " transitions.")
                        .advising(new Fix("Turn the free tiers off", List.of(off))));
    }
}
