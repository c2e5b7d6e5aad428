package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    /// @throws NullPointerException when the design is not compared
    public double[] usd(Design design) {
        return Objects.requireNonNull(usd.get(design), design.id());
    }
}
