package dev.pipesplanner.analysis;

import dev.pipesplanner.answer.ReplicatedDesign;
import dev.pipesplanner.answer.SimulatedComparison;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LatencyTarget;

import java.util.EnumMap;
import java.util.Map;

/// How long messages wait in a simulated month.
///
/// @param simulated the month
/// @param curves of the designs in which a message waited
public record WaitCurves(SimulatedComparison simulated, Map<Design, WaitCurve> curves) {

    public WaitCurves {
        curves = Map.copyOf(curves);
    }

    public static WaitCurves of(SimulatedComparison simulated) {
        Map<Design, WaitCurve> curves = new EnumMap<>(Design.class);
        for (Design design : simulated.comparison().designs()) {
            simulated
                    .design(design)
                    .map(ReplicatedDesign::result)
                    .filter(result -> result.waits().count() > 0)
                    .ifPresent(result -> curves.put(design, WaitCurve.of(result)));
        }
        return new WaitCurves(simulated, curves);
    }

    public LatencyTarget target() {
        return simulated.comparison().environment().workload().latencyTarget();
    }
}
