package dev.pipesplanner.usage;

import java.util.function.DoubleUnaryOperator;

/// What the seconds of a start are multiplied by, G: lognormal of mean 1 (MODEL §2).
///
/// @param variation coefficient of variation, from 0
public record StartFactor(double variation) {

    /// Beyond so many standard deviations G counts for nothing.
    private static final double FARTHEST = 6;

    // the positive half of the nodes and weights of Gauss–Legendre with 16 points
    private static final double[] NODES = {
        0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
        0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499
    };
    private static final double[] WEIGHTS = {
        0.18945061045506864, 0.18260341504492364, 0.16915651939500265, 0.1495959888165767,
        0.12462897125553407, 0.0951585116824926, 0.062253523938647456, 0.027152459411754176
    };

    boolean isAlwaysOne() {
        return variation == 0;
    }

    /// Variance of ln G.
    double logVariance() {
        return Math.log1p(variation * variation);
    }

    /// E[function(G)], by 16 points of Gauss–Legendre on each side of `kink`, where the function
    /// bends; within 0.03 % for billed seconds up to a variation of 2 (MODEL §2).
    ///
    /// @param kink a value of G; one that G hardly takes, or not at all, parts nothing
    double expected(DoubleUnaryOperator function, double kink) {
        double variance = logVariance();
        double sigma = Math.sqrt(variance);
        double bend = (Math.log(kink) + variance / 2) / sigma;
        double middle = Math.abs(bend) < FARTHEST ? bend : 0;
        double sum = 0;
        double weights = 0;
        for (int half = 0; half < 2; half++) {
            double from = half == 0 ? -FARTHEST : middle;
            double to = half == 0 ? middle : FARTHEST;
            for (int i = 0; i < 2 * NODES.length; i++) {
                double node = i % 2 == 0 ? NODES[i / 2] : -NODES[i / 2];
                double z = (from + to) / 2 + (to - from) / 2 * node;
                double weight = WEIGHTS[i / 2] * (to - from) * Math.exp(-z * z / 2);
                sum += weight * function.applyAsDouble(Math.exp(sigma * z - variance / 2));
                weights += weight;
            }
        }
        return sum / weights;
    }
}
