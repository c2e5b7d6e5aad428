package dev.pipesplanner.plan;

import static dev.pipesplanner.plan.Measure.BYTES;
import static dev.pipesplanner.plan.Measure.COUNT;
import static dev.pipesplanner.plan.Measure.MESSAGES;
import static dev.pipesplanner.plan.Measure.MIB;
import static dev.pipesplanner.plan.Measure.PER_MINUTE;
import static dev.pipesplanner.plan.Measure.SECONDS;

/// The Lambda design.
final class LambdaFields extends FieldList {

    LambdaFields() {
        function();
        environments();
        mapping();
        polling();
        flagOrAuto(
                "lambda.vpc",
                "Whether the function is attached to the VPC; there it has no public address.",
                "false with public addresses, else true");
        number(
                "lambda.systemLogBytesPerInvocation",
                BYTES,
                "What Lambda itself logs for each invocation: 270 as text, 487 as JSON.",
                "counted on log lines of AWS's documents");
    }

    private void function() {
        wholeAuto(
                "lambda.memoryMiB",
                MIB,
                "Memory of the function; 1,769 MiB give it one vCPU.",
                "the task's memory, or what gives the function the task's vCPUs");
        add(
                "lambda.packageType",
                PlanFields.oneOf(PackageType.class),
                "How the code gets to Lambda.",
                "the worker is an image already",
                false);
        number(
                "lambda.speedFactor",
                COUNT,
                "How many times as fast as on the task the work runs; nothing is published on it:"
                        + " measure.",
                PlanFields.assumption());
        whole(
                "lambda.timeoutSeconds",
                SECONDS,
                "Longest time that an invocation may take.",
                "the most that AWS documents");
        whole(
                "lambda.ephemeralStorageMiB",
                MIB,
                "Ephemeral storage in /tmp; 512 MiB are included.",
                "AWS default");
        auto(
                "lambda.initSeconds",
                SECONDS,
                "Start of the code in a new environment, which is billed.",
                "the task's application boot");
        auto(
                "lambda.prepareSeconds",
                SECONDS,
                "Time before the code starts in a new environment, which is not billed.",
                "0.5 s for an image, 0.2 s for a zip: measured by others");
    }

    private void environments() {
        number(
                "lambda.idleSecondsBeforeReclaim",
                SECONDS,
                "How long an idle environment is kept; AWS does not document it.",
                "measured by others, the cautious end");
        number(
                "lambda.environmentLifetimeSeconds",
                SECONDS,
                "Age at which an environment is replaced; AWS says every few hours.",
                PlanFields.assumption());
    }

    private void mapping() {
        whole(
                "lambda.batchSize",
                MESSAGES,
                "Messages in a batch; AWS's own default is 10.",
                "Terraform module default");
        whole(
                "lambda.batchWindowSeconds",
                SECONDS,
                "Longest wait for a batch to fill.",
                "AWS default");
        wholeOrNone(
                "lambda.maximumConcurrency",
                COUNT,
                "Invocations at once that the event source mapping stays within.",
                "AWS default");
        wholeOrNone(
                "lambda.provisionedPollers",
                COUNT,
                "Pollers that always run, in provisioned mode; none: standard mode.",
                "AWS default");
        whole(
                "lambda.provisionedMaxPollers",
                COUNT,
                "Most pollers in provisioned mode.",
                "AWS default");
    }

    private void polling() {
        whole(
                "lambda.idlePollers",
                COUNT,
                "Pollers of an idle queue in standard mode; AWS may reduce them to 2.",
                "AWS's scaling documents");
        whole(
                "lambda.pollsPerProvisionedPoller",
                COUNT,
                "Long polls that a provisioned poller keeps open; AWS does not document it.",
                PlanFields.assumption());
        auto(
                "lambda.pollerRampPerMinute",
                PER_MINUTE,
                "Invocations at once that each minute with a backlog adds.",
                "300, in provisioned mode 1,000: AWS's scaling documents");
        wholeOrNone(
                "lambda.messageGroups",
                COUNT,
                "Message groups of a FIFO queue, equally busy; each is worked one message at a"
                        + " time.",
                PlanFields.assumption());
    }
}
