package dev.pipesplanner.answer;

import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Usage;

import java.math.BigDecimal;

/// A month of a design that carries the load, with its bill.
///
/// @param meetsTarget enough messages start in time; without a target, not nearly all are lost
/// @param lossesPerMonth messages that nobody works, dead letters included
/// @param deadLettersPerMonth of them, those that lie in the dead-letter queue
/// @param simulated whether the simulation answered, not the closed form
/// @param uncertainty how far these figures may be off
public record Priced(
        Usage usage,
        Bill bill,
        Latency latency,
        boolean meetsTarget,
        double lossesPerMonth,
        double deadLettersPerMonth,
        boolean simulated,
        Uncertainty uncertainty) {

    Priced with(Uncertainty known) {
        return new Priced(
                usage,
                bill,
                latency,
                meetsTarget,
                lossesPerMonth,
                deadLettersPerMonth,
                simulated,
                known);
    }

    public BigDecimal totalUsd() {
        return bill.totalUsd();
    }

    boolean costsAs(Priced other) {
        return totalUsd().compareTo(other.totalUsd()) == 0;
    }

    public Design design() {
        return usage.design();
    }
}
