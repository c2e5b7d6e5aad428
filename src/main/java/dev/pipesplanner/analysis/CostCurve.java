package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;

import java.util.Map;

/// Cost by volume.
///
/// @param messagesPerMonth ascending
/// @param usd US dollars per month of each compared design at each volume; NaN where it has no
///   total. The arrays belong to the receiver
public record CostCurve(double[] messagesPerMonth, Map<Design, double[]> usd) {

    public CostCurve {
        usd = Map.copyOf(usd);
    }

    public double[] usd(Design design) {
        return usd.get(design);
    }
}
