package dev.pipesplanner.usage.pipes;

import java.util.Arrays;

/// When the tasks of messages that arrive together are launched: FIFO until a token and a place are
/// free (MODEL §6, "wait"): launch = max(arrival, TAT − (burst − 1)/rate, first free place), TAT =
/// max(TAT, launch) + 1/rate.
///
/// @param delays seconds from arrival to launch, ascending
public record BurstLaunches(double[] delays) {

    private static final double MOST = 100_000;

    /// @param messages in the burst; a fraction counts as one, and above 100,000 one message stands
    ///   for several
    /// @param burst tokens at hand, `rate` tokens a second
    /// @param places tasks that fit at once, `heldSeconds` each
    public static BurstLaunches of(
            double messages, double burst, double rate, double places, double heldSeconds) {
        double thinning = Math.max(1, Math.ceil(messages / MOST));
        double[] delays = new double[(int) Math.max(1, Math.round(messages / thinning))];
        double seconds = thinning / rate;
        double tokens = burst / thinning;
        long room = (long) Math.max(1, Math.floor(places / thinning));
        double tat = 0;
        for (int i = 0; i < delays.length; i++) {
            double token = tat - (tokens - 1) * seconds;
            double place = i >= room ? delays[(int) (i - room)] + heldSeconds : 0;
            delays[i] = Math.max(0, Math.max(token, place));
            tat = Math.max(tat, delays[i]) + seconds;
        }
        return new BurstLaunches(delays);
    }

    public double mean() {
        return Arrays.stream(delays).average().orElse(0);
    }

    public double max() {
        return delays[delays.length - 1];
    }

    /// `points` midpoint quantiles.
    double[] quantiles(int points) {
        double[] quantiles = new double[points];
        for (int i = 0; i < points; i++) {
            quantiles[i] = delays[(int) ((i + 0.5) / points * delays.length)];
        }
        return quantiles;
    }
}
