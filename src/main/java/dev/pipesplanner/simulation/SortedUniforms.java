package dev.pipesplanner.simulation;

/// Independent uniform points on [0, 1), in ascending order and without storing them.
///
/// Of n points still to come, the share of the rest that lies above the next one is e^{−E/n}, E
/// exponential of mean 1 (Rényi 1953). Fast on purpose: SimulationBenchmark.
public final class SortedUniforms {

    /// Below it the series of the exponential is exact to the last digits of a double.
    private static final double SMALL = 0.005;

    private final RandomStream draws;
    private long left;
    private double rest;

    /// @param draws where the points come from; its owner starts it
    public SortedUniforms(RandomStream draws) {
        this.draws = draws;
    }

    public void begin(long points) {
        left = points;
        rest = 1;
    }

    /// The next point; infinite when there is none.
    public double next() {
        if (left == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double step = draws.exponential() / left;
        left--;
        rest *=
                step < SMALL
                        ? 1 - step * (1 - step * (1 / 2.0 - step * (1 / 6.0 - step / 24)))
                        : Math.exp(-step);
        return 1 - rest;
    }
}
