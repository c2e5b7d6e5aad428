package dev.pipesplanner.advice.pipes;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Fix;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.plan.ContainerOverride;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.PipesTarget;

import java.util.List;
import java.util.stream.Stream;

/// Batches that a pipe does not form, and messages that it cannot hand over (MODEL §3.1).
final class BatchRules {

    /// A refused launch is tried again 7.5 minutes later, and a batch window more (FACTS §1).
    private static final int RETRY_SECONDS = 450;

    private static final String SHORTEN = "Put the body into S3 and its key into the message.";

    private static final Rule BATCH_WITH_ECS_TASK =
            Rule.error(
                    "batch-with-ecs-task",
                    "Batch size has no effect",
                    "FACTS §1: EB eb-pipes-batching-concurrency");
    private static final Rule MESSAGE_ABOVE_OVERRIDE_LIMIT =
            Rule.error(
                    "message-above-override-limit",
                    "Message too long for a task",
                    "FACTS §1: ECS API, RunTask overrides");
    private static final Rule BATCH_ABOVE_OVERRIDE_LIMIT =
            Rule.warning(
                    "batch-above-override-limit",
                    "Batch too large for a task",
                    "FACTS §1: ECS API, RunTask overrides; MODEL §3.1");
    private static final Rule WINDOW_WITHOUT_BATCH =
            Rule.warning(
                    "window-without-batch", "Window without a batch", "FACTS §1: EB eb-pipes-sqs");

    static final List<Check<PipesContext>> CHECKS =
            List.of(
                    new Check<>(BATCH_WITH_ECS_TASK, BatchRules::batchWithEcsTask),
                    new Check<>(
                            MESSAGE_ABOVE_OVERRIDE_LIMIT, BatchRules::messageAboveOverrideLimit),
                    new Check<>(BATCH_ABOVE_OVERRIDE_LIMIT, BatchRules::batchAboveOverrideLimit),
                    new Check<>(WINDOW_WITHOUT_BATCH, BatchRules::windowWithoutBatch));

    private BatchRules() {}

    private static Stream<Finding> batchWithEcsTask(PipesContext context) {
        int batch = context.pipes().batchSize();
        if (!context.startsTaskPerMessage() || batch == 1) {
            return Stream.empty();
        }
        RuleContext shared = context.shared();
        String cost =
                shared.costIf(
                        shared.with("pipes.target", PipesTarget.STEP_FUNCTIONS.id()), Design.PIPES);
        Fix fix = shared.fix("Set the batch size to 1", "pipes.batchSize", "1");
        return Stream.of(
                BATCH_WITH_ECS_TASK
                        .about(
                                Design.PIPES,
                                "The batch size ("
                                        + batch
                                        + ") has no effect: a pipe does not batch for an ECS task,"
                                        + " so each of "
                                        + Words.count(shared.workedMessages())
                                        + " messages per month starts its own task. It is computed"
                                        + " and exported as 1.")
                        .advising(
                                fix.description()
                                        + ", or the target to Step Functions"
                                        + cost
                                        + ".",
                                fix));
    }

    private static Stream<Finding> messageAboveOverrideLimit(PipesContext context) {
        if (context.effectiveBatch() > 0) {
            return Stream.empty();
        }
        return Stream.of(
                MESSAGE_ABOVE_OVERRIDE_LIMIT
                        .about(
                                Design.PIPES,
                                "The message size ("
                                        + Words.counted(messageBytes(context), "byte")
                                        + ") does not fit into a container override, which has "
                                        + Words.count(ContainerOverride.MOST_CHARACTERS)
                                        + " characters in all and room for a body of "
                                        + Words.count(override(context).longestBody())
                                        + ": RunTask refuses every task.")
                        .advising(SHORTEN));
    }

    private static Stream<Finding> batchAboveOverrideLimit(PipesContext context) {
        int asked = context.pipes().batchSize();
        int fits = context.effectiveBatch();
        if (context.startsTaskPerMessage() || fits == 0 || fits == asked) {
            return Stream.empty();
        }
        Fix fix =
                context.shared().fix("Set the batch size to " + fits, "pipes.batchSize", "" + fits);
        return Stream.of(
                BATCH_ABOVE_OVERRIDE_LIMIT
                        .about(
                                Design.PIPES,
                                "The batch size ("
                                        + Words.count(asked)
                                        + ") does not fit into a container override, which has "
                                        + Words.count(ContainerOverride.MOST_CHARACTERS)
                                        + " characters in all: with "
                                        + Words.counted(messageBytes(context), "byte")
                                        + " per message it has room for "
                                        + Words.counted(fits, "message")
                                        + ", or fewer when bodies need escapes as JSON does. It is"
                                        + " computed and exported as "
                                        + fits
                                        + ". Handing batches over through S3 is not built.")
                        .advising(fix.description() + ", or shorten the messages.", fix));
    }

    private static int messageBytes(PipesContext context) {
        return context.shared().workload().messageBytes();
    }

    private static ContainerOverride override(PipesContext context) {
        return context.pipes().target().override();
    }

    private static Stream<Finding> windowWithoutBatch(PipesContext context) {
        int window = context.pipes().batchWindowSeconds();
        if (window == 0 || context.effectiveBatch() != 1) {
            return Stream.empty();
        }
        return Stream.of(
                WINDOW_WITHOUT_BATCH
                        .about(
                                Design.PIPES,
                                "The batch window ("
                                        + window
                                        + " s) gains nothing with one message per batch: it holds"
                                        + " messages up to 20 s, and a refused launch is retried"
                                        + " only after "
                                        + (RETRY_SECONDS + window)
                                        + " s (7.5 min plus the window).")
                        .advising(
                                context.shared()
                                        .fix(
                                                "Set the batch window to 0",
                                                "pipes.batchWindowSeconds",
                                                "0")));
    }
}
