package dev.pipesplanner.advice.lambda;

import dev.pipesplanner.advice.RuleSet;

import java.util.List;
import java.util.function.Function;

/// The rules of this design.
public final class LambdaAdvice {

    public static final RuleSet RULES = RuleSet.of(Function.identity(), List.of());

    private LambdaAdvice() {}
}
