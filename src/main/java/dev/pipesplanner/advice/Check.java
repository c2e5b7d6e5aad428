package dev.pipesplanner.advice;

import java.util.function.Function;
import java.util.stream.Stream;

/// A rule and the judgement that decides where it holds.
///
/// @param <C> what the judgement looks at: [RuleContext], or what a design's room makes of it
/// @param judge the rule's findings; none where it does not hold
public record Check<C>(Rule rule, Function<C, Stream<Finding>> judge) {

    Stream<Finding> findings(C context) {
        return judge.apply(context);
    }
}
