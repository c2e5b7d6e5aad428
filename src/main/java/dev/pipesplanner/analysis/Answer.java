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
    /// @param simulated whether the simulation answered, not the closed form
    record Priced(
            Design design,
            Usage usage,
            Bill bill,
            Latency latency,
            boolean meetsTarget,
            double lossesPerMonth,
            boolean simulated)
            implements Answer {

        /// A design that the closed form answered.
        public Priced(
                Design design,
                Usage usage,
                Bill bill,
                Latency latency,
                boolean meetsTarget,
                double lossesPerMonth) {
            this(design, usage, bill, latency, meetsTarget, lossesPerMonth, false);
        }
    }

    /// A design that cannot carry the load.
    record Infeasible(Design design, String reason) implements Answer {}

    /// A design that neither engine was asked for or could answer.
    record NotAvailable(Design design, String reason) implements Answer {}
}
