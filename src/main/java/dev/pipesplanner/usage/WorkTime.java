package dev.pipesplanner.usage;

import dev.pipesplanner.plan.FargateBilling;
import dev.pipesplanner.plan.ProcessingTime;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/// The work X of one task: the sum of the processing times of its messages (MODEL §§1, 2).
///
/// Sums of exponentials are gamma; a sum of lognormals is fitted by a lognormal of the same moments
/// (E[max(60,·)] within 0.33 % for p95/mean ≤ 3, MODEL §3.2).
public sealed interface WorkTime extends DurationDistribution {

    double variance();

    /// E[max(60, overhead + X)] before rounding to whole seconds.
    double atLeastAMinute(double overhead);

    /// E[e^{−rate·X}].
    double laplace(double rate);

    /// E[X; X ≤ limit]: what those contribute to the mean that end by then.
    double meanWithin(double limit);

    /// The same work done so many times as fast.
    WorkTime faster(double factor);

    /// Expected billed seconds E[max(60, ⌈overhead + X⌉)]: continuous X adds half a second where it
    /// is above the minimum.
    default double billedSeconds(double overhead) {
        return atLeastAMinute(overhead) + 0.5 * tail(FargateBilling.MINIMUM_SECONDS - overhead);
    }

    /// The same, expected over a start that multiplies the `varying` part of the overhead.
    default double billedSeconds(double varying, double fixed, StartFactor factor) {
        double room = FargateBilling.MINIMUM_SECONDS - fixed;
        if (factor.isAlwaysOne() || varying == 0 || tail(room) == 1) {
            return billedSeconds(varying + fixed);
        }
        return factor.expected(g -> billedSeconds(varying * g + fixed), room / varying);
    }

    static WorkTime of(ProcessingTime time, int messages) {
        return switch (time) {
            case ProcessingTime.Constant(double mean) -> new Constant(mean * messages);
            case ProcessingTime.Exponential(double mean) ->
                    mean == 0 ? new Constant(0) : new Gamma(messages, mean);
            case ProcessingTime.Lognormal lognormal when lognormal.isConstant() ->
                    new Constant(lognormal.mean() * messages);
            case ProcessingTime.Lognormal lognormal -> Lognormal.of(lognormal, messages);
        };
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
            return Math.max(FargateBilling.MINIMUM_SECONDS, overhead + mean);
        }

        /// Exact: the seconds are known, so is their rounding.
        @Override
        public double billedSeconds(double overhead) {
            return FargateBilling.billed(overhead + mean);
        }

        /// In closed form: c + k·Φ((ln k − μ)/σ) + a·Φ((μ + σ² − ln k)/σ) + ½·Φ((μ − ln k)/σ) with
        /// a the varying seconds, c the others, k = 60 − c; half a second of rounding above the
        /// minimum.
        @Override
        public double billedSeconds(double varying, double fixed, StartFactor factor) {
            if (factor.isAlwaysOne() || varying == 0) {
                return billedSeconds(varying + fixed);
            }
            double known = fixed + mean;
            double room = FargateBilling.MINIMUM_SECONDS - known;
            if (room <= 0) {
                return known + varying + 0.5;
            }
            double variance = factor.logVariance();
            double sigma = Math.sqrt(variance);
            double below = (Math.log(room / varying) + variance / 2) / sigma;
            return known
                    + room * StandardNormal.below(below)
                    + varying * StandardNormal.tail(below - sigma)
                    + 0.5 * StandardNormal.tail(below);
        }

        @Override
        public double laplace(double rate) {
            return Math.exp(-rate * mean);
        }

        @Override
        public double meanWithin(double limit) {
            return mean > limit ? 0 : mean;
        }

        @Override
        public WorkTime faster(double factor) {
            return new Constant(mean / factor);
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
            double k = FargateBilling.MINIMUM_SECONDS - overhead;
            if (k <= 0) {
                return overhead + mean();
            }
            if (shape == 1) {
                return FargateBilling.MINIMUM_SECONDS + theta * Math.exp(-k / theta);
            }
            return overhead
                    + k * RegularizedGamma.P.value(shape, k / theta)
                    + mean() * RegularizedGamma.Q.value(shape + 1.0, k / theta);
        }

        @Override
        public double laplace(double rate) {
            return Math.pow(1 + rate * theta, -shape);
        }

        @Override
        public double meanWithin(double limit) {
            return mean() * RegularizedGamma.P.value(shape + 1.0, limit / theta);
        }

        @Override
        public WorkTime faster(double factor) {
            return new Gamma(shape, theta / factor);
        }
    }

    /// exp(μ + σ·Z).
    record Lognormal(double mu, double sigma) implements WorkTime {

        private static final int POINTS = 64;

        private static Lognormal of(ProcessingTime.Lognormal time, int messages) {
            Lognormal one = new Lognormal(time.mu(), time.sigma());
            return messages == 1
                    ? one
                    : ofMoments(messages * one.mean(), messages * one.variance());
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
            return x <= 0 ? 1 : StandardNormal.tail((Math.log(x) - mu) / sigma);
        }

        @Override
        public double atLeastAMinute(double overhead) {
            double k = FargateBilling.MINIMUM_SECONDS - overhead;
            if (k <= 0) {
                return overhead + mean();
            }
            double z = (Math.log(k) - mu) / sigma;
            return overhead + k * StandardNormal.below(z) + mean() * StandardNormal.tail(z - sigma);
        }

        @Override
        public double meanWithin(double limit) {
            return mean() * StandardNormal.below((Math.log(limit) - mu) / sigma - sigma);
        }

        @Override
        public WorkTime faster(double factor) {
            return new Lognormal(mu - Math.log(factor), sigma);
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
    }
}
