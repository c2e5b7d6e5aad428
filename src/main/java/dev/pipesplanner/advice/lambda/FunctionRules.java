package dev.pipesplanner.advice.lambda;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Fix;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.NetworkAccess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a function is no task: its timeout, its start, its size and its network (LAMBDA-MODEL §8).
final class FunctionRules {

    /// The most that fits /tmp, in GiB (LAMBDA-FACTS 26).
    private static final int MOST_STORAGE_GIB = 10;

    /// Of a Fargate task, whatever is asked.
    private static final int TASK_STORAGE_GIB = 20;

    private static final Rule TIMEOUTS =
            Rule.warning(
                    "lambda-timeouts",
                    "Messages run into the timeout",
                    "LAMBDA-FACTS §1: 7; LAMBDA-FACTS §3: 38, 41");
    private static final Rule FULL_BATCH_TOO_LONG =
            Rule.warning(
                    "lambda-full-batch-too-long",
                    "A full batch exceeds the timeout",
                    "LAMBDA-FACTS §3: 38; LAMBDA-MODEL §3");
    private static final Rule TIMEOUT_NOT_EVERYWHERE =
            Rule.warning(
                    "lambda-timeout-not-everywhere",
                    "Function timeout above 900 s",
                    "LAMBDA-FACTS §2: 19");
    private static final Rule LONG_INIT =
            Rule.warning(
                    "lambda-long-init", "The code starts twice", "LAMBDA-FACTS §4: 44 (inferred)");
    private static final Rule LESS_CPU =
            Rule.warning(
                    "lambda-less-cpu",
                    "Less CPU than the task",
                    "LAMBDA-FACTS §2: 17, 18 (inferred)");
    private static final Rule STORAGE_TOO_SMALL =
            Rule.warning(
                    "lambda-storage-too-small",
                    "Less storage than the task",
                    "LAMBDA-FACTS §2: 26");
    private static final Rule NO_WAY_OUT =
            Rule.warning("lambda-no-way-out", "No way out of the VPC", "LAMBDA-FACTS §5: 56");

    static final List<Check<LambdaContext>> CHECKS =
            List.of(
                    new Check<>(TIMEOUTS, FunctionRules::timeouts),
                    new Check<>(FULL_BATCH_TOO_LONG, FunctionRules::fullBatchTooLong),
                    new Check<>(TIMEOUT_NOT_EVERYWHERE, FunctionRules::timeoutNotEverywhere),
                    new Check<>(LONG_INIT, FunctionRules::longInit),
                    new Check<>(LESS_CPU, FunctionRules::lessCpu),
                    new Check<>(STORAGE_TOO_SMALL, FunctionRules::storageTooSmall),
                    new Check<>(NO_WAY_OUT, FunctionRules::noWayOut));

    private FunctionRules() {}

    private static Stream<Finding> timeouts(LambdaContext context) {
        double messages = context.expected().messagesTooLong();
        if (!(messages >= LambdaContext.ONE_MESSAGE) || context.expected().exceeded().isPresent()) {
            return Stream.empty();
        }
        Finding finding =
                TIMEOUTS.about(
                        Design.LAMBDA,
                        Words.number(messages, 1)
                                + " of "
                                + Words.count(context.shared().workedMessages())
                                + " messages per month take longer than the function timeout ("
                                + timeout(context)
                                + "), each time: they are worked "
                                + Words.counted(
                                        context.shared().environment().queue().maxReceiveCount(),
                                        "time")
                                + costOfTimeouts(context)
                                + ", and end in the dead-letter queue.");
        return Stream.of(
                longerTimeout(context)
                        .map(finding::advising)
                        .orElseGet(() ->
                                finding.advising(
                                        "Split their work into shorter messages, or choose another"
                                                + " design.")));
    }

    private static String timeout(LambdaContext context) {
        return Words.count(context.lambda().timeoutSeconds()) + " s";
    }

    private static String costOfTimeouts(LambdaContext context) {
        double share =
                context.expected().secondsOfMessagesTooLong()
                        / context.expected().run().billedSeconds();
        return context.priced()
                .map(answer -> answer.bill().ofGroup(Group.COMPUTE))
                .map(usd -> " for " + Words.usd(usd.multiply(BigDecimal.valueOf(share))))
                .orElse("");
    }

    /// The longest that is documented, where it is long enough.
    private static Optional<Fix> longerTimeout(LambdaContext context) {
        String longest = Integer.toString(LambdaDesign.DOCUMENTED_TIMEOUT_SECONDS);
        return context.lambda().timeoutSeconds() < LambdaDesign.DOCUMENTED_TIMEOUT_SECONDS
                        && context.expectedWith("lambda.timeoutSeconds", longest).messagesTooLong()
                                < LambdaContext.ONE_MESSAGE
                ? Optional.of(LambdaLimitRules.longestTimeout(context))
                : Optional.empty();
    }

    private static Stream<Finding> fullBatchTooLong(LambdaContext context) {
        int largest = context.expected().largestBatch();
        double seconds = largest * context.expected().workSeconds();
        if (largest == 1
                || !(seconds > context.lambda().timeoutSeconds())
                || context.expected().exceeded().isPresent()) {
            return Stream.empty();
        }
        double fits =
                Math.floor(context.lambda().timeoutSeconds() / context.expected().workSeconds());
        Fix fix = LambdaLimitRules.smallerBatch(context, fits);
        return Stream.of(
                FULL_BATCH_TOO_LONG
                        .about(
                                Design.LAMBDA,
                                "A full batch of "
                                        + Words.counted(largest, "message")
                                        + " takes "
                                        + Words.seconds(seconds)
                                        + " on average, longer than the function timeout ("
                                        + timeout(context)
                                        + "): all of its messages come again and in the end lie in"
                                        + " the dead-letter queue. Timeouts of batches are not"
                                        + " computed in closed form.")
                        .advising(fix));
    }

    private static Stream<Finding> timeoutNotEverywhere(LambdaContext context) {
        return context.lambda().timeoutSeconds() <= LambdaDesign.DOCUMENTED_TIMEOUT_SECONDS
                ? Stream.empty()
                : Stream.of(
                        TIMEOUT_NOT_EVERYWHERE
                                .about(
                                        Design.LAMBDA,
                                        "The function timeout ("
                                                + timeout(context)
                                                + ") is above the 900 s that AWS documents. Longer"
                                                + " ones are not taken everywhere yet, nor by the"
                                                + " Terraform provider.")
                                .advising(LambdaLimitRules.longestTimeout(context)));
    }

    private static Stream<Finding> longInit(LambdaContext context) {
        double init = context.lambda().initSeconds(context.shared().task());
        if (init <= LambdaDesign.LONGEST_INIT_SECONDS
                || context.expected().exceeded().isPresent()) {
            return Stream.empty();
        }
        return Stream.of(
                LONG_INIT
                        .about(
                                Design.LAMBDA,
                                "The code takes "
                                        + Words.seconds(init)
                                        + " to start. Lambda gives it up after 10 s and begins"
                                        + " again: a cold start waits for and is billed "
                                        + Words.seconds(LambdaDesign.LONGEST_INIT_SECONDS + init)
                                        + ".")
                        .advising(
                                "Move work out of the start of the code, or give it less to"
                                        + " load."));
    }

    private static Stream<Finding> lessCpu(LambdaContext context) {
        RuleContext shared = context.shared();
        double own = context.memory() / LambdaDesign.MIB_PER_VCPU;
        double ofTask = shared.task().vCpu();
        if (own >= ofTask || context.lambda().speedFactor() != 1) {
            return Stream.empty();
        }
        double wanted = Math.ceil(ofTask * LambdaDesign.MIB_PER_VCPU);
        Finding finding =
                LESS_CPU.about(
                        Design.LAMBDA,
                        "The function memory ("
                                + Words.count(context.memory())
                                + " MiB) gives it "
                                + Words.number(own, 2)
                                + " vCPU, the task has "
                                + Words.number(ofTask, 2)
                                + ", and the work is taken to run as fast.");
        if (wanted > LambdaDesign.MOST_MEMORY_MIB) {
            return Stream.of(finding.advising("Set the speed factor to what you measure."));
        }
        Fix fix =
                context.fix(
                        "Set the function memory to " + Words.count(wanted) + " MiB",
                        "memoryMiB",
                        (long) wanted);
        return Stream.of(
                finding.advising(
                        fix.description() + ", or the speed factor to what you measure.", fix));
    }

    private static Stream<Finding> storageTooSmall(LambdaContext context) {
        int storage = context.shared().task().ephemeralStorageGiB();
        return storage <= TASK_STORAGE_GIB
                ? Stream.empty()
                : Stream.of(
                        STORAGE_TOO_SMALL
                                .about(
                                        Design.LAMBDA,
                                        "The task has "
                                                + storage
                                                + " GiB of ephemeral storage; a function has at"
                                                + " most "
                                                + MOST_STORAGE_GIB
                                                + " GiB.")
                                .advising("Stream what does not fit, or choose another design."));
    }

    private static Stream<Finding> noWayOut(LambdaContext context) {
        RuleContext shared = context.shared();
        boolean hasWay = shared.environment().network().access() != NetworkAccess.PUBLIC_IP;
        if (hasWay || !context.lambda().isInVpc(shared.environment().network())) {
            return Stream.empty();
        }
        return Stream.of(
                NO_WAY_OUT
                        .about(
                                Design.LAMBDA,
                                "The function is attached to the VPC, where it has no public"
                                        + " address even in a public subnet: it reaches neither the"
                                        + " internet nor AWS services, and no gateway is priced.")
                        .advising(
                                "Take the function out of the VPC, or use NAT gateways or interface"
                                        + " endpoints.",
                                shared.fix(
                                        "Take the function out of the VPC",
                                        "lambda.vpc",
                                        "false")));
    }
}
