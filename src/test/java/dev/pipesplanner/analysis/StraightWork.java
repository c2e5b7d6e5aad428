package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.ProcessingTime;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// MODEL §§1 and 2 read a second time: the work of k messages and the seconds billed for it.
final class StraightWork {

    private StraightWork() {}

    /// E[max(60, ⌈o + X⌉)] = E[max(60, o + X)] + ½·P(o + X > 60), the expectation by a fine sum
    /// over the tail.
    static double billed(ProcessingTime s, double o, int k) {
        double mean = s.mean() * k;
        boolean constant =
                s instanceof ProcessingTime.Constant
                        || s instanceof ProcessingTime.Lognormal l && l.p95() == l.mean();
        if (constant) {
            return Math.max(60, Math.ceil(o + mean - 1e-9));
        }
        double from = 60 - o;
        double above = excess(s, k, Math.max(0, from));
        return from > 0 ? 60 + above + 0.5 * tail(s, k, from) : o + mean + 0.5;
    }

    /// The same expected over the start's factor G of the `scaled` seconds: constant work in closed
    /// form, other work by 16 Gauss–Legendre points on each side of the z where `scaled`·G + `z` is
    /// 60.
    static double billed(ProcessingTime s, double scaled, double stop, double variation, int k) {
        if (variation == 0 || scaled == 0) {
            return billed(s, scaled + stop, k);
        }
        double squared = Math.log(1 + variation * variation);
        double sigma = Math.sqrt(squared);
        if (variance(s) == 0) {
            double c = s.mean() * k + stop;
            NormalDistribution phi = NormalDistribution.of(0, 1);
            double at = (Math.log(60 - c) - Math.log(scaled) + squared / 2) / sigma;
            return c >= 60
                    ? c + scaled + 0.5
                    : c
                            + (60 - c) * phi.cumulativeProbability(at)
                            + scaled * phi.cumulativeProbability(sigma - at)
                            + 0.5 * phi.cumulativeProbability(-at);
        }
        double split = (Math.log((60 - stop) / scaled) + squared / 2) / sigma;
        double middle = split > -6 && split < 6 ? split : 0;
        double sum = 0;
        double weights = 0;
        for (double[] side : new double[][] {{-6, middle}, {middle, 6}}) {
            for (double[] node : StraightLegendre.nodes(16)) {
                double z = side[0] + (side[1] - side[0]) * (1 + node[0]) / 2;
                double weight = node[1] * (side[1] - side[0]) * Math.exp(-z * z / 2);
                double factor = Math.exp(sigma * z - squared / 2);
                sum += weight * billed(s, scaled * factor + stop, k);
                weights += weight;
            }
        }
        return sum / weights;
    }

    /// E[(X − a)⁺]: for a lognormal by Simpson's rule over Z, for a gamma by its own partial
    /// expectation.
    private static double excess(ProcessingTime s, int k, double a) {
        return switch (s) {
            case ProcessingTime.Constant(double mean) -> Math.max(0, mean * k - a);
            case ProcessingTime.Exponential(double mean) ->
                    k * mean * GammaDistribution.of(k + 1.0, mean).survivalProbability(a)
                            - a * GammaDistribution.of(k, mean).survivalProbability(a);
            case ProcessingTime.Lognormal l -> {
                double[] law = muAndSigma(l, k);
                double from = a <= 0 ? -12 : Math.max(-12, (Math.log(a) - law[0]) / law[1]);
                yield from >= 12 ? 0 : simpson(law, a, from, 12);
            }
        };
    }

    private static double simpson(double[] law, double a, double from, double to) {
        int panels = 400;
        double h = (to - from) / panels;
        double sum = 0;
        for (int i = 0; i <= panels; i++) {
            double z = from + i * h;
            double value =
                    Math.exp(-z * z / 2)
                            / Math.sqrt(2 * Math.PI)
                            * Math.max(0, Math.exp(law[0] + law[1] * z) - a);
            sum += value * (i == 0 || i == panels ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * h / 3;
    }

    /// A sum of k lognormals, fitted by a lognormal of the same mean and variance.
    private static double[] muAndSigma(ProcessingTime.Lognormal l, int k) {
        double z = 1.6448536;
        double sigma = z - Math.sqrt(z * z - 2 * Math.log(l.p95() / l.mean()));
        double squared = Math.log(1 + (Math.exp(sigma * sigma) - 1) / k);
        return new double[] {Math.log(l.mean() * k) - squared / 2, Math.sqrt(squared)};
    }

    static double tail(ProcessingTime s, int k, double x) {
        return switch (s) {
            case ProcessingTime.Constant(double mean) -> mean * k > x ? 1 : 0;
            case ProcessingTime.Exponential(double mean) ->
                    GammaDistribution.of(k, mean).survivalProbability(x);
            case ProcessingTime.Lognormal l -> {
                double[] law = muAndSigma(l, k);
                yield LogNormalDistribution.of(law[0], law[1]).survivalProbability(x);
            }
        };
    }

    static double variance(ProcessingTime s) {
        return switch (s) {
            case ProcessingTime.Constant _ -> 0;
            case ProcessingTime.Exponential(double mean) -> mean * mean;
            case ProcessingTime.Lognormal l -> {
                double sigma = muAndSigma(l, 1)[1];
                yield l.mean() * l.mean() * (Math.exp(sigma * sigma) - 1);
            }
        };
    }
}
