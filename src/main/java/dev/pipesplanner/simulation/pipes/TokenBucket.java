package dev.pipesplanner.simulation.pipes;

/// The account's launch rate: `burst` tokens at hand, `rate` more a second, by the theoretical
/// arrival time (GCRA; MODEL §6).
final class TokenBucket {

    /// Seconds that forgive the binary fractions of a sum of waits.
    private static final double ROUNDING = 1e-9;

    private final double seconds;
    private final double ahead;
    private double tat;

    /// Infinite values: no limit.
    TokenBucket(double burst, double rate) {
        boolean unlimited = burst == Double.POSITIVE_INFINITY || rate == Double.POSITIVE_INFINITY;
        this.seconds = unlimited ? 0 : 1 / rate;
        this.ahead = unlimited ? Double.POSITIVE_INFINITY : (burst - 1) / rate;
    }

    /// The earliest time from `time` on at which there is a token.
    double earliest(double time) {
        double token = tat - ahead;
        return token > time ? token : time;
    }

    boolean has(double time) {
        return time >= tat - ahead - ROUNDING;
    }

    void take(double launch) {
        tat = (launch > tat ? launch : tat) + seconds;
    }
}
