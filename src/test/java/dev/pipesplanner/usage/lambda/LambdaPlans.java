package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Usage;

/// Environments of the golden vectors of LAMBDA-MODEL §10, answered.
final class LambdaPlans {

    static final int HOURS = 730;

    private static final ClosedForm MODEL = new ClosedForm(HOURS);

    private LambdaPlans() {}

    static LambdaRun run(Environment environment) {
        return LambdaMonth.of(environment, HOURS).run();
    }

    static Usage usage(Environment environment) {
        return MODEL.outcome(environment, Design.LAMBDA).feasible().orElseThrow().usage();
    }

    static Latency latency(Environment environment) {
        return MODEL.latency(environment, Design.LAMBDA);
    }

    /// Why it cannot be carried; empty when it can.
    static String refusal(Environment environment) {
        return MODEL.outcome(environment, Design.LAMBDA)
                        instanceof Outcome.Infeasible<?>(var reason)
                ? reason
                : "";
    }
}
