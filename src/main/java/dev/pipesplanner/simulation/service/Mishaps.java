package dev.pipesplanner.simulation.service;

import dev.pipesplanner.simulation.Setup;

/// Where a message goes whose attempt comes to nothing: back into the queue a visibility timeout
/// later, or to the dead-letter queue (MODEL §§4.4, 6).
final class Mishaps {

    private final Failures failures;
    private final Returns returns;
    private final ServiceTally tally;
    private final double horizon;
    private final double stopSeconds;
    private final double visibility;
    private final int mostReceives;

    Mishaps(Setup setup, Returns returns, ServiceTally tally) {
        var environment = setup.environment();
        this.failures = new Failures(environment.task().failureRate(), setup.seed());
        this.returns = returns;
        this.tally = tally;
        this.horizon = setup.horizon();
        this.stopSeconds = environment.task().stopSeconds();
        this.visibility = environment.queue().visibilityTimeoutSeconds();
        this.mostReceives = environment.queue().maxReceiveCount();
    }

    /// Whether the attempt that begins now fails.
    boolean strike(double start) {
        return failures.strike(start);
    }

    /// The attempt is worked and billed for nothing.
    ///
    /// @param due when the message was visible, for the first time or again
    void fail(Attempt attempt, double due) {
        boolean dead = isLast(attempt);
        tally.failed(attempt, due, dead);
        tally.sentBack(dead, attempt.end() + visibility <= horizon);
        if (!dead) {
            returns.addFailing(attempt, visibility);
        }
    }

    /// The task of the attempt stops before its end.
    void cutOff(Attempt attempt, double now, boolean byScaleIn) {
        boolean dead = isLast(attempt);
        tally.stopped(byScaleIn);
        if (!attempt.fails()) {
            tally.cutOff(attempt, dead);
            tally.sentBack(dead, now <= horizon);
        } else if (!dead) {
            returns.removeFailing(attempt, visibility);
        }
        if (!dead) {
            returns.add(
                    now + stopSeconds + visibility,
                    attempt.at(),
                    attempt.work(),
                    attempt.receives());
        }
    }

    private boolean isLast(Attempt attempt) {
        return attempt.receives() >= mostReceives;
    }
}
