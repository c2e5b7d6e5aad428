package dev.pipesplanner.advice.lambda;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.lambda.LambdaRun;

import java.util.List;
import java.util.stream.Stream;

/// What hangs on the inner life of environments, of which AWS documents little (LAMBDA-MODEL §5).
final class EnvironmentLifeRules {

    /// How near the time between bursts is to the idle time of an environment, in seconds.
    private static final double NEAR = 60;

    /// A share of the billed seconds worth a word.
    private static final double TOLD = 0.01;

    private static final Rule PERIOD_NEAR_RECLAIM =
            Rule.warning(
                    "lambda-period-near-reclaim",
                    "All warm or all cold",
                    "LAMBDA-FACTS §4: 46, 47");
    private static final Rule INIT_SHARE =
            Rule.information(
                    "lambda-init-share", "Cold starts are billed", "LAMBDA-FACTS §1: 3, 5");

    static final List<Check<LambdaContext>> CHECKS =
            List.of(
                    new Check<>(PERIOD_NEAR_RECLAIM, EnvironmentLifeRules::periodNearReclaim),
                    new Check<>(INIT_SHARE, EnvironmentLifeRules::initShare));

    private EnvironmentLifeRules() {}

    private static Stream<Finding> periodNearReclaim(LambdaContext context) {
        double idle = context.lambda().idleSecondsBeforeReclaim();
        if (!(context.shared().workload().arrivals() instanceof Arrivals.Periodic(double every))
                || Math.abs(every - idle) > NEAR) {
            return Stream.empty();
        }
        return Stream.of(
                PERIOD_NEAR_RECLAIM
                        .about(
                                Design.LAMBDA,
                                "A burst every "
                                        + Words.seconds(every)
                                        + " meets environments that are taken to be kept for "
                                        + Words.seconds(idle)
                                        + " after their last use. AWS does not document that time:"
                                        + " all of them start warm or all start cold"
                                        + range(context.shared(), every)
                                        + ".")
                        .advising("Measure how long yours are kept, and set it."));
    }

    /// What both would cost.
    private static String range(RuleContext shared, double every) {
        String warm = costIfKept(shared, Math.min(86_400, every + 2 * NEAR));
        String cold = costIfKept(shared, Math.max(0, every - 2 * NEAR));
        return warm.isEmpty() || cold.isEmpty()
                ? ""
                : ", which costs " + warm + " or " + cold + " per month";
    }

    private static String costIfKept(RuleContext shared, double seconds) {
        Environment changed =
                shared.with("lambda.idleSecondsBeforeReclaim", Words.number(seconds, 3));
        return shared.totalIf(changed, Design.LAMBDA).map(Words::usd).orElse("");
    }

    private static Stream<Finding> initShare(LambdaContext context) {
        LambdaRun run = context.expected().run();
        double share = 1 - run.handlerSeconds() / run.billedSeconds();
        if (!(share >= TOLD) || context.expected().exceeded().isPresent()) {
            return Stream.empty();
        }
        return Stream.of(
                INIT_SHARE.about(
                        Design.LAMBDA,
                        Words.percent(share)
                                + " of the billed time is the start of the code: "
                                + Words.percent(run.coldShare())
                                + " of the invocations start cold, in "
                                + Words.seconds(run.initSeconds())
                                + " each."));
    }
}
