package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ServiceDesign;

/// How many tasks the service wants, decided each time a minute's metrics are published (MODEL
/// §4.1).
public sealed interface Scaling permits Scaling.Fixed, StepScaling, TrackingScaling {

    /// @param time of publication, in seconds
    /// @param visible messages waiting when the minute was measured
    /// @param withInFlight those being worked as well
    /// @param running tasks that could work then
    /// @param tasks wanted so far
    /// @return tasks wanted from now on
    int wanted(double time, long visible, long withInFlight, int running, int tasks);

    static Scaling of(Environment environment) {
        ServiceDesign service = environment.service();
        return switch (service.scaling()) {
            case ScalingPolicy.Fixed _ -> new Fixed();
            case ScalingPolicy.Step(var out, var in) ->
                    new StepScaling(out, in, service.minTasks(), service.maxTasks());
            case ScalingPolicy.TargetTracking tracking ->
                    new TrackingScaling(
                            environment.service().backlogTarget(environment.workload(), tracking),
                            tracking,
                            service.minTasks(),
                            service.maxTasks());
        };
    }

    /// Never changes.
    record Fixed() implements Scaling {
        @Override
        public int wanted(double time, long visible, long withInFlight, int running, int tasks) {
            return tasks;
        }
    }
}
