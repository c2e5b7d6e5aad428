package dev.pipesplanner.advice.pipes;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Findings;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Severity;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.pipes.PipesQuotas;
import dev.pipesplanner.usage.pipes.PipesRun;

import java.math.BigDecimal;
import java.util.List;

/// What a pipe refuses, delays, loses or pays without work.
public final class PipesRules {

    /// Five pollers with long polls of 20 s: with a message every 4 s none comes back empty.
    private static final double POLLS_PER_SECOND = 0.25;

    private PipesRules() {}

    public static List<Finding> batchWithEcsTask(RuleContext of) {
        int batch = of.pipes().batchSize();
        if (!of.startsTaskPerMessage() || batch == 1) {
            return List.of();
        }
        String target = PipesTarget.STEP_FUNCTIONS.id();
        String effect =
                of.totalIf(
                                PlanFields.require("pipes.target")
                                        .withText(of.environment(), target),
                                Design.PIPES)
                        .map(usd -> ", which would cost " + Words.usd(usd) + " a month")
                        .orElse("");
        return Findings.error(
                "batch-with-ecs-task",
                Design.PIPES,
                "batchSize ("
                        + batch
                        + ") has no effect: a pipe does not batch for an ECS task, so"
                        + " each of "
                        + Words.count(of.workedMessages())
                        + " messages a month starts its own task. It is computed and exported as 1."
                        + "\nMaybe set batchSize to 1, or the target to "
                        + target
                        + effect
                        + ".",
                "FACTS §1: EB eb-pipes-batching-concurrency");
    }

    public static List<Finding> overrideTooLong(RuleContext of) {
        int bytes = of.workload().messageBytes();
        if (!of.startsTaskPerMessage() || bytes <= PipesQuotas.TASK_OVERRIDE_CHARACTERS) {
            return List.of();
        }
        return Findings.error(
                "message-above-override-limit",
                Design.PIPES,
                "messageBytes ("
                        + Words.count(bytes)
                        + ") does not fit into a container override,"
                        + " which holds 8,192 characters in all: RunTask refuses the message and it"
                        + " ends in the dead-letter queue."
                        + "\nMaybe put the body into S3 and its key into the message.",
                "FACTS §1: ECS API, RunTask overrides");
    }

    public static List<Finding> payloadTooLarge(RuleContext of) {
        if (of.effectiveBatch() > 0) {
            return List.of();
        }
        return Findings.error(
                "message-above-batch-payload",
                Design.PIPES,
                "messageBytes ("
                        + Words.count(of.workload().messageBytes())
                        + ") is above the"
                        + " 262,144 characters that a state machine takes: not one message fits."
                        + "\nMaybe put the body into S3 and its key into the message.",
                "MODEL §3.1: Step Functions payload limit");
    }

    public static List<Finding> overloaded(RuleContext of) {
        if (of.effectiveBatch() == 0
                || !(of.comparison().pipes().outcome()
                        instanceof Outcome.Infeasible(String reason))) {
            return List.of();
        }
        return Findings.error(
                "pipes-overloaded",
                Design.PIPES,
                reason,
                "FACTS §2: ECS-Q, vCPU quotas; ECS, launch rates");
    }

    public static List<Finding> windowWithoutBatch(RuleContext of) {
        int window = of.pipes().batchWindowSeconds();
        if (window == 0 || of.effectiveBatch() != 1) {
            return List.of();
        }
        return Findings.warning(
                "window-without-batch",
                Design.PIPES,
                "batchWindowSeconds ("
                        + window
                        + ") gains nothing with one message a batch: it"
                        + " holds messages up to 20 s, and a refused launch is tried again only"
                        + " after "
                        + (450 + window)
                        + " s (7.5 min + window)."
                        + "\nMaybe set it to 0.",
                "FACTS §1: EB eb-pipes-sqs");
    }

    public static List<Finding> lossesExpected(RuleContext of) {
        double losses = of.priced(Design.PIPES).map(Priced::lossesPerMonth).orElse(0.0);
        if (!of.startsTaskPerMessage() || losses <= 0) {
            return List.of();
        }
        return Findings.warning(
                "losses-expected",
                Design.PIPES,
                Words.number(losses, 2)
                        + " of "
                        + Words.count(of.workedMessages())
                        + " messages a month are lost: the pipe deletes a message once RunTask"
                        + " accepts it, so a task that fails or is interrupted takes it along, and"
                        + " the dead-letter queue never sees it."
                        + "\nMaybe use the target step-functions, which tries again.",
                "FACTS §1: EB eb-pipes (delivery and loss, inferred)");
    }

    public static List<Finding> interruptionRateUnknown(RuleContext of) {
        double share = of.pipes().spotShare();
        if (!of.startsTaskPerMessage()
                || !(share > 0)
                || of.task().interruptionsPerTaskHour() > 0
                || of.workedMessages() == 0) {
            return List.of();
        }
        Environment interrupted =
                PlanFields.require("task.interruptionsPerTaskHour")
                        .withText(of.environment(), "0.01");
        Environment onlyInterrupted =
                PlanFields.require("task.failureRate").withText(interrupted, "0");
        double lost = of.workedMessages() * PipesRun.failing(onlyInterrupted);
        return Findings.warning(
                "interruption-rate-unknown",
                Design.PIPES,
                "interruptionsPerTaskHour is 0, but AWS publishes no rate for Fargate Spot and an"
                        + " interrupted task loses its message. At 0.01 an hour "
                        + Words.number(lost, 2)
                        + " of "
                        + Words.count(of.workedMessages())
                        + " messages a month would be lost."
                        + "\nMaybe enter a rate from your own task history.",
                "FACTS §2: aws/containers-roadmap#1358; FACTS §11");
    }

    public static List<Finding> noDeadLetterAlarm(RuleContext of) {
        if (of.environment().queue().dlqAlarm()) {
            return List.of();
        }
        BigDecimal price = of.comparison().book().rate(PricedItem.ALARM_METRIC).firstPriceUsd();
        return Findings.ofBoth(
                "no-dlq-alarm",
                Severity.WARNING,
                "dlqAlarm is off: messages that failed "
                        + of.environment().queue().maxReceiveCount()
                        + " receives gather in the dead-letter queue and nobody is told. The alarm"
                        + " costs "
                        + Words.usd(price)
                        + " a month.",
                "FACTS §1: EB eb-pipes-sqs; FACTS §5: CW-PRICE");
    }

    public static List<Finding> idlePolling(RuleContext of) {
        double perSecond = of.workload().messagesPerMonth() / of.secondsPerMonth();
        if (perSecond >= POLLS_PER_SECOND) {
            return List.of();
        }
        boolean fifo = of.workload().queueType() == QueueType.FIFO;
        Meter meter = fifo ? Meter.SQS_FIFO_REQUESTS : Meter.SQS_REQUESTS;
        PricedItem item = fifo ? PricedItem.SQS_FIFO_REQUEST : PricedItem.SQS_STANDARD_REQUEST;
        double polls =
                of.pricedIf(of.environment().withMessagesPerMonth(0), Design.PIPES)
                        .map(empty -> empty.usage().quantity(meter))
                        .orElse(0.0);
        if (polls == 0) {
            return List.of();
        }
        BigDecimal usd =
                of.comparison()
                        .book()
                        .rate(item)
                        .firstPriceUsd()
                        .multiply(BigDecimal.valueOf(polls));
        return Findings.information(
                "idle-polling",
                Design.PIPES,
                "An idle pipe keeps polling: a month without messages is "
                        + Words.count(polls)
                        + " SQS requests, "
                        + Words.usd(usd)
                        + " at list price.",
                "FACTS §1: BENCH (idle pollers, observed); FACTS §3: SQS-PRICE");
    }
}
