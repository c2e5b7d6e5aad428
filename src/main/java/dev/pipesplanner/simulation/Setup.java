package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Environment;

/// What one run of an engine is given.
///
/// @param horizon seconds of arrivals
/// @param phase where periodic arrivals stand against the minute of AWS's metrics, 0 to 1
public record Setup(
        Environment environment, int hoursPerMonth, double horizon, long seed, double phase) {

    /// Parts of a span.
    private static final int PARTS = 20;

    /// Messages of a span from which on it is parted.
    private static final double PARTED_FROM = 1e6;

    /// Messages of the span in proportion to its length, not rounded.
    double messages() {
        return rate() * horizon;
    }

    /// Messages a second, in the month's mean.
    double rate() {
        return environment.workload().messagesPerMonth() / (hoursPerMonth * 3600.0);
    }

    /// What brings the messages that a profile has in the span to the span's share of the month; 1
    /// within the profile's first round, of which no part is like the whole.
    double toItsShare(double messages) {
        double round = environment.workload().arrivals().roundDays() * 86_400;
        boolean isRound = horizon >= Math.min(round, hoursPerMonth * 3600.0);
        double share = messages > 0 ? messages() / messages : 1;
        // a whole month's differs by rounding alone
        return isRound && Math.abs(share - 1) > 1e-9 ? share : 1;
    }

    /// Whether the span is looked at in parts as well: of one with so many messages there are too
    /// few to tell how much their figures vary (MODEL §5).
    boolean isParted() {
        return messages() >= PARTED_FROM;
    }

    /// When the part of that number begins, in seconds; infinite after the last.
    double beginOfPart(int part) {
        return isParted() && part < PARTS ? horizon * part / PARTS : Double.POSITIVE_INFINITY;
    }

    /// What usage of a part of the span is multiplied by to become that of a billing month.
    public double scaleOfPart() {
        return scale() * PARTS;
    }

    /// What usage of the simulated span is multiplied by to become that of a billing month.
    public double scale() {
        return hoursPerMonth * 3600.0 / horizon;
    }
}
