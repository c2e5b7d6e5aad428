package dev.pipesplanner.advice.service;

import dev.pipesplanner.advice.RuleSet;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rules of this design: how the service's scaling and capacity mislead.
public final class ServiceAdvice {

    public static final RuleSet RULES =
            RuleSet.of(
                    Function.identity(),
                    Stream.of(
                                    ServiceCapacityRules.CHECKS,
                                    ScalingRules.CHECKS,
                                    PhaseRules.CHECKS,
                                    ConcurrencyRules.CHECKS,
                                    WorkRules.CHECKS)
                            .flatMap(List::stream)
                            .toList());

    private ServiceAdvice() {}
}
