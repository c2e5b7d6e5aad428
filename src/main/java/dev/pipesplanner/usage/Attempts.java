package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Environment;

/// How often a message is worked when attempts fail (MODEL §4.3, LAMBDA-MODEL §3): φ =
/// `failureRate`, R = `maxReceiveCount`.
///
/// @param each attempts for each message, r = (1 − φ^R)/(1 − φ)
/// @param dead share of the messages that end in the dead-letter queue, φ^R
public record Attempts(double each, double dead) {

    public static Attempts of(Environment environment) {
        double rate = environment.task().failureRate();
        int most = environment.queue().maxReceiveCount();
        double dead = Math.pow(rate, most);
        return new Attempts(rate == 1 ? most : (1 - dead) / (1 - rate), dead);
    }
}
