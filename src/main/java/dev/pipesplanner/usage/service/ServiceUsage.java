package dev.pipesplanner.usage.service;

import static dev.pipesplanner.usage.Numbers.text;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateBilling;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.usage.BilledChunks;
import dev.pipesplanner.usage.ComputeHours;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.SharedUsage;
import dev.pipesplanner.usage.SystemLog;
import dev.pipesplanner.usage.TaskStart;
import dev.pipesplanner.usage.Traffic;
import dev.pipesplanner.usage.Usage;

/// Quantities and losses of the service design (MODEL §§4.2, 4.3).
public final class ServiceUsage {

    private final Environment environment;
    private final int hours;
    private final ServiceRun run;

    public ServiceUsage(Environment environment, int hours, ServiceRun run) {
        this.environment = environment;
        this.hours = hours;
        this.run = run;
    }

    public DesignUsage month() {
        return new DesignUsage(usage(), run.lost(), run.deadLetters());
    }

    private Usage usage() {
        var task = environment.task();
        double spot = run.spotShare();
        double saved = savedHours();
        double onDemand = run.taskHours() * (1 - spot) - saved;
        Usage.Builder usage = new Usage.Builder();
        usage.set(Meter.FARGATE_VCPU_HOURS, onDemand * task.vCpu());
        usage.set(Meter.FARGATE_MEMORY_GB_HOURS, onDemand * task.memoryGb());
        usage.set(Meter.FARGATE_SAVINGS_PLAN_VCPU_HOURS, saved * task.vCpu());
        usage.set(Meter.FARGATE_SAVINGS_PLAN_MEMORY_GB_HOURS, saved * task.memoryGb());
        usage.set(Meter.FARGATE_SPOT_VCPU_HOURS, run.taskHours() * spot * task.vCpu());
        usage.set(Meter.FARGATE_SPOT_MEMORY_GB_HOURS, run.taskHours() * spot * task.memoryGb());
        usage.set(Meter.FARGATE_EPHEMERAL_GB_HOURS, run.taskHours() * task.billedStorageGiB());
        usage.hours(hours());
        usage.set(
                SharedUsage.sqsMeter(environment),
                SharedUsage.sends(environment, run.entering())
                        + receives()
                        + deletes()
                        + run.idlePolls());
        if (environment.network().access() == NetworkAccess.PUBLIC_IP) {
            usage.set(
                    Meter.PUBLIC_IPV4_HOURS,
                    run.taskHours() + run.launches() * task.provisioningSeconds() / 3600);
        }
        SharedUsage shared =
                new SharedUsage(
                        environment,
                        hours,
                        run.launches(),
                        run.worked(),
                        Traffic.ofTasks(
                                environment,
                                environment.network().endpoints(environment.service()),
                                run.launches(),
                                run.worked(),
                                run.entering()),
                        SystemLog.NONE);
        shared.addTo(usage);
        usage.set(Meter.ALARM_METRICS, scalingMetrics() + dlqMetrics());
        if (environment.service().scaling() instanceof ScalingPolicy.TargetTracking tracking) {
            usage.set(Meter.CUSTOM_METRICS, tracking.containerInsightsMetrics());
        }
        return usage.build(Design.SERVICE, meter -> formula(meter, shared));
    }

    /// A task that works several messages at once is at work for each of them in part.
    private ComputeHours hours() {
        double slots = environment.service().messagesInFlightPerTask();
        double mean = environment.workload().processingSeconds().mean();
        double work = (run.worked() + run.redelivered()) * mean / 3600 / slots;
        double starts = run.launches() * TaskStart.of(environment.task()).overhead() / 3600;
        return new ComputeHours(work, run.taskHours() - work - starts, starts);
    }

    /// On-demand hours of those tasks that always run.
    private double savedHours() {
        var service = environment.service();
        int always = service.minTasks() - service.placement().onSpot(service.minTasks());
        return service.savingsPlanDiscount() == 0
                ? 0
                : Math.min(run.taskHours() * (1 - run.spotShare()), always * (double) hours);
    }

    private double receives() {
        var workload = environment.workload();
        double ten = BilledChunks.of(10, workload.messageBytes());
        double one = BilledChunks.of(1, workload.messageBytes());
        return run.received() * (run.waiting() / 10 * ten + (1 - run.waiting()) * one)
                + run.redelivered() * one;
    }

    private double deletes() {
        return (run.received() - run.deadLetters()) * (run.waiting() / 10 + 1 - run.waiting());
    }

    private int dlqMetrics() {
        return environment.queue().dlqAlarm() ? 1 : 0;
    }

    /// Metrics that the scaling alarms name: visible 1, with those in flight 2, backlog per task 2
    /// for each of two alarms.
    private int scalingMetrics() {
        return switch (environment.service().scaling()) {
            case ScalingPolicy.Fixed _ -> 0;
            case ScalingPolicy.Step(ScalingRule out, ScalingRule in) ->
                    metrics(out.metric()) + metrics(in.metric());
            case ScalingPolicy.TargetTracking _ -> 4;
        };
    }

    private static int metrics(QueueMetric metric) {
        return switch (metric) {
            case VISIBLE -> 1;
            case VISIBLE_AND_IN_FLIGHT -> 2;
        };
    }

    private String formula(Meter meter, SharedUsage shared) {
        var task = environment.task();
        double spot = run.spotShare();
        return switch (meter) {
            case FARGATE_VCPU_HOURS -> onDemand(task.vCpu(), "vCPU");
            case FARGATE_MEMORY_GB_HOURS -> onDemand(task.memoryGb(), "GB");
            case FARGATE_SAVINGS_PLAN_VCPU_HOURS ->
                    text(savedHours()) + " h under the plan × " + text(task.vCpu()) + " vCPU";
            case FARGATE_SAVINGS_PLAN_MEMORY_GB_HOURS ->
                    text(savedHours()) + " h under the plan × " + text(task.memoryGb()) + " GB";
            case FARGATE_SPOT_VCPU_HOURS -> share(task.vCpu(), "vCPU", spot, "on Spot");
            case FARGATE_SPOT_MEMORY_GB_HOURS -> share(task.memoryGb(), "GB", spot, "on Spot");
            case FARGATE_EPHEMERAL_GB_HOURS ->
                    share(
                            task.billedStorageGiB(),
                            "GB above " + FargateBilling.FREE_STORAGE_GIB,
                            1,
                            "of the tasks");
            case PUBLIC_IPV4_HOURS ->
                    shared.addressFormula(
                            text(run.taskHours())
                                    + " task-hours + "
                                    + text(run.launches())
                                    + " launches × "
                                    + text(task.provisioningSeconds())
                                    + " s ÷ 3,600");
            case SQS_REQUESTS, SQS_FIFO_REQUESTS ->
                    text(SharedUsage.sends(environment, run.entering()))
                            + " sends + "
                            + text(receives())
                            + " receives + "
                            + text(deletes())
                            + " deletes + "
                            + text(run.idlePolls())
                            + " empty polls";
            case ALARM_METRICS ->
                    scalingMetrics()
                            + " for scaling + "
                            + dlqMetrics()
                            + " on the dead-letter queue";
            case CUSTOM_METRICS ->
                    text(
                                    shared.environment().service().scaling()
                                                    instanceof ScalingPolicy.TargetTracking tracking
                                            ? tracking.containerInsightsMetrics()
                                            : 0)
                            + " Container Insights metrics";
            default -> shared.formula(meter);
        };
    }

    private String onDemand(double size, String unit) {
        double saved = savedHours();
        String all = share(size, unit, 1 - run.spotShare(), "on demand");
        return saved == 0
                ? all
                : all + " − " + text(saved) + " h under the plan × " + text(size) + " " + unit;
    }

    private String share(double size, String unit, double share, String capacity) {
        return text(run.taskHours())
                + " task-hours × "
                + text(size)
                + " "
                + unit
                + " × "
                + text(share * 100)
                + " % "
                + capacity;
    }
}
