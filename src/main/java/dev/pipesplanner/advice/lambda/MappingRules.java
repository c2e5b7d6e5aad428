package dev.pipesplanner.advice.lambda;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Fix;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.plan.Setting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the event source mapping needs of the queue, and what its batches and its ramp do
/// (LAMBDA-MODEL §§2, 7).
final class MappingRules {

    /// A ramp worth a warning where no target is set, in seconds.
    private static final double LONG_RAMP = 10;

    /// Batches smaller than two share nothing.
    private static final double SHARED = 2;

    private static final Rule VISIBILITY_REFUSED =
            Rule.error(
                    "lambda-visibility-refused",
                    "AWS refuses the event source mapping",
                    "LAMBDA-FACTS §3: 37");
    private static final Rule VISIBILITY_SHORT =
            Rule.warning(
                    "lambda-visibility-short",
                    "Visibility timeout short for Lambda",
                    "LAMBDA-FACTS §3: 37");
    private static final Rule WINDOW_WITHOUT_BATCH =
            Rule.warning(
                    "lambda-window-without-batch",
                    "The batch window buys nothing",
                    "LAMBDA-FACTS §3: 34, 35; LAMBDA-MODEL §2");
    private static final Rule BURST_RAMP =
            Rule.warning(
                    "lambda-burst-ramp",
                    "Bursts wait for concurrency",
                    "LAMBDA-FACTS §3: 28, 32; LAMBDA-MODEL §7");
    private static final Rule GROUPS_WITHOUT_FIFO =
            Rule.warning(
                    "lambda-groups-without-fifo",
                    "Message groups without effect",
                    "LAMBDA-FACTS §3: 33; LAMBDA-MODEL §7");
    private static final Rule FIFO_BLOCKED =
            Rule.warning(
                    "lambda-fifo-blocked",
                    "A failed message blocks its group",
                    "LAMBDA-FACTS §3: 33");

    static final List<Check<LambdaContext>> CHECKS =
            List.of(
                    new Check<>(VISIBILITY_REFUSED, MappingRules::visibilityRefused),
                    new Check<>(VISIBILITY_SHORT, MappingRules::visibilityShort),
                    new Check<>(WINDOW_WITHOUT_BATCH, MappingRules::windowWithoutBatch),
                    new Check<>(BURST_RAMP, MappingRules::burstRamp),
                    new Check<>(FIFO_BLOCKED, MappingRules::fifoBlocked),
                    new Check<>(GROUPS_WITHOUT_FIFO, MappingRules::groupsWithoutFifo));

    private MappingRules() {}

    private static Stream<Finding> visibilityRefused(LambdaContext context) {
        return isChosen(context) ? visibility(context, VISIBILITY_REFUSED) : Stream.empty();
    }

    private static Stream<Finding> visibilityShort(LambdaContext context) {
        return isChosen(context) ? Stream.empty() : visibility(context, VISIBILITY_SHORT);
    }

    /// Whether Lambda will be built, whatever the verdict.
    private static boolean isChosen(LambdaContext context) {
        return context.shared().environment().chosenDesign()
                        instanceof Setting.Typed<Design>(Design chosen)
                && chosen == Design.LAMBDA;
    }

    private static Stream<Finding> visibility(LambdaContext context, Rule rule) {
        int visibility = context.shared().environment().queue().visibilityTimeoutSeconds();
        int timeout = context.lambda().timeoutSeconds();
        if (visibility >= timeout) {
            return Stream.empty();
        }
        int wanted = context.lambda().advisedVisibilitySeconds();
        Fix fix =
                context.shared()
                        .fix(
                                "Set the visibility timeout to " + Words.count(wanted) + " s",
                                "queue.visibilityTimeoutSeconds",
                                Integer.toString(wanted));
        return Stream.of(
                rule.about(
                                Design.LAMBDA,
                                "The visibility timeout ("
                                        + Words.count(visibility)
                                        + " s) is below the function timeout ("
                                        + Words.count(timeout)
                                        + " s): AWS refuses such an event source mapping. Lambda is"
                                        + " computed as if it were "
                                        + Words.count(wanted)
                                        + " s.")
                        .advising(
                                fix.description()
                                        + ", six times the function timeout and the batch window,"
                                        + " but at least to "
                                        + Words.count(timeout)
                                        + " s.",
                                fix));
    }

    private static Stream<Finding> windowWithoutBatch(LambdaContext context) {
        int window = context.lambda().batchWindowSeconds();
        double batch = context.expected().meanBatch();
        if (window == 0 || context.expected().exceeded().isPresent() || batch >= SHARED) {
            return Stream.empty();
        }
        Fix fix = withoutWindow(context);
        Environment changed = context.shared().with("lambda.batchWindowSeconds", "0");
        String cost =
                fix.assignments().size() == 1
                        ? context.shared().costIf(changed, Design.LAMBDA)
                        : "";
        return Stream.of(
                WINDOW_WITHOUT_BATCH
                        .about(
                                Design.LAMBDA,
                                "The batch window ("
                                        + window
                                        + " s) holds messages for up to "
                                        + Math.max(20, window)
                                        + " s, and an invocation still gets "
                                        + Words.number(batch, 2)
                                        + " of them on average: each poller forms batches of its"
                                        + " own.")
                        .advising(fix.description() + cost + ".", fix));
    }

    private static Fix withoutWindow(LambdaContext context) {
        Fix window = context.fix("Set the batch window to 0", "batchWindowSeconds", 0);
        if (context.lambda().batchSize() <= LambdaDesign.MOST_WITHOUT_WINDOW) {
            return window;
        }
        Fix size = context.fix("", "batchSize", LambdaDesign.MOST_WITHOUT_WINDOW);
        List<Assignment> both =
                Stream.of(size, window).flatMap(fix -> fix.assignments().stream()).toList();
        return new Fix("Set the batch window to 0 and the batch size to 10", both);
    }

    private static Stream<Finding> burstRamp(LambdaContext context) {
        double ramp = context.expected().rampSeconds();
        double target = context.shared().workload().latencyTarget().seconds();
        boolean isLong = ramp > (Double.isFinite(target) ? target : LONG_RAMP);
        if (!isLong) {
            return Stream.empty();
        }
        double together = context.expected().batchesTogether();
        Finding finding =
                BURST_RAMP.about(
                        Design.LAMBDA,
                        "A burst starts "
                                + Words.counted(together, "invocation")
                                + ", of which "
                                + Words.count(context.expected().invocationsAtFirst())
                                + " begin at once and "
                                + Words.count(context.lambda().rampPerMinute())
                                + " more per minute: the last waits "
                                + Words.seconds(ramp)
                                + ".");
        return Stream.of(
                enoughPollers(context, together)
                        .map(fix ->
                                finding.advising(fix.description() + cost(context, fix) + ".", fix))
                        .orElseGet(() ->
                                finding.advising(
                                        "Let the sender spread the burst, or use more provisioned"
                                                + " pollers.")));
    }

    /// As many as begin a whole burst at once.
    private static Optional<Fix> enoughPollers(LambdaContext context, double together) {
        double pollers = Math.max(2, Math.ceil(together / LambdaDesign.INVOCATIONS_PER_POLLER));
        boolean isPossible =
                pollers
                                <= Math.min(
                                        LambdaDesign.MOST_POLLERS_AT_FIRST,
                                        context.lambda().provisionedMaxPollers())
                        && !context.lambda().maximumConcurrency().isTyped()
                        && !context.hasGroups()
                        && together <= context.shared().environment().quotas().lambdaConcurrency();
        return isPossible
                ? Optional.of(
                        context.fix(
                                "Set the provisioned pollers to " + Words.count(pollers),
                                "provisionedPollers",
                                (long) pollers))
                : Optional.empty();
    }

    private static String cost(LambdaContext context, Fix fix) {
        Assignment change = fix.assignments().getFirst();
        return context.shared()
                .costIf(context.shared().with(change.path(), change.value()), Design.LAMBDA);
    }

    private static Stream<Finding> fifoBlocked(LambdaContext context) {
        boolean fails =
                context.shared().task().failureRate() > 0
                        || context.expected().messagesTooLong() >= LambdaContext.ONE_MESSAGE;
        if (!fails || context.shared().workload().queueType() != QueueType.FIFO) {
            return Stream.empty();
        }
        return Stream.of(
                FIFO_BLOCKED
                        .about(
                                Design.LAMBDA,
                                "A message that fails or is timed out blocks its message group"
                                        + " until the visibility timeout is over. How long the"
                                        + " others of the group wait is not computed.")
                        .advising("Keep the visibility timeout short and the groups many."));
    }

    private static Stream<Finding> groupsWithoutFifo(LambdaContext context) {
        if (!context.lambda().messageGroups().isTyped() || context.hasGroups()) {
            return Stream.empty();
        }
        Fix fix =
                context.shared()
                        .fix(
                                "Set the message groups to none",
                                Design.LAMBDA.path("messageGroups"),
                                "none");
        return Stream.of(
                GROUPS_WITHOUT_FIFO
                        .about(
                                Design.LAMBDA,
                                "A standard queue has no message groups: the number typed limits"
                                        + " nothing.")
                        .advising(fix.description() + ", or the queue type to fifo.", fix));
    }
}
