package dev.pipesplanner.plan;

/// Seconds of work per message, without waiting (MODEL §1).
public sealed interface ProcessingTime {

    double mean();

    record Lognormal(double mean, double p95) implements ProcessingTime {
        public Lognormal {
            Limits.require("workload.processingSeconds.mean", mean);
            Limits.require("workload.processingSeconds.p95", p95);
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
