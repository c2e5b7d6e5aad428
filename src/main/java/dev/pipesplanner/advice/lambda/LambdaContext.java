package dev.pipesplanner.advice.lambda;

import dev.pipesplanner.advice.Fix;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.usage.lambda.LambdaExpectation;

import java.util.Optional;

/// What a rule of this design looks at.
///
/// @param expected of the month in closed form
record LambdaContext(RuleContext shared, LambdaExpectation expected) {

    /// Messages per month from which on a share of one counts.
    static final double ONE_MESSAGE = 0.5;

    static LambdaContext of(RuleContext shared) {
        return new LambdaContext(
                shared,
                LambdaExpectation.of(shared.environment(), shared.comparison().hoursPerMonth()));
    }

    LambdaDesign lambda() {
        return shared.environment().lambda();
    }

    /// Whether message groups limit what runs at once; on a standard queue there are none.
    boolean hasGroups() {
        return lambda().messageGroups().isTyped()
                && shared.workload().queueType() == QueueType.FIFO;
    }

    int memory() {
        return lambda().memory(shared.task());
    }

    Optional<Priced> priced() {
        return shared.priced(Design.LAMBDA);
    }

    /// What the closed form would expect with one input set.
    LambdaExpectation expectedWith(String path, String value) {
        return LambdaExpectation.of(shared.with(path, value), shared.comparison().hoursPerMonth());
    }

    /// A change of one whole number of this design.
    Fix fix(String description, String field, long value) {
        return shared.fix(description, Design.LAMBDA.path(field), Long.toString(value));
    }
}
