package dev.pipesplanner.answer;

import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Usage;

/// What is known of one design of one environment.
public sealed interface Answer {

    Design design();

    /// What a month costs, as the bill shows it, such as `12.34`; empty when it was not priced.
    default String monthlyUsd() {
        return this instanceof Priced priced
                ? Cents.of(priced.bill().totalUsd()).toPlainString()
                : "";
    }

    /// Why the design should not be built as it is; empty when nothing speaks against it.
    default String warning() {
        return switch (this) {
            case Priced _ -> "";
            case Infeasible(Design design, String reason) ->
                    design.id() + " cannot carry this workload: " + reason;
            case NotAvailable(Design design, String reason) ->
                    design.id() + " was not priced: " + reason;
        };
    }

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
