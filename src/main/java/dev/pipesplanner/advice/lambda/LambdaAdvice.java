package dev.pipesplanner.advice.lambda;

import dev.pipesplanner.advice.RuleSet;

import java.util.List;
import java.util.stream.Stream;

/// The rules of this design: what Lambda refuses, where a function is no task, and what hangs on
/// things that AWS does not document.
public final class LambdaAdvice {

    public static final RuleSet RULES =
            RuleSet.of(
                    LambdaContext::of,
                    Stream.of(
                                    LambdaLimitRules.CHECKS,
                                    MappingRules.CHECKS,
                                    FunctionRules.CHECKS,
                                    EnvironmentLifeRules.CHECKS,
                                    WorkerRules.CHECKS)
                            .flatMap(List::stream)
                            .toList());

    private LambdaAdvice() {}
}
