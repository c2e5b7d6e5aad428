package dev.pipesplanner.advice.pipes;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.usage.pipes.PipesRun;

import java.util.List;
import java.util.stream.Stream;

/// Messages that go with the task that holds them, as the pipe has deleted them (MODEL §3.5).
final class LossRules {

    /// Interruptions per task-hour, to show what an unknown rate may mean.
    private static final String EXAMPLE_RATE = "0.01";

    private static final Rule LOSSES_EXPECTED =
            Rule.warning(
                    "losses-expected",
                    "Messages will be lost",
                    "FACTS §1: EB eb-pipes (delivery and loss, inferred)");
    private static final Rule INTERRUPTION_RATE_UNKNOWN =
            Rule.warning(
                    "interruption-rate-unknown",
                    "Interruptions lose messages",
                    "FACTS §2: aws/containers-roadmap#1358; FACTS §11");

    static final List<Check<PipesContext>> CHECKS =
            List.of(
                    new Check<>(LOSSES_EXPECTED, LossRules::lossesExpected),
                    new Check<>(INTERRUPTION_RATE_UNKNOWN, LossRules::interruptionRateUnknown));

    private LossRules() {}

    private static Stream<Finding> lossesExpected(PipesContext context) {
        double losses = context.priced().map(Priced::lossesPerMonth).orElse(0.0);
        if (!context.startsTaskPerMessage() || losses <= 0) {
            return Stream.empty();
        }
        RuleContext shared = context.shared();
        String target = PipesTarget.STEP_FUNCTIONS.id();
        return Stream.of(
                LOSSES_EXPECTED
                        .about(
                                Design.PIPES,
                                Words.number(losses, 2)
                                        + " of "
                                        + Words.count(shared.workedMessages())
                                        + " messages per month are lost: the pipe deletes each"
                                        + " message once RunTask accepts it, so tasks that fail or"
                                        + " are interrupted take theirs with them, and the"
                                        + " dead-letter queue never sees it.")
                        .advising(
                                "Set the target to Step Functions, which retries and sends what"
                                        + " fails to the dead-letter queue.",
                                shared.fix(
                                        "Set the target to Step Functions",
                                        "pipes.target",
                                        target)));
    }

    private static Stream<Finding> interruptionRateUnknown(PipesContext context) {
        RuleContext shared = context.shared();
        if (!context.startsTaskPerMessage()
                || !(context.spotShare() > 0)
                || !isUnknown(shared.environment())
                || shared.workedMessages() == 0) {
            return Stream.empty();
        }
        Environment interrupted =
                PlanFields.require("task.failureRate")
                        .withText(shared.with("task.interruptionsPerTaskHour", EXAMPLE_RATE), "0");
        double lost = shared.workedMessages() * PipesRun.failing(interrupted);
        return Stream.of(
                INTERRUPTION_RATE_UNKNOWN
                        .about(
                                Design.PIPES,
                                "The rate of Spot interruptions is unknown: AWS publishes none for"
                                        + " Fargate, and an interrupted task loses its message. At "
                                        + EXAMPLE_RATE
                                        + " per task-hour, "
                                        + Words.number(lost, 2)
                                        + " of "
                                        + Words.count(shared.workedMessages())
                                        + " messages per month would be lost.")
                        .advising("Enter a rate from your own task history."));
    }

    /// Nobody has typed a rate.
    private static boolean isUnknown(Environment environment) {
        return !(environment.task().interruptionRate() > 0);
    }
}
