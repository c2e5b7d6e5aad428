package dev.pipesplanner.plan;

/// Which capacity provider takes each task of a service (MODEL §4.2): whole tasks, the base first,
/// then the provider that lags furthest behind its weight, never by chance (FACTS §12).
///
/// @param spotWeight relative share of the tasks beyond the base
public record TaskPlacement(int spotWeight, int onDemandWeight, BaseTasks base) {

    /// Whether the next task runs on Spot: the k-th beyond the base goes to the provider with the
    /// greatest w·k/Σw − n, Spot first on a tie.
    ///
    /// @param onSpot tasks that run on Spot now
    public boolean isNextOnSpot(int onSpot, int onDemand) {
        int spotBase = base.on(CapacityProvider.SPOT);
        int onDemandBase = base.on(CapacityProvider.ON_DEMAND);
        if (onSpot < spotBase || onDemand < onDemandBase) {
            return onSpot < spotBase;
        }
        long spot = onSpot - spotBase;
        long demand = onDemand - onDemandBase;
        long next = spot + demand + 1;
        long weights = (long) spotWeight + onDemandWeight;
        return spotWeight * next - spot * weights >= onDemandWeight * next - demand * weights;
    }

    /// How many of `tasks`, started one after another, run on Spot.
    public int onSpot(int tasks) {
        int onSpot = 0;
        for (int i = 0; i < tasks; i++) {
            onSpot += isNextOnSpot(onSpot, i - onSpot) ? 1 : 0;
        }
        return onSpot;
    }
}
