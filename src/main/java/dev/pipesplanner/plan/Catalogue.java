package dev.pipesplanner.plan;

import static dev.pipesplanner.plan.Measure.BYTES;
import static dev.pipesplanner.plan.Measure.COUNT;
import static dev.pipesplanner.plan.Measure.CPU_UNITS;
import static dev.pipesplanner.plan.Measure.DAYS;
import static dev.pipesplanner.plan.Measure.FRACTION;
import static dev.pipesplanner.plan.Measure.GIB;
import static dev.pipesplanner.plan.Measure.MESSAGES;
import static dev.pipesplanner.plan.Measure.MIB;
import static dev.pipesplanner.plan.Measure.PERCENTILE;
import static dev.pipesplanner.plan.Measure.PER_HOUR;
import static dev.pipesplanner.plan.Measure.PER_SECOND;
import static dev.pipesplanner.plan.Measure.SECONDS;
import static dev.pipesplanner.plan.Measure.TASKS;
import static dev.pipesplanner.plan.Measure.VCPU;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The entries of {@link PlanFields}: one statement a field, in the order of plan files.
final class Catalogue {

    private final List<Field<Environment, ?>> fields = new ArrayList<>();

    private Catalogue() {}

    static List<Field<Environment, ?>> all() {
        Catalogue catalogue = new Catalogue();
        catalogue.place();
        catalogue.workload();
        catalogue.queueAndTask();
        catalogue.pipes();
        catalogue.service();
        catalogue.scaling();
        catalogue.surroundings();
        catalogue.terraform();
        return List.copyOf(catalogue.fields);
    }

    private void place() {
        text("name", "The environment's name, unique in the plan.", true);
        text("region", "The AWS region; it needs a price book.", true);
        add(
                "chosenDesign",
                PlanFields.oneOf(ChosenDesign.class),
                "The design to export; auto takes the cheapest that meets the latency target.",
                "DESIGN §4",
                true);
    }

    private void workload() {
        shown("workload.messagesPerMonth", MESSAGES, "Messages entering the queue in a month.");
        number(
                "workload.sendBatch",
                MESSAGES,
                "Messages the sender puts into one SQS request.",
                "FACTS §3");
        kind(
                "workload.arrivals.pattern",
                new FieldType.OneOf(List.of("poisson", "periodic", "weekly", "bursty", "trace")),
                "How the messages spread over the month.",
                e -> Optional.of(e.workload().arrivals().pattern()),
                (e, pattern) ->
                        pattern.equals(e.workload().arrivals().pattern())
                                ? e
                                : Lens.with(e, "workload.arrivals", Arrivals.ofPattern(pattern)));
        shown("workload.arrivals.everySeconds", SECONDS, "Seconds from one burst to the next.");
        kind(
                "workload.arrivals.preset",
                new FieldType.OneOf(presets()),
                "The week by name; custom where the weights are typed.",
                Catalogue::preset,
                Catalogue::withPreset);
        add(
                "workload.arrivals.hourlyWeights",
                new FieldType.NumberList(),
                "Relative rate of each hour of the week from Monday 00:00 UTC.",
                "-",
                false);
        shown("workload.arrivals.meanOnSeconds", SECONDS, "Mean length of a burst.");
        shown("workload.arrivals.meanOffSeconds", SECONDS, "Mean pause between two bursts.");
        add(
                "workload.arrivals.file",
                new FieldType.Text(),
                "The trace with counts an interval, relative to the plan.",
                "-",
                true);
        wholeShown(
                "workload.messageBytes",
                BYTES,
                "Size of a message's body; each 64 KiB is a request.");
        number(
                "workload.networkBytesPerMessage",
                BYTES,
                "Bytes that a message moves through NAT or endpoints beside its body.",
                PlanFields.assumption());
        number(
                "workload.filterPassRate",
                FRACTION,
                "Share of the messages that is worked.",
                "FACTS §1");
        add(
                "workload.queueType",
                PlanFields.oneOf(QueueType.class),
                "Standard or FIFO; it decides the price of a request.",
                "FACTS §3",
                false);
        kind(
                "workload.processingSeconds.distribution",
                new FieldType.OneOf(List.of("lognormal", "exponential", "constant")),
                "How the work of a message varies.",
                e -> Optional.of(e.workload().processingSeconds().distribution()),
                (e, name) ->
                        Lens.with(
                                e,
                                "workload.processingSeconds",
                                e.workload().processingSeconds().withDistribution(name)));
        shown("workload.processingSeconds.mean", SECONDS, "Mean seconds of work a message.");
        shown(
                "workload.processingSeconds.p95",
                SECONDS,
                "95 of 100 messages take at most this long.");
        number(
                "workload.latencyTarget.percentile",
                PERCENTILE,
                "The percentile of the wait that the target is about.",
                "DESIGN §4");
        number(
                "workload.latencyTarget.seconds",
                SECONDS,
                "The longest wait for work to start at that percentile; none: no target.",
                "DESIGN §4");
    }

    private void queueAndTask() {
        whole(
                "queue.visibilityTimeoutSeconds",
                SECONDS,
                "Seconds until an unfinished message returns.",
                "SQS default");
        whole("queue.maxReceiveCount", COUNT, "Receives before the dead-letter queue.", "FACTS §1");
        flag("queue.dlqAlarm", "An alarm on the dead-letter queue.", "TERRAFORM §2.2");
        wholeShown("task.cpu", CPU_UNITS, "CPU units of a task, 1024 a vCPU.");
        wholeShown("task.memory", MIB, "Memory of a task; Fargate offers few sizes with each CPU.");
        add(
                "task.architecture",
                PlanFields.oneOf(Architecture.class),
                "Processor of the task; ARM is cheaper.",
                "FACTS §6",
                false);
        whole("task.ephemeralStorageGiB", GIB, "Disk of a task; 20 GiB are free.", "FACTS §2");
        number(
                "task.imageMiB",
                MIB,
                "Compressed size of the container image.",
                PlanFields.assumption());
        number(
                "task.pullSecondsPer100MiB",
                SECONDS,
                "Seconds to pull and unpack 100 MiB of image.",
                "FACTS §2, a fit");
        number(
                "task.provisioningSeconds",
                SECONDS,
                "Seconds before the pull; not billed.",
                "FACTS §2, a fit");
        number(
                "task.bootSeconds",
                SECONDS,
                "Seconds the application takes to start.",
                PlanFields.assumption());
        number(
                "task.stopSeconds",
                SECONDS,
                "Seconds from the end of the work to the end of the task.",
                PlanFields.assumption());
        number(
                "task.startVariation",
                COUNT,
                "Coefficient of variation of the start time.",
                PlanFields.assumption());
        number(
                "task.failureRate",
                FRACTION,
                "Share of tasks that end without doing their work.",
                PlanFields.assumption());
        number(
                "task.interruptionsPerTaskHour",
                PER_HOUR,
                "Spot interruptions in an hour of running; AWS publishes no rate.",
                "FACTS §11");
        number(
                "task.logBytesPerMessage",
                BYTES,
                "Log bytes that a message leaves.",
                PlanFields.assumption());
        whole(
                "logs.retentionDays",
                DAYS,
                "Days that CloudWatch keeps the logs.",
                PlanFields.assumption());
        number(
                "logs.compression",
                FRACTION,
                "Stored size of the logs, as part of the ingested.",
                "AWS calculator");
    }

    private void pipes() {
        add(
                "pipes.target",
                PlanFields.oneOf(PipesTarget.class),
                "What the pipe starts: a task a message, or a state machine a batch.",
                "FACTS §1",
                false);
        whole(
                "pipes.batchSize",
                MESSAGES,
                "Messages in a batch; an ECS target takes one.",
                "FACTS §1");
        whole("pipes.batchWindowSeconds", SECONDS, "Longest wait for a batch to fill.", "FACTS §1");
        whole("pipes.spotWeight", COUNT, "Weight of FARGATE_SPOT.", "TERRAFORM §3");
        whole("pipes.onDemandWeight", COUNT, "Weight of FARGATE.", "TERRAFORM §3");
        auto(
                "pipes.spotDiscount",
                FRACTION,
                "Spot price below the on-demand price.",
                "the region's newest observation");
        number(
                "pipes.stateTransitionsPerExecution",
                COUNT,
                "State transitions that one execution counts.",
                "FACTS §11, an assumption");
        whole(
                "pipes.stateMachineAttempts",
                COUNT,
                "How often the state machine tries a batch.",
                "MODEL §3.1");
        add(
                "pipes.refusedLaunches",
                PlanFields.oneOf(RefusedLaunches.class),
                "What becomes of a message whose launch is refused; not documented.",
                "FACTS §11",
                false);
        add(
                "pipes.logLevel",
                PlanFields.oneOf(PipeLogLevel.class),
                "What the pipe itself logs.",
                "TERRAFORM §2.2",
                false);
        flag(
                "pipes.logExecutionData",
                "Payloads in the pipe's log, at INFO and TRACE.",
                "TERRAFORM §2.2");
    }

    private void service() {
        wholeShown("service.minTasks", TASKS, "Tasks that always run.");
        wholeShown("service.maxTasks", TASKS, "Most tasks at once.");
        whole(
                "service.messagesInFlightPerTask",
                MESSAGES,
                "Messages that a task works at once.",
                PlanFields.assumption());
        whole(
                "service.pollersPerTask",
                COUNT,
                "Long-polling threads of a task.",
                PlanFields.assumption());
        whole("service.spotWeight", COUNT, "Weight of FARGATE_SPOT.", "FACTS §10");
        whole("service.onDemandWeight", COUNT, "Weight of FARGATE.", "FACTS §10");
        auto(
                "service.spotDiscount",
                FRACTION,
                "Spot price below the on-demand price.",
                "as for pipes");
        number(
                "service.savingsPlanDiscount",
                FRACTION,
                "Compute Savings Plan on the tasks that always run.",
                "FACTS §2");
    }

    private void scaling() {
        kind(
                "service.scaling.policy",
                new FieldType.OneOf(List.of("fixed", "step", "target-tracking")),
                "How the service follows the queue.",
                e -> Optional.of(e.service().scaling().policy()),
                (e, policy) ->
                        policy.equals(e.service().scaling().policy())
                                ? e
                                : Lens.with(e, "service.scaling", ScalingPolicy.ofPolicy(policy)));
        rule("service.scaling.scaleOut", "scale-out");
        rule("service.scaling.scaleIn", "scale-in");
        auto(
                "service.scaling.backlogPerTask",
                MESSAGES,
                "Visible messages a running task that target tracking aims at.",
                "latency target × slots ÷ mean work; 10 without a target");
        number(
                "service.scaling.scaleOutCooldownSeconds",
                SECONDS,
                "Pause after scaling out.",
                "FACTS §4");
        number(
                "service.scaling.scaleInCooldownSeconds",
                SECONDS,
                "Pause after scaling in.",
                "FACTS §4");
        number(
                "service.scaling.containerInsightsMetrics",
                COUNT,
                "Custom metrics billed for the running-task count.",
                PlanFields.assumption());
        number("service.metricDelaySeconds", SECONDS, "Delay of the queue's metrics.", "FACTS §4");
    }

    private void rule(String path, String deed) {
        add(
                path + ".metric",
                PlanFields.oneOf(QueueMetric.class),
                "The queue depth that the " + deed + " alarm watches.",
                "MODEL §4.1",
                false);
        number(
                path + ".threshold",
                MESSAGES,
                "Messages at which the " + deed + " alarm turns.",
                "MODEL §4.1");
        whole(path + ".periods", COUNT, "Minutes in a row before " + deed + ".", "MODEL §4.1");
        add(
                path + ".steps",
                new StepListType(),
                "What " + deed + " does, by distance from the threshold.",
                "MODEL §4.1",
                false);
        number(path + ".cooldownSeconds", SECONDS, "Pause after " + deed + ".", "MODEL §4.1");
    }

    private void surroundings() {
        add(
                "network.access",
                PlanFields.oneOf(NetworkAccess.class),
                "How tasks reach the registry, the queue and the logs.",
                "FACTS §5",
                false);
        whole(
                "network.availabilityZones",
                COUNT,
                "Zones that the subnets are in.",
                PlanFields.assumption());
        auto("network.natGateways", COUNT, "NAT gateways.", "one a zone");
        number(
                "network.natShare",
                FRACTION,
                "Share of the NAT hours booked on this worker.",
                PlanFields.assumption());
        add(
                "network.s3GatewayEndpoint",
                new FieldType.Auto<>(new FieldType.Flag()),
                "Image layers come through a free S3 gateway endpoint.",
                "true with interface endpoints, else false",
                false);
        auto(
                "network.interfaceEndpoints",
                COUNT,
                "Interface endpoints in each zone.",
                "3 for pipes, 4 for the service");
        number(
                "network.endpointShare",
                FRACTION,
                "Share of the endpoint hours booked on this worker.",
                PlanFields.assumption());
        number(
                "quotas.fargateVCpu",
                VCPU,
                "vCPUs at once, for Spot and on demand each.",
                "FACTS §2");
        number("quotas.launchBurst", TASKS, "Tasks that can be launched at once.", "FACTS §2");
        number(
                "quotas.launchesPerSecond",
                PER_SECOND,
                "Tasks that can be launched in a second.",
                "FACTS §2");
        number(
                "quotas.subnetAddresses",
                COUNT,
                "Free addresses of the subnets.",
                PlanFields.assumption());
    }

    private void terraform() {
        text("terraform.namePrefix", "Prefix of every resource's name.", false);
        text("terraform.containerImage", "The worker's image with its tag or digest.", false);
        text("terraform.queueUrl", "URL of the source queue.", false);
        text("terraform.queueArn", "ARN of the source queue.", false);
        text("terraform.dlqName", "Name of the dead-letter queue; empty: no alarm.", false);
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
                new FieldType.TextMap(),
                "Variables of the container; never credentials.",
                "-",
                false);
        add(
                "terraform.secrets",
                new FieldType.TextMap(),
                "Names with the ARNs of secrets or parameters.",
                "-",
                false);
        add("terraform.tags", new FieldType.TextMap(), "Tags of every resource.", "-", false);
    }

    private static List<String> presets() {
        List<String> names = new ArrayList<>();
        for (WeeklyPreset preset : WeeklyPreset.values()) {
            names.add(preset.id());
        }
        names.add("custom");
        return names;
    }

    private static Optional<String> preset(Environment environment) {
        if (!(environment.workload().arrivals() instanceof Arrivals.Weekly(List<Double> weights))) {
            return Optional.empty();
        }
        for (WeeklyPreset preset : WeeklyPreset.values()) {
            if (preset.weights().equals(weights)) {
                return Optional.of(preset.id());
            }
        }
        return Optional.of("custom");
    }

    private static Environment withPreset(Environment environment, String id) {
        for (WeeklyPreset preset : WeeklyPreset.values()) {
            if (preset.id().equals(id)) {
                return Lens.with(
                        environment, "workload.arrivals", new Arrivals.Weekly(preset.weights()));
            }
        }
        return environment;
    }

    private void shown(String path, Measure measure, String meaning) {
        add(path, PlanFields.number(path, measure, false), meaning, "DESIGN §4", true);
    }

    private void wholeShown(String path, Measure measure, String meaning) {
        add(path, PlanFields.number(path, measure, true), meaning, "DESIGN §4", true);
    }

    private void number(String path, Measure measure, String meaning, String source) {
        add(
                path,
                PlanFields.number(path, measure, path.endsWith("sendBatch")),
                meaning,
                source,
                false);
    }

    private void whole(String path, Measure measure, String meaning, String source) {
        NumberType type =
                path.equals("logs.retentionDays")
                        ? new NumberType(1, 3_653, measure, true, NumberType.Scale.LINEAR)
                        : PlanFields.number(path, measure, true);
        add(path, type, meaning, source, false);
    }

    private void auto(String path, Measure measure, String meaning, String source) {
        boolean whole = path.startsWith("network.");
        add(
                path,
                new FieldType.Auto<>(PlanFields.number(path, measure, whole)),
                meaning,
                source,
                false);
    }

    private void flag(String path, String meaning, String source) {
        add(path, new FieldType.Flag(), meaning, source, false);
    }

    private void text(String path, String meaning, boolean alwaysWritten) {
        add(path, new FieldType.Text(), meaning, "-", alwaysWritten);
    }

    private void kind(
            String path,
            FieldType.OneOf type,
            String meaning,
            Function<Environment, Optional<String>> getter,
            BiFunction<Environment, String, Environment> wither) {
        fields.add(new Field<>(path, type, meaning, "DESIGN §4", true, getter, wither));
    }

    private <T> void add(
            String path, FieldType<T> type, String meaning, String source, boolean alwaysWritten) {
        fields.add(
                new Field<>(
                        path,
                        type,
                        meaning,
                        source,
                        alwaysWritten,
                        PlanFields.lens(path),
                        PlanFields.setter(path)));
    }
}
