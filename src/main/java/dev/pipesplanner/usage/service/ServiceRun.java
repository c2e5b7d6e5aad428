package dev.pipesplanner.usage.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.usage.ArrivalPhases;
import dev.pipesplanner.usage.Attempts;
import dev.pipesplanner.usage.ErlangC;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.TaskStart;
import dev.pipesplanner.usage.WorkTime;

import java.util.OptionalInt;

/// A month of the service design, expected by the closed form or counted by a simulation (MODEL
/// §4.3).
///
/// @param entering messages that enter the queue
/// @param worked messages that pass the filter and are worked, once at least
/// @param redelivered receives of messages whose task stopped or failed before
/// @param unreceived messages that no task ever receives
/// @param deadLetters messages that were received too often
/// @param taskHours H
/// @param spotShare share of the task-hours on Spot
/// @param launches tasks started
/// @param waiting share of the messages that find all slots busy or no task (φ)
/// @param idlePolls empty long polls
public record ServiceRun(
        double entering,
        double worked,
        double redelivered,
        double unreceived,
        double deadLetters,
        double taskHours,
        double spotShare,
        double launches,
        double waiting,
        double idlePolls) {

    /// Messages that a task receives at least once.
    double received() {
        return entering - unreceived;
    }

    /// Messages that nobody works.
    double lost() {
        return unreceived + deadLetters;
    }

    private static ServiceRun expected(
            Environment environment, Load load, double onSpot, double onDemand, double launches) {
        var workload = environment.workload();
        double messages = workload.messagesPerMonth() * workload.filterPassRate();
        Attempts attempts = Attempts.of(environment);
        return new ServiceRun(
                workload.messagesPerMonth(),
                messages,
                messages * (attempts.each() - 1),
                0,
                messages * attempts.dead(),
                onSpot + onDemand,
                onSpot == 0 ? 0 : onSpot / (onSpot + onDemand),
                launches,
                load.waiting(),
                load.idlePolls());
    }

    /// @param waiting share of the messages that find all slots busy
    private record Load(double waiting, double idlePolls) {}

    /// The one size that the policy can never leave; empty when it can.
    static OptionalInt fixedSize(ServiceDesign service) {
        int size = service.minTasks();
        boolean stays =
                switch (service.scaling()) {
                    case ScalingPolicy.Fixed _ -> true;
                    case ScalingPolicy.TargetTracking _ -> size == service.maxTasks();
                    case ScalingPolicy.Step(ScalingRule out, ScalingRule in) ->
                            size == service.maxTasks() || stays(out, service) && stays(in, service);
                };
        return stays ? OptionalInt.of(size) : OptionalInt.empty();
    }

    private static boolean stays(ScalingRule rule, ServiceDesign service) {
        int size = service.minTasks();
        for (ScalingStep step : rule.steps()) {
            int wanted =
                    switch (step.adjustment()) {
                        case EXACT -> step.tasks();
                        case CHANGE -> size + step.tasks();
                    };
            if (Math.clamp(wanted, size, Math.max(size, service.maxTasks())) != size) {
                return false;
            }
        }
        return true;
    }

    static ServiceRun fixed(Environment environment, ArrivalPhases phases, int tasks, int hours) {
        double mean = environment.workload().processingSeconds().mean();
        double pass = environment.workload().filterPassRate() * Attempts.of(environment).each();
        int slots = tasks * environment.service().messagesInFlightPerTask();
        if (tasks == 0) {
            return expected(environment, new Load(0, 0), 0, 0, 0);
        }
        double messages = 0;
        double waiting = 0;
        double polls = 0;
        for (int i = 0; i < phases.size(); i++) {
            double rate = phases.rates()[i];
            double load = rate * pass * mean;
            messages += phases.messages(i);
            waiting += phases.messages(i) * ErlangC.of(slots, load).waiting();
            double idle = 1 - Math.min(1, load / slots);
            polls +=
                    phases.seconds()[i]
                            * Polling.idlePerSecond(rate, pollers(environment, tasks) * idle);
        }
        double launches = interrupted(environment, tasks, hours);
        int onSpot = environment.service().placement().onSpot(tasks);
        return expected(
                environment,
                new Load(messages == 0 ? 0 : waiting / messages, polls),
                (double) onSpot * hours - launches * unbilled(environment),
                (double) (tasks - onSpot) * hours,
                launches);
    }

    /// Tasks that are started in place of interrupted ones: each lives 1/h hours after P.
    private static double interrupted(Environment environment, int tasks, int hours) {
        double rate = environment.task().interruptionRate();
        double provisioning = environment.task().provisioningSeconds() / 3600;
        return rate == 0
                ? 0
                : environment.service().placement().onSpot(tasks)
                        * hours
                        / (1 / rate + provisioning);
    }

    /// Hours that a task is not billed for when it is started in place of another: P − Z.
    private static double unbilled(Environment environment) {
        var task = environment.task();
        return (task.provisioningSeconds() - task.stopSeconds()) / 3600;
    }

    static ServiceRun onOff(Environment environment, OnOff policy, ArrivalPhases phases) {
        WorkTime work = WorkTime.of(environment.workload().processingSeconds(), 1);
        TaskStart start = TaskStart.of(environment.task());
        double pass = environment.workload().filterPassRate() * Attempts.of(environment).each();
        double taskSeconds = 0;
        double launches = 0;
        double messages = 0;
        double waiting = 0;
        double polls = 0;
        for (int i = 0; i < phases.size(); i++) {
            double rate = phases.rates()[i];
            double worked = rate * pass;
            double seconds = phases.seconds()[i];
            if (worked == 0) {
                continue;
            }
            OnOff.Cycle cycle = policy.cycle(worked, work, start);
            double whole = cycle.on() + cycle.off();
            boolean always = whole == Double.POSITIVE_INFINITY;
            double share =
                    always
                            ? 1
                            : Math.min(
                                    1, (cycle.on() - start.provisioning() + start.stop()) / whole);
            taskSeconds += policy.tasks() * seconds * share;
            launches += always ? 0 : policy.tasks() * seconds / whole;
            messages += phases.messages(i);
            double starting = ColdStarts.share(policy, cycle, worked, start);
            double busy = ErlangC.of(policy.slots(), worked * work.mean()).waiting();
            waiting += phases.messages(i) * (starting + (1 - starting) * busy);
            double onShare = cycle.share();
            double load = Math.min(1, worked * work.mean() / (policy.slots() * onShare));
            polls +=
                    seconds
                            * onShare
                            * Polling.idlePerSecond(
                                    rate, pollers(environment, policy.tasks()) * (1 - load));
        }
        double onSpot = environment.service().placement().onSpot(policy.tasks());
        double hours = taskSeconds / 3600;
        return expected(
                environment,
                new Load(messages == 0 ? 0 : waiting / messages, polls),
                hours * onSpot / policy.tasks(),
                hours * (1 - onSpot / policy.tasks()),
                launches);
    }

    private static double pollers(Environment environment, int tasks) {
        return (double) tasks * environment.service().pollersPerTask();
    }

    /// Expected, within {@link ServiceLimits}.
    public static ServiceRun of(Environment environment, int hours) {
        ArrivalPhases phases = ArrivalPhases.of(environment.workload(), hours);
        OptionalInt size = fixedSize(environment.service());
        return size.isPresent()
                ? fixed(environment, phases, size.getAsInt(), hours)
                : onOff(environment, OnOff.of(environment).orElseThrow(), phases);
    }
}
