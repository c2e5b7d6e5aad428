package dev.pipesplanner.analysis;

import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Usage;

/// What is known of one design of one environment.
public sealed interface Answer {

    Design design();

    /// A design that carries the load.
    ///
    /// @param meetsTarget true also when the environment has no latency target
    record Priced(
            Design design,
            Usage usage,
            Bill bill,
            Latency latency,
            boolean meetsTarget,
            double lossesPerMonth)
            implements Answer {}

    /// A design that cannot carry the load.
    record Infeasible(Design design, String reason) implements Answer {}

    /// A design that the closed form does not cover.
    record NotAvailable(Design design, String reason) implements Answer {}
}
