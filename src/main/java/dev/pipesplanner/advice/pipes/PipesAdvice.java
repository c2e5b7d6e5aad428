package dev.pipesplanner.advice.pipes;

import dev.pipesplanner.advice.RuleSet;

import java.util.List;
import java.util.stream.Stream;

/// The rules of this design: what a pipe refuses, delays, loses or pays without work.
public final class PipesAdvice {

    public static final RuleSet RULES =
            RuleSet.of(
                    PipesContext::new,
                    Stream.of(
                                    BatchRules.CHECKS,
                                    FilterRules.CHECKS,
                                    PipesCapacityRules.CHECKS,
                                    LossRules.CHECKS,
                                    BilledTimeRules.CHECKS)
                            .flatMap(List::stream)
                            .toList());

    private PipesAdvice() {}
}
