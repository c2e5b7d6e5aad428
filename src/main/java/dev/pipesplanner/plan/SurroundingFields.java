package dev.pipesplanner.plan;

import static dev.pipesplanner.plan.Measure.COUNT;
import static dev.pipesplanner.plan.Measure.FRACTION;
import static dev.pipesplanner.plan.Measure.PER_SECOND;
import static dev.pipesplanner.plan.Measure.TASKS;
import static dev.pipesplanner.plan.Measure.VCPU;

/// Network, quotas and what only Terraform needs.
final class SurroundingFields extends FieldList {

    SurroundingFields() {
        add(
                "network.access",
                PlanFields.oneOf(NetworkAccess.class),
                "How tasks reach the registry, the queue and the logs.",
                "Pipes Planner default",
                false);
        whole(
                "network.availabilityZones",
                COUNT,
                "Zones that the subnets are in.",
                PlanFields.assumption());
        wholeAuto("network.natGateways", COUNT, "NAT gateways.", "one per zone");
        number(
                "network.natShare",
                FRACTION,
                "Share of the NAT hours booked on this worker.",
                PlanFields.assumption());
        flagOrAuto(
                "network.s3GatewayEndpoint",
                "Image layers come through a free S3 gateway endpoint.",
                "true with interface endpoints, else false");
        wholeAuto(
                "network.interfaceEndpoints",
                COUNT,
                "Interface endpoints in each zone.",
                "3 for pipes, 4 for the service, 0 for Lambda");
        number(
                "network.endpointShare",
                FRACTION,
                "Share of the endpoint hours booked on this worker.",
                PlanFields.assumption());
        number(
                "quotas.fargateVCpu",
                VCPU,
                "vCPUs at once, for Spot and for on demand each.",
                "AWS default quota");
        number(
                "quotas.launchBurst",
                TASKS,
                "Tasks that can be launched at once; RunTask takes one call per message.",
                "AWS default quota");
        number(
                "quotas.launchesPerSecond",
                PER_SECOND,
                "Tasks that can be launched per second.",
                "AWS default quota");
        number(
                "quotas.subnetAddresses",
                COUNT,
                "Free addresses of the subnets.",
                PlanFields.assumption());
        whole(
                "quotas.lambdaConcurrency",
                COUNT,
                "Lambda invocations at once in the account and region.",
                "AWS default quota");
        terraform();
    }

    private void terraform() {
        text("terraform.namePrefix", "Prefix of every resource's name.", false);
        text("terraform.containerImage", "The worker's image with its tag or digest.", false);
        text("terraform.queueUrl", "URL of the source queue.", false);
        text("terraform.queueArn", "ARN of the source queue.", false);
        text("terraform.dlqName", "Name of the dead-letter queue; empty: no alarm.", false);
        add(
                "terraform.filterPatterns",
                new FieldType.TextList(),
                "What passes the pipe's filter: up to 5 event patterns as JSON.",
                "-",
                false);
        add(
                "terraform.alarmActions",
                new FieldType.TextList(),
                "ARNs that the alarms notify, such as an SNS topic; at most 5.",
                "-",
                false);
        add("terraform.subnetIds", new FieldType.TextList(), "Subnets of the tasks.", "-", false);
        add(
                "terraform.securityGroupIds",
                new FieldType.TextList(),
                "Security groups of the tasks.",
                "-",
                false);
        text("terraform.clusterId", "ARN or name of the ECS cluster.", false);
        add(
                "terraform.environmentVariables",
                new TextMapType(false),
                "Variables of the container; never credentials.",
                "-",
                false);
        add(
                "terraform.secrets",
                new TextMapType(true),
                "Names with the ARNs of secrets or parameters.",
                "-",
                false);
        add("terraform.tags", new TextMapType(false), "Tags of every resource.", "-", false);
    }
}
