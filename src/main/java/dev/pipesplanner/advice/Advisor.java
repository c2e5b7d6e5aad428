package dev.pipesplanner.advice;

import dev.pipesplanner.advice.lambda.LambdaAdvice;
import dev.pipesplanner.advice.pipes.PipesAdvice;
import dev.pipesplanner.advice.service.ServiceAdvice;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceAge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Every rule of MODEL §7: those that hold for all designs, and those of each compared design's
/// room.
public final class Advisor {

    private static final RuleSet BEFORE =
            RuleSet.of(
                    Stream.of(EnvironmentRules.CHECKS, TaskSizeRules.CHECKS, QueueRules.CHECKS)
                            .flatMap(List::stream)
                            .toList());
    private static final RuleSet AFTER = RuleSet.of(PriceRules.CHECKS);

    private final WhatIf whatIf;
    private final PriceAge.Limits ageLimits;

    public Advisor(WhatIf whatIf) {
        this(whatIf, PriceAge.Limits.DEFAULT);
    }

    /// @param ageLimits from when on prices are called old
    public Advisor(WhatIf whatIf, PriceAge.Limits ageLimits) {
        this.whatIf = whatIf;
        this.ageLimits = ageLimits;
    }

    /// The findings of one environment, worst first. `today` decides how old the prices are.
    public List<Finding> findings(Comparison comparison, LocalDate today) {
        RuleContext context = new RuleContext(comparison, today, ageLimits, whatIf);
        return sets(comparison.designs())
                .flatMap(set -> set.findings(context))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /// What is wrong between the environments of a plan, not in one of them.
    public static List<Finding> ofPlan(Plan plan) {
        return PlanRules.freeTierTakenTwice(plan).stream().toList();
    }

    /// Every rule there is.
    public static List<Rule> rules() {
        return Stream.concat(
                        sets(List.of(Design.values())).flatMap(set -> set.rules().stream()),
                        Stream.of(PlanRules.FREE_TIER_TAKEN_TWICE))
                .toList();
    }

    private static Stream<RuleSet> sets(List<Design> designs) {
        return Stream.of(Stream.of(BEFORE), designs.stream().map(Advisor::room), Stream.of(AFTER))
                .flatMap(sets -> sets);
    }

    private static RuleSet room(Design design) {
        return switch (design) {
            case PIPES -> PipesAdvice.RULES;
            case SERVICE -> ServiceAdvice.RULES;
            case LAMBDA -> LambdaAdvice.RULES;
        };
    }
}
