package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.ProcessingTime;

import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.Arrays;

/// Draws times in seconds from a distribution.
///
/// Fast on purpose: SimulationBenchmark.
public sealed interface DurationSampler {

    double next(RandomStream draws);

    /// Fills `times` from index 0 to below `size`.
    void fill(double[] times, int size, RandomStream draws);

    /// Processing times of one message (MODEL §1).
    static DurationSampler of(ProcessingTime time) {
        return switch (time) {
            case ProcessingTime.Constant(double mean) -> new Constant(mean);
            case ProcessingTime.Exponential(double mean) -> new Exponential(mean);
            case ProcessingTime.Lognormal spread when spread.isConstant() ->
                    new Constant(spread.mean());
            case ProcessingTime.Lognormal spread -> new Lognormal(spread.mu(), spread.sigma());
        };
    }

    /// The factor G of mean 1 by which a start varies (MODEL §2).
    static DurationSampler startFactor(double variation) {
        if (variation == 0) {
            return new Constant(1);
        }
        double variance = Math.log1p(variation * variation);
        return new Lognormal(-variance / 2, Math.sqrt(variance));
    }

    /// Always the same.
    record Constant(double seconds) implements DurationSampler {
        @Override
        public double next(RandomStream draws) {
            return seconds;
        }

        @Override
        public void fill(double[] times, int size, RandomStream draws) {
            Arrays.fill(times, 0, size, seconds);
        }
    }

    record Exponential(double mean) implements DurationSampler {
        @Override
        public double next(RandomStream draws) {
            return mean * draws.exponential();
        }

        @Override
        public void fill(double[] times, int size, RandomStream draws) {
            for (int i = 0; i < size; i++) {
                times[i] = mean * draws.exponential();
            }
        }
    }

    /// exp(μ + σZ) by its quantiles: 1,024 strips of equal probability, uniform inside a strip; the
    /// outermost strips, where that would show, by the exact inverse.
    final class Lognormal implements DurationSampler {

        private static final int STRIPS = 1024;
        private static final int LOWEST = 8;
        private static final int HIGHEST = STRIPS - 16;
        private static final double UNIT = 0x1.0p-53;
        private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

        private final double mu;
        private final double sigma;
        private final double[] edges = new double[STRIPS + 1];

        Lognormal(double mu, double sigma) {
            this.mu = mu;
            this.sigma = sigma;
            for (int i = 1; i < STRIPS; i++) {
                edges[i] = quantile((double) i / STRIPS);
            }
        }

        private double quantile(double p) {
            return Math.exp(mu + sigma * NORMAL.inverseCumulativeProbability(p));
        }

        @Override
        public double next(RandomStream draws) {
            long bits = draws.next();
            int strip = (int) bits & (STRIPS - 1);
            double inside = (bits >>> 11) * UNIT;
            if (strip >= LOWEST && strip < HIGHEST) {
                double low = edges[strip];
                return low + inside * (edges[strip + 1] - low);
            }
            return exact(strip, inside);
        }

        private double exact(int strip, double inside) {
            return strip < LOWEST
                    ? quantile(Math.max(1e-300, (strip + inside) / STRIPS))
                    : Math.exp(
                            mu
                                    + sigma
                                            * NORMAL.inverseSurvivalProbability(
                                                    (STRIPS - strip - inside) / STRIPS));
        }

        @Override
        public void fill(double[] times, int size, RandomStream draws) {
            for (int i = 0; i < size; i++) {
                times[i] = next(draws);
            }
        }
    }
}
