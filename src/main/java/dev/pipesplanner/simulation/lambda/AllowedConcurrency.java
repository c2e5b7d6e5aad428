package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.usage.lambda.LambdaRules;

/// How many invocations the event source mapping lets run at once: more while batches wait, less
/// again when none has waited for a minute (LAMBDA-MODEL §9, an assumption).
final class AllowedConcurrency {

    private static final double PATIENCE = 60;

    private final double most;
    private final double first;
    private final double growth;
    private double allowed;
    private double now;
    private double waited = Double.NEGATIVE_INFINITY;

    AllowedConcurrency(LambdaRules rules) {
        this.most = rules.most();
        this.first = rules.first();
        this.growth = rules.growth();
        this.allowed = first;
    }

    /// The time that this has come to, in seconds.
    double now() {
        return now;
    }

    boolean admitsOneMore(int running) {
        return running + 1 <= allowed;
    }

    /// Nothing waits until `time`, while so many run.
    void rest(double time, int running) {
        if (allowed > first) {
            double from = Math.max(now, waited + PATIENCE);
            if (time > from) {
                allowed = Math.max(allowed - growth * (time - from), Math.max(first, running));
            }
        }
        now = Math.max(now, time);
    }

    /// A batch waits until `time`.
    void await(double time) {
        double until = Math.max(now, time);
        allowed = Math.min(most, allowed + growth * (until - now));
        now = until;
        waited = until;
    }

    /// When one more may run if none ends before; infinite at the cap.
    double reaches(int running) {
        return running + 1 > most
                ? Double.POSITIVE_INFINITY
                : now + (running + 1 - allowed) / growth;
    }

    /// A batch waits until then.
    void awaitOneMore(int running) {
        now = reaches(running);
        waited = now;
        allowed = running + 1;
    }
}
