package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Design;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A month of a design that carries the load: what it consumes, and what it fails to work.
///
/// @param lossesPerMonth messages that nobody works, dead letters included (MODEL §§3.5, 4.4)
/// @param deadLettersPerMonth of them, those that lie in the dead-letter queue; 0 where an engine
///   models none
public record DesignUsage(Usage usage, double lossesPerMonth, double deadLettersPerMonth) {

    /// The mean of months of one design.
    ///
    /// @param months at least one
    public static DesignUsage mean(List<DesignUsage> months) {
        return new DesignUsage(
                Usage.mean(months.stream().map(DesignUsage::usage).toList()),
                mean(months, DesignUsage::lossesPerMonth),
                mean(months, DesignUsage::deadLettersPerMonth));
    }

    private static double mean(List<DesignUsage> months, ToDoubleFunction<DesignUsage> figure) {
        return months.stream().mapToDouble(figure).average().orElseThrow();
    }

    /// The same with the tasks that run on demand moved to Spot.
    public DesignUsage onSpot() {
        return new DesignUsage(usage.onSpot(), lossesPerMonth, deadLettersPerMonth);
    }

    public Design design() {
        return usage.design();
    }
}
