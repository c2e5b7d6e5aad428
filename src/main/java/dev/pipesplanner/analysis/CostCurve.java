package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cost by volume.
///
/// @param messagesPerMonth ascending
/// @param usd US dollars per month of each compared design at each volume, in the plan's order; NaN
///   where it has no total. The arrays belong to the receiver
public record CostCurve(double[] messagesPerMonth, Map<Design, double[]> usd) {

    public CostCurve {
        usd = Collections.unmodifiableMap(new LinkedHashMap<>(usd));
    }

    /// The compared designs, in the plan's order.
    public List<Design> designs() {
        return List.copyOf(usd.keySet());
    }

    public double[] usd(Design design) {
        return usd.get(design);
    }
}
