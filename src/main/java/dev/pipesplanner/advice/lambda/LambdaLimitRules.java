package dev.pipesplanner.advice.lambda;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Fix;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.usage.lambda.ConcurrencyCap;
import dev.pipesplanner.usage.lambda.LambdaLimit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What Lambda refuses or cannot carry: each limit by its name (LAMBDA-MODEL §7).
final class LambdaLimitRules {

    /// Slots above those that are taken on average, so that nothing waits long.
    private static final double HEADROOM = 1.25;

    static final List<Check<LambdaContext>> CHECKS =
            Arrays.stream(LambdaLimit.values()).map(LambdaLimitRules::check).toList();

    private LambdaLimitRules() {}

    private static Rule rule(LambdaLimit limit) {
        return switch (limit) {
            case CONCURRENCY_WITH_POLLERS ->
                    Rule.error(
                            "lambda-concurrency-with-pollers",
                            "Two ways to scale at once",
                            "LAMBDA-FACTS §3: 32");
            case FIFO_WINDOW ->
                    Rule.error(
                            "lambda-fifo-window",
                            "A FIFO queue takes no window",
                            "LAMBDA-FACTS §2: 22");
            case FIFO_BATCH ->
                    Rule.error(
                            "lambda-fifo-batch",
                            "Batch too large for a FIFO queue",
                            "LAMBDA-FACTS §2: 22");
            case BATCH_WITHOUT_WINDOW ->
                    Rule.error(
                            "lambda-batch-without-window",
                            "A large batch needs a window",
                            "LAMBDA-FACTS §2: 22");
            case MEMORY ->
                    Rule.error(
                            "lambda-memory-exceeded",
                            "More memory than a function has",
                            "LAMBDA-FACTS §2: 17");
            case INIT ->
                    Rule.error(
                            "lambda-init-beyond-timeout",
                            "The code never starts",
                            "LAMBDA-FACTS §4: 44");
            case POLLERS ->
                    Rule.error(
                            "lambda-pollers-exceeded",
                            "More bytes than the pollers take",
                            "LAMBDA-FACTS §3: 32");
            case WORK ->
                    Rule.error(
                            "lambda-work-beyond-timeout",
                            "Work beyond the function timeout",
                            "LAMBDA-FACTS §2: 19");
            case CONCURRENCY ->
                    Rule.error(
                            "lambda-overloaded",
                            "Load above Lambda's concurrency",
                            "LAMBDA-MODEL §7: ā ≥ c; LAMBDA-FACTS §2: 23; LAMBDA-FACTS §3: 28");
        };
    }

    private static Check<LambdaContext> check(LambdaLimit limit) {
        Rule rule = rule(limit);
        return new Check<>(
                rule,
                context ->
                        context.expected().exceeded().stream()
                                .filter(exceeded -> exceeded.limit() == limit)
                                .map(exceeded ->
                                        advised(
                                                rule.about(Design.LAMBDA, exceeded.reason()),
                                                limit,
                                                context)));
    }

    private static Finding advised(Finding finding, LambdaLimit limit, LambdaContext context) {
        return fix(limit, context)
                .map(finding::advising)
                .orElseGet(() -> finding.advising(wayOut(limit, context)));
    }

    /// The one value that mends it; empty where there is none.
    private static Optional<Fix> fix(LambdaLimit limit, LambdaContext context) {
        return switch (limit) {
            case CONCURRENCY_WITH_POLLERS ->
                    Optional.of(
                            context.shared()
                                    .fix(
                                            "Set the maximum concurrency to none",
                                            "lambda.maximumConcurrency",
                                            "none"));
            case FIFO_WINDOW ->
                    Optional.of(context.fix("Set the batch window to 0", "batchWindowSeconds", 0));
            case FIFO_BATCH ->
                    Optional.of(
                            context.fix(
                                    "Set the batch size to 10",
                                    "batchSize",
                                    LambdaDesign.MOST_WITHOUT_WINDOW));
            case BATCH_WITHOUT_WINDOW ->
                    Optional.of(
                            context.fix("Set the batch window to 1 s", "batchWindowSeconds", 1));
            case MEMORY ->
                    Optional.of(
                            context.fix(
                                    "Set the function memory to 10,240 MiB",
                                    "memoryMiB",
                                    LambdaDesign.MOST_MEMORY_MIB));
            case INIT ->
                    context.lambda().initSeconds(context.shared().task())
                                    < LambdaDesign.DOCUMENTED_TIMEOUT_SECONDS
                            ? Optional.of(longestTimeout(context))
                            : Optional.empty();
            case POLLERS -> pollers(Math.ceil(context.expected().mibPerSecond()), context);
            case WORK -> shorter(context);
            case CONCURRENCY -> slots(context);
        };
    }

    static Fix longestTimeout(LambdaContext context) {
        return context.fix(
                "Set the function timeout to 900 s",
                "timeoutSeconds",
                LambdaDesign.DOCUMENTED_TIMEOUT_SECONDS);
    }

    private static Optional<Fix> pollers(double needed, LambdaContext context) {
        return needed > LambdaDesign.MOST_POLLERS
                ? Optional.empty()
                : Optional.of(
                        context.fix(
                                "Set the most provisioned pollers to " + Words.count(needed),
                                "provisionedMaxPollers",
                                (long) needed));
    }

    /// A smaller batch, or the longest timeout.
    private static Optional<Fix> shorter(LambdaContext context) {
        double work = context.expected().workSeconds();
        double fits = Math.floor(context.lambda().timeoutSeconds() / work);
        if (context.lambda().batchSize() > 1 && fits >= 1) {
            return Optional.of(smallerBatch(context, fits));
        }
        return work <= LambdaDesign.DOCUMENTED_TIMEOUT_SECONDS
                ? Optional.of(longestTimeout(context))
                : Optional.empty();
    }

    static Fix smallerBatch(LambdaContext context, double messages) {
        return context.fix(
                "Set the batch size to " + Words.count(messages), "batchSize", (long) messages);
    }

    private static Optional<Fix> slots(LambdaContext context) {
        double needed = Math.ceil(HEADROOM * context.expected().load());
        if (needed > context.shared().environment().quotas().lambdaConcurrency()
                || context.hasGroups()) {
            return Optional.empty();
        }
        if (context.lambda().isProvisioned()) {
            return pollers(Math.ceil(needed / LambdaDesign.INVOCATIONS_PER_POLLER), context);
        }
        return context.lambda().maximumConcurrency() instanceof Setting.Typed<Double>
                        && needed <= LambdaDesign.MOST_CONCURRENCY
                ? Optional.of(
                        context.fix(
                                "Set the maximum concurrency to " + Words.count(needed),
                                "maximumConcurrency",
                                (long) needed))
                : Optional.empty();
    }

    private static String wayOut(LambdaLimit limit, LambdaContext context) {
        return switch (limit) {
            case CONCURRENCY -> wayOut(context.expected().cap());
            case INIT -> "Make the code start faster, or choose another design.";
            case WORK -> "Split the work into shorter messages, or choose another design.";
            case POLLERS -> "Put the bodies into S3 and their keys into the messages.";
            case CONCURRENCY_WITH_POLLERS, FIFO_WINDOW, FIFO_BATCH, BATCH_WITHOUT_WINDOW, MEMORY ->
                    "Choose another design.";
        };
    }

    /// What is not the cap is no way out of it.
    private static String wayOut(ConcurrencyCap cap) {
        return switch (cap) {
            case GROUPS -> "Use more message groups, or choose another design.";
            case QUOTA ->
                    "Raise the quota of Lambda concurrency with AWS, or choose another design.";
            case POLLERS, MAXIMUM ->
                    "Raise it, and the quota of Lambda concurrency with AWS as far as needed, or"
                            + " choose another design.";
            case MAPPING ->
                    "Use provisioned pollers, raise the quota of Lambda concurrency with AWS as"
                            + " far as they need it, or choose another design.";
        };
    }
}
