package dev.pipesplanner.analysis;

import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;

/// How the costs of an environment's designs follow its volume.
///
/// @param planner answers each volume
public record BreakEvens(Planner planner, Environment environment, PriceBook book) {

    /// Where the answer flips between 1 and 1e9 messages per month.
    public BreakEven find() {
        return find(Progress.NONE);
    }

    /// @param progress told the share of the simulated volumes that is done, if any is simulated
    public BreakEven find(Progress progress) {
        return new BreakEvenSearch(costs(progress)).find();
    }

    /// Each design's monthly cost at `points` volumes, evenly spaced in log from `from` to `to`
    /// messages per month.
    public CostCurve curve(double from, double to, int points) {
        return costs(Progress.NONE).curve(from, to, points);
    }

    private CostByVolume costs(Progress progress) {
        return new CostByVolume(planner, environment, book, progress);
    }
}
