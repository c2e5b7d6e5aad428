package dev.pipesplanner.advice.lambda;

import dev.pipesplanner.advice.Check;
import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Rule;
import dev.pipesplanner.advice.RuleContext;
import dev.pipesplanner.advice.Words;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.PackageType;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.usage.Usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// What a worker has to be like to run on Lambda, and what it pays without work (LAMBDA-MODEL §8).
final class WorkerRules {

    /// Polls a second of an idle queue, below which none comes back empty.
    private static final double POLLS_PER_SECOND = 0.25;

    private static final Rule WORKER_CONTRACT =
            Rule.information(
                    "lambda-worker-contract",
                    "The worker needs changes",
                    "LAMBDA-FACTS §2: 27; LAMBDA-FACTS §3: 38, 42");
    private static final Rule SECRETS_NOT_INJECTED =
            Rule.information(
                    "lambda-secrets-not-injected",
                    "The code reads its secrets itself",
                    "LAMBDA-MODEL §11");
    private static final Rule FASTER_CPU =
            Rule.information(
                    "lambda-faster-cpu",
                    "CPU-bound work may run faster",
                    "LAMBDA-FACTS §2: 17, 18 (inferred)");
    private static final Rule ONE_THREAD =
            Rule.information(
                    "lambda-one-thread",
                    "One thread has one vCPU",
                    "LAMBDA-FACTS §2: 17 (inferred)");
    private static final Rule NO_SPOT =
            Rule.information(
                    "lambda-no-spot", "Lambda has no Spot price", "LAMBDA-FACTS §1: 8, 13");
    private static final Rule IDLE_POLLING =
            Rule.information(
                    "lambda-idle-polling",
                    "An idle function's queue costs",
                    "LAMBDA-FACTS §3: 29; FACTS §3: SQS-PRICE");

    static final List<Check<LambdaContext>> CHECKS =
            List.of(
                    new Check<>(WORKER_CONTRACT, WorkerRules::workerContract),
                    new Check<>(SECRETS_NOT_INJECTED, WorkerRules::secretsNotInjected),
                    new Check<>(FASTER_CPU, WorkerRules::fasterCpu),
                    new Check<>(ONE_THREAD, WorkerRules::oneThread),
                    new Check<>(NO_SPOT, WorkerRules::noSpot),
                    new Check<>(IDLE_POLLING, WorkerRules::idlePolling));

    private WorkerRules() {}

    private static Stream<Finding> workerContract(LambdaContext context) {
        String image =
                context.lambda().packageType() == PackageType.IMAGE
                        ? "An image of ECS does not run unchanged: it must speak the Lambda Runtime"
                                + " API. "
                        : "";
        return Stream.of(
                WORKER_CONTRACT.about(
                        Design.LAMBDA,
                        image
                                + "The code must return the batch items that failed, or all of"
                                + " their batch is worked again. A worker that puts messages back"
                                + " on its own queue is stopped after about 16 rounds."));
    }

    private static Stream<Finding> secretsNotInjected(LambdaContext context) {
        int secrets = context.shared().environment().terraform().secrets().size();
        return secrets == 0
                ? Stream.empty()
                : Stream.of(
                        SECRETS_NOT_INJECTED.about(
                                Design.LAMBDA,
                                "Lambda puts no values of secrets into variables, as ECS does: the"
                                        + " module gives the code the "
                                        + (secrets == 1 ? "ARN" : secrets + " ARNs")
                                        + ", and the code reads what it needs."));
    }

    /// min(1, memory/1,769) of a vCPU against less than one of the task.
    private static Stream<Finding> fasterCpu(LambdaContext context) {
        double ofTask = context.shared().task().vCpu();
        double factor = Math.min(1, context.memory() / LambdaDesign.MIB_PER_VCPU) / ofTask;
        if (ofTask >= 1 || factor <= 1 || context.lambda().speedFactor() != 1) {
            return Stream.empty();
        }
        return Stream.of(
                FASTER_CPU
                        .about(
                                Design.LAMBDA,
                                "Work that is bound by the CPU runs up to "
                                        + Words.number(factor, 2)
                                        + " times as fast as on "
                                        + Words.number(ofTask, 2)
                                        + " vCPU of the task; the duration is at most so many"
                                        + " times too high.")
                        .advising("Measure it, and set the speed factor."));
    }

    private static Stream<Finding> oneThread(LambdaContext context) {
        if (context.memory() <= LambdaDesign.MIB_PER_VCPU) {
            return Stream.empty();
        }
        RuleContext shared = context.shared();
        String less = Words.number(LambdaDesign.MIB_PER_VCPU, 0).replace(",", "");
        return Stream.of(
                ONE_THREAD
                        .about(
                                Design.LAMBDA,
                                "The function memory ("
                                        + Words.count(context.memory())
                                        + " MiB) gives it "
                                        + Words.number(
                                                context.memory() / LambdaDesign.MIB_PER_VCPU, 2)
                                        + " vCPU; code of one thread gains nothing above 1,769"
                                        + " MiB.")
                        .advising(
                                "Try 1,769 MiB if the worker fits"
                                        + shared.costIf(
                                                shared.with("lambda.memoryMiB", less),
                                                Design.LAMBDA)
                                        + "."));
    }

    private static Stream<Finding> noSpot(LambdaContext context) {
        RuleContext shared = context.shared();
        boolean isComparedWithSpot =
                shared.comparison().designs().stream()
                        .anyMatch(design -> shared.spotShare(design) > 0);
        return isComparedWithSpot
                ? Stream.of(
                        NO_SPOT.about(
                                Design.LAMBDA,
                                "Lambda has neither a Spot price nor interruptions: it is compared"
                                        + " at its list price with tasks on Spot."))
                : Stream.empty();
    }

    private static Stream<Finding> idlePolling(LambdaContext context) {
        RuleContext shared = context.shared();
        double perSecond = shared.workload().messagesPerMonth() / shared.secondsPerMonth();
        if (perSecond >= POLLS_PER_SECOND) {
            return Stream.empty();
        }
        return shared.pricedIf(shared.environment().withMessagesPerMonth(0), Design.LAMBDA).stream()
                .map(empty -> idlePolling(context, empty.usage()));
    }

    private static Finding idlePolling(LambdaContext context, Usage empty) {
        RuleContext shared = context.shared();
        Tariff tariff = Tariff.of(shared.environment(), Design.LAMBDA, shared.comparison().book());
        Meter requests =
                shared.workload().queueType() == QueueType.FIFO
                        ? Meter.SQS_FIFO_REQUESTS
                        : Meter.SQS_REQUESTS;
        String pollers =
                context.lambda().isProvisioned()
                        ? ", and "
                                + usd(tariff, Meter.LAMBDA_EPU_HOURS, empty)
                                + " for provisioned pollers"
                        : "";
        return IDLE_POLLING.about(
                Design.LAMBDA,
                "The event source mapping polls an idle queue, too: a month without messages makes "
                        + Words.count(empty.quantity(requests))
                        + " SQS requests, "
                        + usd(tariff, requests, empty)
                        + pollers
                        + " at list price.");
    }

    private static String usd(Tariff tariff, Meter meter, Usage usage) {
        return Words.usd(
                tariff.rate(meter)
                        .firstPriceUsd()
                        .multiply(BigDecimal.valueOf(usage.quantity(meter))));
    }
}
