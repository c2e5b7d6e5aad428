package dev.pipesplanner.simulation.service;

import dev.pipesplanner.simulation.Distribution;
import dev.pipesplanner.simulation.Histogram;

/// What became of the messages of a service: worked, cut off and sent back, dead, never worked.
///
/// A message counts as worked when its work begins; whoever cuts it off takes that back. The wait
/// that counts ends with the attempt that was finished, of a dead letter with its last (MODEL
/// §3.4). Fast on purpose: SimulationBenchmark.
public final class ServiceTally {

    private final Histogram waits = new Histogram();
    private final Histogram endToEnd = new Histogram();
    private double latestEnd;
    private long processed;
    private long waited;
    private long redeliveries;
    private long billedRedeliveries;
    private long deadLetters;
    private long stoppedByScaleIn;
    private long stoppedBySpot;
    private double worked;

    /// @param at when the message entered the queue first
    /// @param due when it was visible, for the first time or again
    /// @param start of its work, which takes `work` seconds
    void worked(double at, double due, double start, double work) {
        waited += start > due ? 1 : 0;
        double wait = start - at;
        waits.record(wait);
        endToEnd.record(wait + work);
        processed++;
        worked += work;
        if (start + work > latestEnd) {
            latestEnd = start + work;
        }
    }

    /// An attempt that will fail: what `worked` counts, unless it is tried again.
    ///
    /// @param dead the last one, whose wait counts
    void failed(Attempt attempt, double due, boolean dead) {
        waited += attempt.start() > due ? 1 : 0;
        if (dead) {
            neverWorked(attempt.start() - attempt.at(), attempt.work());
        }
        latestEnd = Math.max(latestEnd, attempt.end());
    }

    /// An attempt is not finished: what `worked` counted of it is taken back, but for the wait of a
    /// message that is dead.
    void cutOff(Attempt attempt, boolean dead) {
        if (!dead) {
            double wait = attempt.start() - attempt.at();
            waits.takeBack(wait);
            endToEnd.takeBack(wait + attempt.work());
        }
        processed--;
        worked -= attempt.work();
    }

    /// Who stopped the task of an attempt.
    void stopped(boolean byScaleIn) {
        if (byScaleIn) {
            stoppedByScaleIn++;
        } else {
            stoppedBySpot++;
        }
    }

    /// Where a message went that was not worked to its end.
    ///
    /// @param dead to the dead-letter queue, else to be received again
    /// @param billed within the month
    void sentBack(boolean dead, boolean billed) {
        if (dead) {
            deadLetters++;
        } else {
            redeliveries++;
            billedRedeliveries += billed ? 1 : 0;
        }
    }

    /// A message that waits when the drain is over waits longer than any queue keeps it; that long
    /// at least is its wait, as the waits of all arrivals count.
    void neverWorked(double wait, double work) {
        waits.record(wait);
        endToEnd.record(wait + work);
    }

    public Distribution waits() {
        return waits.distribution();
    }

    public Distribution endToEnd() {
        return endToEnd.distribution();
    }

    /// When the last work ends that has begun.
    double latestEnd() {
        return latestEnd;
    }

    long processed() {
        return processed;
    }

    /// Deliveries that found every slot busy.
    long waited() {
        return waited;
    }

    long deliveries() {
        return processed + redeliveries + deadLetters;
    }

    long redeliveries() {
        return redeliveries;
    }

    long billedRedeliveries() {
        return billedRedeliveries;
    }

    long deadLetters() {
        return deadLetters;
    }

    long stoppedByScaleIn() {
        return stoppedByScaleIn;
    }

    long stoppedBySpot() {
        return stoppedBySpot;
    }

    /// Seconds of work that was finished.
    double workedSeconds() {
        return worked;
    }
}
