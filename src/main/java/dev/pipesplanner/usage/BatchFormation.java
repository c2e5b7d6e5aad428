package dev.pipesplanner.usage;

import java.util.Arrays;

/// How Poisson arrivals gather into batches of at most `size` messages or `window` seconds from the
/// first (MODEL §3.2).
///
/// q(j) = P(Pois(λW) ≥ j) is the probability that a batch holds more than j messages (j < size).
public final class BatchFormation {

    private static final double NEGLIGIBLE = 1e-14;

    private final double rate;
    private final int size;
    private final double window;
    private final double[] more;

    /// @param rate worked messages a second that one poller forms batches of, above 0
    public BatchFormation(double rate, int size, double window) {
        this.rate = rate;
        this.size = size;
        this.window = window;
        this.more = moreThan(rate * window, size);
    }

    private static double[] moreThan(double mean, int size) {
        double[] more = new double[size];
        more[0] = 1;
        double logTerm = -mean;
        double below = 0;
        int known = size;
        for (int j = 1; j < size; j++) {
            below += Math.exp(logTerm);
            logTerm += Math.log(mean / j);
            more[j] = Math.clamp(1 - below, 0, 1);
            if (more[j] < NEGLIGIBLE) {
                known = j + 1;
                break;
            }
        }
        return known == size ? more : Arrays.copyOf(more, known);
    }

    /// q(j), 0 beyond what can happen.
    public double moreThan(int j) {
        return j < more.length ? more[j] : 0;
    }

    /// The greatest batch with a probability worth counting.
    public int largest() {
        return more.length;
    }

    /// P(K = k) for k from 1.
    public double probability(int k) {
        return k == size ? moreThan(k - 1) : moreThan(k - 1) - moreThan(k);
    }

    public double meanSize() {
        double sum = 0;
        for (double q : more) {
            sum += q;
        }
        return sum;
    }

    /// E[K²] = 1 + Σ (2j + 1)·q(j).
    public double meanSquare() {
        double sum = 0;
        for (int j = 0; j < more.length; j++) {
            sum += (2 * j + 1) * more[j];
        }
        return sum;
    }

    /// Mean seconds from a message's arrival to the closing of its batch: Σ j·q(j) / (λ·E[K]).
    public double meanHold() {
        double sum = 0;
        for (int j = 1; j < more.length; j++) {
            sum += j * more[j];
        }
        return sum / (rate * meanSize());
    }

    public double rate() {
        return rate;
    }

    public int size() {
        return size;
    }

    public double window() {
        return window;
    }
}
