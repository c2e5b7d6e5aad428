package dev.pipesplanner.usage.pipes;

import static dev.pipesplanner.usage.Numbers.text;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateBilling;
import dev.pipesplanner.plan.NetworkAccess;
import dev.pipesplanner.plan.PipeLogLevel;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.usage.ArrivalPhases;
import dev.pipesplanner.usage.BilledSeconds;
import dev.pipesplanner.usage.ComputeHours;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.SharedUsage;
import dev.pipesplanner.usage.SystemLog;
import dev.pipesplanner.usage.Traffic;
import dev.pipesplanner.usage.Usage;

import java.util.ArrayList;
import java.util.List;

/// Quantities, feasibility and losses of the pipes design (MODEL §§3.3, 3.5).
public final class PipesUsage {

    private static final double PIPE_LOG_BYTES = 1_500;

    private final Environment environment;
    private final int hours;
    private final PipesRun run;

    public PipesUsage(Environment environment, int hours, PipesRun run) {
        this.environment = environment;
        this.hours = hours;
        this.run = run;
    }

    static PipesUsage expected(Environment environment, int hours, BilledSeconds billed) {
        ArrivalPhases phases = ArrivalPhases.of(environment.workload(), hours);
        return new PipesUsage(environment, hours, PipesRun.of(environment, phases, billed));
    }

    /// Of a run that was counted message by message. Only the batches of a trace are held against
    /// the limits here. Of everything else the mean load was known before; one month's chance lies
    /// above or below it and decides nothing.
    public Outcome<DesignUsage> counted() {
        return PipesCapacity.dependsOnCounting(environment)
                ? withinCapacity()
                : new Outcome.Feasible<>(month());
    }

    /// Infeasible where the run does not fit the account's limits.
    Outcome<DesignUsage> withinCapacity() {
        String limit = new PipesCapacity(environment, hours * 3600.0, run).exceeded();
        return limit.isEmpty() ? new Outcome.Feasible<>(month()) : new Outcome.Infeasible<>(limit);
    }

    /// Whatever the limits say.
    public DesignUsage month() {
        return new DesignUsage(usage(), run.lostMessages(), run.deadLetters());
    }

    private Usage usage() {
        var task = environment.task();
        var pipes = environment.pipes();
        double spot = run.spotShare();
        double taskHours = run.tasks() * run.billedSeconds() / 3600;
        Usage.Builder usage = new Usage.Builder();
        usage.set(Meter.FARGATE_VCPU_HOURS, taskHours * task.vCpu() * (1 - spot));
        usage.set(Meter.FARGATE_MEMORY_GB_HOURS, taskHours * task.memoryGb() * (1 - spot));
        usage.set(Meter.FARGATE_SPOT_VCPU_HOURS, taskHours * task.vCpu() * spot);
        usage.set(Meter.FARGATE_SPOT_MEMORY_GB_HOURS, taskHours * task.memoryGb() * spot);
        usage.set(Meter.FARGATE_EPHEMERAL_GB_HOURS, taskHours * task.billedStorageGiB());
        usage.hours(hours(taskHours));
        usage.set(Meter.PIPES_REQUESTS, run.executions() * run.chunks());
        if (pipes.target() == PipesTarget.STEP_FUNCTIONS) {
            usage.set(
                    Meter.STEP_FUNCTIONS_TRANSITIONS,
                    run.tasks() * pipes.stateTransitionsPerExecution());
        }
        usage.set(
                SharedUsage.sqsMeter(environment),
                SharedUsage.sends(environment, run.entering())
                        + run.receives()
                        + run.deletes()
                        + run.idlePolls());
        if (environment.network().access() == NetworkAccess.PUBLIC_IP) {
            usage.set(Meter.PUBLIC_IPV4_HOURS, run.tasks() * run.addressSeconds() / 3600);
        }
        SharedUsage shared = shared();
        shared.addTo(usage);
        usage.set(Meter.ALARM_METRICS, alarms().size());
        return usage.build(Design.PIPES, meter -> formula(meter, shared));
    }

    /// A task works all of its time; what is billed besides is its start, its end and the minute.
    private ComputeHours hours(double taskHours) {
        double mean = environment.workload().processingSeconds().mean();
        double work = run.worked() * run.attempts() * mean / 3600;
        return new ComputeHours(work, 0, taskHours - work);
    }

    /// What each alarm watches, with one metric.
    private List<String> alarms() {
        List<String> watched = new ArrayList<>();
        if (environment.queue().dlqAlarm()) {
            watched.add("the dead-letter queue");
        }
        if (environment.pipes().failureAlarm()) {
            watched.add("failed executions");
        }
        return watched;
    }

    private SharedUsage shared() {
        double endpoints = environment.network().endpoints(environment.pipes());
        return new SharedUsage(
                environment,
                hours,
                run.tasks(),
                run.worked(),
                Traffic.ofTasks(environment, endpoints, run.tasks(), run.worked(), 0),
                new SystemLog(pipeLogBytes(), "the pipe"));
    }

    private double pipeLogBytes() {
        var pipes = environment.pipes();
        if (pipes.logLevel() == PipeLogLevel.OFF || pipes.logLevel() == PipeLogLevel.ERROR) {
            return 0;
        }
        double payload = run.worked() * environment.workload().messageBytes();
        return run.executions() * PIPE_LOG_BYTES + (pipes.logExecutionData() ? 2 * payload : 0);
    }

    private String formula(Meter meter, SharedUsage shared) {
        var task = environment.task();
        double spot = run.spotShare();
        return switch (meter) {
            case FARGATE_VCPU_HOURS -> hours(task.vCpu(), "vCPU", 1 - spot, "on demand");
            case FARGATE_MEMORY_GB_HOURS -> hours(task.memoryGb(), "GB", 1 - spot, "on demand");
            case FARGATE_SPOT_VCPU_HOURS -> hours(task.vCpu(), "vCPU", spot, "on Spot");
            case FARGATE_SPOT_MEMORY_GB_HOURS -> hours(task.memoryGb(), "GB", spot, "on Spot");
            case FARGATE_EPHEMERAL_GB_HOURS ->
                    hours(
                            task.billedStorageGiB(),
                            "GB above " + FargateBilling.FREE_STORAGE_GIB,
                            1,
                            "of the tasks");
            case PUBLIC_IPV4_HOURS ->
                    shared.addressFormula(
                            tasks()
                                    + " × "
                                    + text(run.addressSeconds())
                                    + " s with an address ÷ 3,600");
            case PIPES_REQUESTS ->
                    text(run.executions())
                            + " batches × "
                            + text(run.chunks())
                            + " chunks of 64 KiB";
            case SQS_REQUESTS, SQS_FIFO_REQUESTS ->
                    text(SharedUsage.sends(environment, run.entering()))
                            + " sends + "
                            + text(run.receives())
                            + " receives + "
                            + text(run.deletes())
                            + " deletes + "
                            + text(run.idlePolls())
                            + " empty polls";
            case STEP_FUNCTIONS_TRANSITIONS ->
                    tasks()
                            + " × "
                            + text(environment.pipes().stateTransitionsPerExecution())
                            + " transitions";
            case ALARM_METRICS -> "1 on " + String.join(" + 1 on ", alarms());
            default -> shared.formula(meter);
        };
    }

    private String tasks() {
        return run.attempts() == 1
                ? text(run.tasks()) + " tasks"
                : text(run.executions()) + " executions × " + text(run.attempts()) + " tasks";
    }

    private String hours(double size, String unit, double share, String capacity) {
        return tasks()
                + " × "
                + text(run.billedSeconds())
                + " s ÷ 3,600 × "
                + text(size)
                + " "
                + unit
                + " × "
                + text(share * 100)
                + " % "
                + capacity;
    }
}
