package dev.pipesplanner.usage;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/// The M/M/c queue: `servers` slots offered `load` = λ·E[S] (Erlang's formulas).
///
/// @param waiting Erlang C: the probability that an arrival finds all slots busy; 1 when overloaded
/// @param empty P₀: the probability that nothing is in the system
public record ErlangC(int servers, double load, double waiting, double empty) {

    /// Up to so many servers the recursion is as fast as a gamma function.
    private static final int FEW = 500;

    public static ErlangC of(int servers, double load) {
        if (load >= servers) {
            return new ErlangC(servers, load, 1, 0);
        }
        if (load == 0) {
            return new ErlangC(servers, 0, 0, 1);
        }
        double logTerm = servers * Math.log(load) - LogGamma.value(servers + 1.0);
        double inverse =
                servers > FEW ? inverseOfMany(servers, load, logTerm) : inverse(servers, load);
        if (inverse == Double.POSITIVE_INFINITY) {
            return new ErlangC(servers, load, 0, Math.exp(-load));
        }
        double rho = load / servers;
        double blocking = 1 / inverse;
        double waiting = blocking / (1 - rho * (1 - blocking));
        double weight = inverse - 1 + 1 / (1 - rho);
        double empty = servers == 1 ? 1 - rho : Math.exp(-logTerm - Math.log(weight));
        return new ErlangC(servers, load, waiting, empty);
    }

    /// 1/B(c), B Erlang's loss: 1/B(k) = 1 + k/load · 1/B(k−1).
    private static double inverse(int servers, double load) {
        double inverse = 1;
        for (int k = 1; k <= servers; k++) {
            inverse = 1 + k / load * inverse;
        }
        return inverse;
    }

    /// The same as P(N ≤ c)/P(N = c) of a Poisson N of mean `load`, at the cost of any number of
    /// servers.
    private static double inverseOfMany(int servers, double load, double logTerm) {
        return RegularizedGamma.Q.value(servers + 1.0, load) * Math.exp(load - logTerm);
    }

    public double utilization() {
        return load / servers;
    }
}
