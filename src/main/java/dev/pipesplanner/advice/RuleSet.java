package dev.pipesplanner.advice;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Rules that are judged together: those of one design's room, or those that hold for all designs.
/// Their order is the order of findings of equal severity.
public final class RuleSet {

    private final List<Rule> rules;
    private final Function<RuleContext, Stream<Finding>> judge;

    private RuleSet(List<Rule> rules, Function<RuleContext, Stream<Finding>> judge) {
        this.rules = rules;
        this.judge = judge;
    }

    static RuleSet of(List<Check<RuleContext>> checks) {
        return of(Function.identity(), checks);
    }

    /// @param room what the room's rules look at
    public static <C> RuleSet of(Function<RuleContext, C> room, List<Check<C>> checks) {
        return new RuleSet(
                checks.stream().map(Check::rule).toList(),
                context -> {
                    C seen = room.apply(context);
                    return checks.stream().flatMap(check -> check.findings(seen));
                });
    }

    List<Rule> rules() {
        return rules;
    }

    Stream<Finding> findings(RuleContext context) {
        return judge.apply(context);
    }
}
