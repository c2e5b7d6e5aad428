package dev.pipesplanner.answer;

import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Usage;

/// A month of a design that carries the load, with its bill.
///
/// @param meetsTarget true also when the environment has no latency target
/// @param lossesPerMonth messages that nobody works, dead letters included
/// @param deadLettersPerMonth of them, those that were received too often
/// @param simulated whether the simulation answered, not the closed form
public record Priced(
        Usage usage,
        Bill bill,
        Latency latency,
        boolean meetsTarget,
        double lossesPerMonth,
        double deadLettersPerMonth,
        boolean simulated) {

    public Design design() {
        return usage.design();
    }
}
