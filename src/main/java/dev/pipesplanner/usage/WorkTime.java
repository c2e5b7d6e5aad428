package dev.pipesplanner.usage;

import dev.pipesplanner.plan.ProcessingTime;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/// The work X of one task: the sum of the processing times of its messages (MODEL §§1, 2).
///
/// Sums of exponentials are gamma; a sum of lognormals is fitted by a lognormal of the same moments
/// (E[max(60,·)] within 0.33 % for p95/mean ≤ 3, MODEL §3.2).
public sealed interface WorkTime extends DurationDistribution {

    double MINIMUM_SECONDS = 60;

    double variance();

    /// E[max(60, overhead + X)] before rounding to whole seconds.
    double atLeastAMinute(double overhead);

    /// E[e^{−rate·X}].
    double laplace(double rate);

    /// Expected billed seconds E[max(60, ⌈overhead + X⌉)]: continuous X adds half a second where it
    /// is above the minimum.
    default double billedSeconds(double overhead) {
        return atLeastAMinute(overhead) + 0.5 * tail(MINIMUM_SECONDS - overhead);
    }

    static WorkTime of(ProcessingTime time, int messages) {
        return switch (time) {
            case ProcessingTime.Constant(double mean) -> new Constant(mean * messages);
            case ProcessingTime.Exponential(double mean) ->
                    mean == 0 ? new Constant(0) : new Gamma(messages, mean);
            case ProcessingTime.Lognormal(double mean, double p95) ->
                    lognormal(mean, p95, messages);
        };
    }

    private static WorkTime lognormal(double mean, double p95, int messages) {
        if (mean == 0 || p95 == mean) {
            return new Constant(mean * messages);
        }
        Lognormal one = Lognormal.ofMeanAndP95(mean, p95);
        return messages == 1
                ? one
                : Lognormal.ofMoments(messages * one.mean(), messages * one.variance());
    }

    record Constant(double mean) implements WorkTime {
        @Override
        public double variance() {
            return 0;
        }

        @Override
        public double tail(double x) {
            return mean > x ? 1 : 0;
        }

        @Override
        public double atLeastAMinute(double overhead) {
            return Math.max(MINIMUM_SECONDS, overhead + mean);
        }

        /// Exact: the seconds are known, so is their rounding; 1e-9 s forgives binary fractions.
        @Override
        public double billedSeconds(double overhead) {
            return Math.max(MINIMUM_SECONDS, Math.ceil(overhead + mean - 1e-9));
        }

        @Override
        public double laplace(double rate) {
            return Math.exp(-rate * mean);
        }
    }

    /// The sum of `shape` exponentials of mean `theta`.
    record Gamma(int shape, double theta) implements WorkTime {
        @Override
        public double mean() {
            return shape * theta;
        }

        @Override
        public double variance() {
            return shape * theta * theta;
        }

        @Override
        public double tail(double x) {
            if (x <= 0) {
                return 1;
            }
            return shape == 1 ? Math.exp(-x / theta) : RegularizedGamma.Q.value(shape, x / theta);
        }

        @Override
        public double atLeastAMinute(double overhead) {
            double k = MINIMUM_SECONDS - overhead;
            if (k <= 0) {
                return overhead + mean();
            }
            if (shape == 1) {
                return MINIMUM_SECONDS + theta * Math.exp(-k / theta);
            }
            return overhead
                    + k * RegularizedGamma.P.value(shape, k / theta)
                    + mean() * RegularizedGamma.Q.value(shape + 1.0, k / theta);
        }

        @Override
        public double laplace(double rate) {
            return Math.pow(1 + rate * theta, -shape);
        }
    }

    /// exp(μ + σ·Z).
    record Lognormal(double mu, double sigma) implements WorkTime {

        static final double Z95 = 1.6448536;
        private static final int POINTS = 64;

        /// σ = z − √(z² − 2 ln r), r = p95/mean (MODEL §1).
        static Lognormal ofMeanAndP95(double mean, double p95) {
            double ratio = p95 / mean;
            double root = Z95 * Z95 - 2 * Math.log(ratio);
            if (!(ratio >= 1 && root >= 0)) {
                throw new IllegalArgumentException(
                        "The p95 ("
                                + p95
                                + " s) of the work must be 1 to 3.8681 times its mean ("
                                + mean
                                + " s).");
            }
            double sigma = Z95 - Math.sqrt(root);
            return new Lognormal(Math.log(mean) - sigma * sigma / 2, sigma);
        }

        public static Lognormal ofMoments(double mean, double variance) {
            double squared = Math.log1p(variance / (mean * mean));
            return new Lognormal(Math.log(mean) - squared / 2, Math.sqrt(squared));
        }

        @Override
        public double mean() {
            return Math.exp(mu + sigma * sigma / 2);
        }

        @Override
        public double variance() {
            double mean = mean();
            return Math.expm1(sigma * sigma) * mean * mean;
        }

        @Override
        public double tail(double x) {
            return x <= 0 ? 1 : normalTail((Math.log(x) - mu) / sigma);
        }

        @Override
        public double atLeastAMinute(double overhead) {
            double k = MINIMUM_SECONDS - overhead;
            if (k <= 0) {
                return overhead + mean();
            }
            double z = (Math.log(k) - mu) / sigma;
            return overhead + k * normalTail(-z) + mean() * normalTail(z - sigma);
        }

        /// Midpoint rule over Z from −8 to 8: no closed form exists.
        @Override
        public double laplace(double rate) {
            if (rate == 0) {
                return 1;
            }
            double step = 16.0 / POINTS;
            double sum = 0;
            double weights = 0;
            for (int i = 0; i < POINTS; i++) {
                double z = -8 + (i + 0.5) * step;
                double weight = Math.exp(-z * z / 2);
                weights += weight;
                sum += weight * Math.exp(-rate * Math.exp(mu + sigma * z));
            }
            return sum / weights;
        }

        /// 1 − Φ(z).
        private static double normalTail(double z) {
            return 0.5 * Erfc.value(z * 0.7071067811865476);
        }
    }
}
