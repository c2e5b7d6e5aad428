package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LatencyTarget;

import java.util.EnumMap;
import java.util.Map;

/// How long messages wait in a simulated month.
///
/// @param curves of the designs in which a message waited
public record WaitCurves(SimulatedMonth month, Map<Design, WaitCurve> curves) {

    public WaitCurves {
        curves = Map.copyOf(curves);
    }

    public static WaitCurves of(SimulatedMonth month) {
        Map<Design, WaitCurve> curves = new EnumMap<>(Design.class);
        for (Design design : Design.values()) {
            month.billed(design)
                    .filter(billed -> billed.simulated().waits().count() > 0)
                    .ifPresent(billed -> curves.put(design, WaitCurve.of(billed.simulated())));
        }
        return new WaitCurves(month, curves);
    }

    public LatencyTarget target() {
        return month.environment().workload().latencyTarget();
    }
}
