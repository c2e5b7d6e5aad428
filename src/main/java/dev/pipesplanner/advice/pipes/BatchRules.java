package dev.pipesplanner.advice.pipes;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Fix;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.usage.pipes.PipesQuotas;

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
    private static final Rule MESSAGE_ABOVE_BATCH_PAYLOAD =
            Rule.error(
                    "message-above-batch-payload",
                    "Message too long for a batch",
                    "MODEL §3.1: Step Functions payload limit");
    private static final Rule WINDOW_WITHOUT_BATCH =
            Rule.warning(
                    "window-without-batch", "Window without a batch", "FACTS §1: EB eb-pipes-sqs");

    static final List<Check<PipesContext>> CHECKS =
            List.of(
                    new Check<>(BATCH_WITH_ECS_TASK, BatchRules::batchWithEcsTask),
                    new Check<>(MESSAGE_ABOVE_OVERRIDE_LIMIT, BatchRules::aboveOverrideLimit),
                    new Check<>(MESSAGE_ABOVE_BATCH_PAYLOAD, BatchRules::aboveBatchPayload),
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

    private static Stream<Finding> aboveOverrideLimit(PipesContext context) {
        int bytes = context.shared().workload().messageBytes();
        if (!context.startsTaskPerMessage() || bytes <= PipesQuotas.TASK_OVERRIDE_CHARACTERS) {
            return Stream.empty();
        }
        return Stream.of(
                MESSAGE_ABOVE_OVERRIDE_LIMIT
                        .about(
                                Design.PIPES,
                                "The message size ("
                                        + Words.counted(bytes, "byte")
                                        + ") does not fit into a container override, which holds "
                                        + Words.count(PipesQuotas.TASK_OVERRIDE_CHARACTERS)
                                        + " characters in all: RunTask refuses the message and it"
                                        + " ends in the dead-letter queue.")
                        .advising(SHORTEN));
    }

    private static Stream<Finding> aboveBatchPayload(PipesContext context) {
        if (context.effectiveBatch() > 0) {
            return Stream.empty();
        }
        return Stream.of(
                MESSAGE_ABOVE_BATCH_PAYLOAD
                        .about(
                                Design.PIPES,
                                "The message size ("
                                        + Words.counted(
                                                context.shared().workload().messageBytes(), "byte")
                                        + ") is above the "
                                        + Words.count(PipesQuotas.STATE_MACHINE_INPUT_CHARACTERS)
                                        + " characters that a state machine takes: not one message"
                                        + " fits.")
                        .advising(SHORTEN));
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
