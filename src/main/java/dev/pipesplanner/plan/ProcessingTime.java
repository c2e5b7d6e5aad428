package dev.pipesplanner.plan;

/// Seconds of work per message, without waiting (MODEL §1).
public sealed interface ProcessingTime {

    double mean();

    /// exp(μ + σZ).
    record Lognormal(double mean, double p95) implements ProcessingTime {

        /// Z with Φ(Z) = 0.95.
        private static final double Z95 = 1.6448536;

        /// Largest p95/mean of a lognormal: e^{Z²/2}.
        static final double LARGEST_P95_TO_MEAN = Math.exp(Z95 * Z95 / 2);

        public Lognormal {
            Limits.require("workload.processingSeconds.mean", mean);
            Limits.require("workload.processingSeconds.p95", p95);
        }

        /// Whether it has no spread, hence no μ and σ of use.
        public boolean isConstant() {
            return mean == 0 || p95 == mean;
        }

        /// σ = Z − √(Z² − 2 ln(p95/mean)).
        ///
        /// @throws IllegalArgumentException unless p95/mean is 1 to 3.8681
        public double sigma() {
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
            return Z95 - Math.sqrt(root);
        }

        /// μ = ln mean − σ²/2.
        ///
        /// @throws IllegalArgumentException as {@link #sigma}
        public double mu() {
            double sigma = sigma();
            return Math.log(mean) - sigma * sigma / 2;
        }
    }

    record Exponential(double mean) implements ProcessingTime {
        public Exponential {
            Limits.require("workload.processingSeconds.mean", mean);
        }
    }

    record Constant(double mean) implements ProcessingTime {
        public Constant {
            Limits.require("workload.processingSeconds.mean", mean);
        }
    }

    default String distribution() {
        return switch (this) {
            case Lognormal _ -> "lognormal";
            case Exponential _ -> "exponential";
            case Constant _ -> "constant";
        };
    }

    /// Every message takes so many times as long; the spread relative to the mean stays.
    ///
    /// @throws IllegalArgumentException when that is beyond the limits
    default ProcessingTime times(double factor) {
        return switch (this) {
            case Lognormal(double mean, double p95) -> new Lognormal(mean * factor, p95 * factor);
            case Exponential(double mean) -> new Exponential(mean * factor);
            case Constant(double mean) -> new Constant(mean * factor);
        };
    }

    /// The same mean with another distribution; a lognormal starts at p95 = 3 × mean.
    default ProcessingTime withDistribution(String distribution) {
        return switch (distribution) {
            case "lognormal" ->
                    this instanceof Lognormal same ? same : new Lognormal(mean(), 3 * mean());
            case "exponential" -> new Exponential(mean());
            case "constant" -> new Constant(mean());
            default ->
                    throw new IllegalArgumentException("There is no distribution " + distribution);
        };
    }
}
