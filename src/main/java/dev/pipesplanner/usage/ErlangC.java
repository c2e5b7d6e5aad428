package dev.pipesplanner.usage;

/// The M/M/c queue: `servers` slots offered `load` = λ·E[S] (Erlang's formulas).
///
/// @param waiting Erlang C: the probability that an arrival finds all slots busy; 1 when overloaded
/// @param empty P₀: the probability that nothing is in the system
record ErlangC(int servers, double load, double waiting, double empty) {

    static ErlangC of(int servers, double load) {
        if (load >= servers) {
            return new ErlangC(servers, load, 1, 0);
        }
        if (load == 0) {
            return new ErlangC(servers, 0, 0, 1);
        }
        // 1/B(k) = 1 + k/load · 1/B(k−1); B(c) = (load^c/c!) / Σ load^i/i!
        double inverse = 1;
        double logTerm = 0;
        for (int k = 1; k <= servers; k++) {
            inverse = 1 + k / load * inverse;
            logTerm += Math.log(load / k);
        }
        double rho = load / servers;
        double blocking = 1 / inverse;
        double waiting = blocking / (1 - rho * (1 - blocking));
        double weight = inverse - 1 + 1 / (1 - rho);
        double empty = servers == 1 ? 1 - rho : Math.exp(-logTerm - Math.log(weight));
        return new ErlangC(servers, load, waiting, empty);
    }

    double utilization() {
        return load / servers;
    }
}
