package dev.pipesplanner.advice.pipes;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.plan.Task;
import dev.pipesplanner.pricing.PricedItem;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// What a pipe pays without work: rounded minutes, starts and empty polls.
final class BilledTimeRules {

    /// Waste worth a warning: a quarter of the billed time.
    private static final double WASTE = 0.25;

    /// Five pollers with long polls of 20 s: with a message every 4 s none comes back empty.
    private static final double POLLS_PER_SECOND = 0.25;

    private static final Rule ROUNDING_WASTE =
            Rule.warning(
                    "rounding-waste",
                    "Billed for the full minute",
                    "FACTS §2: FG, one minute minimum");
    private static final Rule IDLE_POLLING =
            Rule.information(
                    "idle-polling",
                    "An idle pipe still costs",
                    "FACTS §1: BENCH (idle pollers, observed); FACTS §3: SQS-PRICE");
    private static final Rule START_SHARE =
            Rule.information(
                    "start-share",
                    "Much of the bill is starting",
                    "FACTS §2: FG, billing from the image download; ECS fargate-pull-behavior");

    static final List<Check<PipesContext>> CHECKS =
            List.of(
                    new Check<>(ROUNDING_WASTE, BilledTimeRules::roundingWaste),
                    new Check<>(IDLE_POLLING, BilledTimeRules::idlePolling),
                    new Check<>(START_SHARE, BilledTimeRules::startShare));

    private BilledTimeRules() {}

    private static Stream<Finding> roundingWaste(PipesContext context) {
        Task task = context.shared().task();
        boolean retries = task.failureRate() > 0 || task.interruptionRate() > 0;
        // a state machine's retries work messages again, which usage does not tell apart
        return !context.startsTaskPerMessage() && retries
                ? Stream.empty()
                : context.priced().stream().flatMap(answer -> roundingWaste(context, answer));
    }

    private static Stream<Finding> roundingWaste(PipesContext context, Priced answer) {
        RuleContext shared = context.shared();
        double billed = context.billedSeconds(answer);
        double tasks = context.tasks(answer);
        double messages = context.startsTaskPerMessage() ? tasks : shared.workedMessages();
        double running =
                tasks * context.runningSeconds(0)
                        + messages * shared.workload().processingSeconds().mean();
        double waste = 1 - running / billed;
        if (!(tasks > 0 && billed > 0 && waste >= WASTE)) {
            return Stream.empty();
        }
        BigDecimal compute = answer.bill().ofGroup(Group.COMPUTE);
        return Stream.of(
                ROUNDING_WASTE.about(
                        Design.PIPES,
                        "A task runs "
                                + Words.seconds(running / tasks)
                                + " and is billed "
                                + Words.seconds(billed / tasks)
                                + " because of the one-minute minimum: "
                                + Words.percent(waste)
                                + " of "
                                + Words.usd(compute)
                                + " per month for compute is rounding."));
    }

    private static Stream<Finding> idlePolling(PipesContext context) {
        RuleContext shared = context.shared();
        double perSecond = shared.workload().messagesPerMonth() / shared.secondsPerMonth();
        if (perSecond >= POLLS_PER_SECOND) {
            return Stream.empty();
        }
        boolean fifo = shared.workload().queueType() == QueueType.FIFO;
        Meter meter = fifo ? Meter.SQS_FIFO_REQUESTS : Meter.SQS_REQUESTS;
        PricedItem item = fifo ? PricedItem.SQS_FIFO_REQUEST : PricedItem.SQS_STANDARD_REQUEST;
        double polls =
                shared.pricedIf(shared.environment().withMessagesPerMonth(0), Design.PIPES)
                        .map(empty -> empty.usage().quantity(meter))
                        .orElse(0.0);
        if (polls == 0) {
            return Stream.empty();
        }
        BigDecimal price = shared.comparison().book().rate(item).firstPriceUsd();
        return Stream.of(
                IDLE_POLLING.about(
                        Design.PIPES,
                        "An idle pipe keeps polling: a month without messages makes "
                                + Words.count(polls)
                                + " SQS requests, "
                                + Words.usd(price.multiply(BigDecimal.valueOf(polls)))
                                + " at list price."));
    }

    private static Stream<Finding> startShare(PipesContext context) {
        return context.priced().stream().flatMap(answer -> startShare(context, answer));
    }

    private static Stream<Finding> startShare(PipesContext context, Priced answer) {
        Task task = context.shared().task();
        double start = task.pullSeconds() + task.bootSeconds();
        double billed = context.billedSeconds(answer);
        if (!(start > 0 && billed > 0)) {
            return Stream.empty();
        }
        return Stream.of(
                START_SHARE.about(
                        Design.PIPES,
                        Words.percent(context.tasks(answer) * start / billed)
                                + " of the billed time is starting: "
                                + Words.seconds(task.pullSeconds())
                                + " of image pull and "
                                + Words.seconds(task.bootSeconds())
                                + " of application boot per task."));
    }
}
