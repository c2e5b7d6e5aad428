package dev.pipesplanner.analysis;

/// Nodes and weights of Gauss–Legendre from the recursion of the Legendre polynomials and Newton's
/// steps (Abramowitz and Stegun 25.4.29).
final class StraightLegendre {

    private StraightLegendre() {}

    /// Pairs of node and weight on [−1, 1].
    static double[][] nodes(int points) {
        double[][] nodes = new double[points][];
        for (int i = 0; i < points; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (points + 0.5));
            double slope = 0;
            for (int step = 0; step < 20; step++) {
                double before = 1;
                double value = x;
                for (int n = 2; n <= points; n++) {
                    double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
                    before = value;
                    value = next;
                }
                slope = points * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            nodes[i] = new double[] {x, 2 / ((1 - x * x) * slope * slope)};
        }
        return nodes;
    }
}
