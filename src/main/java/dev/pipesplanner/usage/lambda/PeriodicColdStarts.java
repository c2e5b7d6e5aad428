package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.usage.StandardNormal;
import dev.pipesplanner.usage.WorkTime;

import java.util.ArrayList;
import java.util.List;

/// Cold starts of bursts that follow each other at even distances (LAMBDA-MODEL §5).
///
/// @param burst of messages
/// @param handler that works them
/// @param ramp of the concurrency
/// @param timeout seconds at which an invocation ends at the latest
record PeriodicColdStarts(
        Burst burst, HandlerTime handler, Ramp ramp, Keeping keeping, double timeout) {

    private static final double NEGLIGIBLE = 1e-6;
    private static final int MOST_TRIALS = 64;

    /// Standard deviations beyond which a normal variable counts for nothing.
    private static final double FARTHEST = 8;

    LambdaColdStarts of() {
        double running = ramp.reached(burst.batches());
        return burst.every() > keeping.idle() ? afterReclaim(running) : whileKept(running);
    }

    /// A burst finds only what still works, or ended within τ: κ₀ = (e/b)·P(X < E − τ).
    private LambdaColdStarts afterReclaim(double running) {
        double first = running / burst.batches() * diesWithin(1);
        double kept = Math.min(1, (keeping.idle() + handler.seconds()) / burst.every());
        return recycled(first, first == 0 ? running : running * kept);
    }

    /// A burst finds warm what the last ones brought; it brings more where D batches of earlier
    /// ones are still at work: κ₀ = Σ d(j)·(1 − d(j))^⌊τ/E⌋/b.
    private LambdaColdStarts whileKept(double running) {
        double remembered = Math.floor(keeping.idle() / burst.every());
        double more = 0;
        double warm = running;
        for (double d : stillAtWork()) {
            double never = Math.pow(1 - d, remembered);
            more += d * never;
            warm += 1 - never;
        }
        double first = (more + topBatch(running)) / burst.batches();
        return recycled(Math.min(1, first), warm);
    }

    /// A batch that only some bursts have loses its environment where two that have it are too far
    /// apart: bursts are as even as they can be, so it is ⌊1/x⌋ periods, or one more, to the next.
    private double topBatch(double running) {
        if (!burst.hasTopBatch()) {
            return 0;
        }
        double apart = 1 / burst.larger();
        double fewest = Math.floor(apart);
        double more = apart - fewest;
        double dies = (1 - more) * diesWithin(fewest) + more * diesWithin(fewest + 1);
        return dies * burst.larger() * (running - ramp.reached(burst.batches() - 1));
    }

    /// P(X < iE − τ): an environment that is used again so many periods later has died.
    private double diesWithin(double periods) {
        return 1 - handler.law().tail(periods * burst.every() - keeping.idle());
    }

    private LambdaColdStarts recycled(double first, double warm) {
        double rate = burst.batches() / burst.every();
        return LambdaColdStarts.recycled(first, warm, rate, keeping.lifetime());
    }

    /// d(j) = P(D ≥ j) for j from 1, D the batches of earlier bursts that are still at work.
    private List<Double> stillAtWork() {
        List<Double> tails = new ArrayList<>();
        WorkTime law = handler.law();
        double mean = 0;
        double variance = 0;
        for (double age = burst.every(); age < timeout; age += burst.every()) {
            double tail = law.tail(age);
            mean += burst.batches() * tail;
            variance += burst.batches() * tail * (1 - tail);
            if (tail > NEGLIGIBLE) {
                tails.add(tail);
            }
        }
        return tails.size() * Math.ceil(burst.batches()) <= MOST_TRIALS
                ? exactly(tails)
                : normally(mean, Math.sqrt(variance));
    }

    private List<Double> exactly(List<Double> tails) {
        double[] probability = {1};
        for (double tail : tails) {
            int whole = (int) Math.floor(burst.batches());
            for (int trial = 0; trial < whole; trial++) {
                probability = with(probability, tail);
            }
            if (burst.batches() > whole) {
                probability = with(probability, tail * (burst.batches() - whole));
            }
        }
        List<Double> atLeast = new ArrayList<>();
        double above = 0;
        for (int j = probability.length - 1; j >= 1; j--) {
            above += probability[j];
            atLeast.addFirst(above);
        }
        return atLeast;
    }

    /// One more trial.
    private static double[] with(double[] before, double success) {
        double[] after = new double[before.length + 1];
        for (int j = 0; j < before.length; j++) {
            after[j] += before[j] * (1 - success);
            after[j + 1] += before[j] * success;
        }
        return after;
    }

    private static List<Double> normally(double mean, double deviation) {
        List<Double> atLeast = new ArrayList<>();
        double last = mean + FARTHEST * deviation;
        for (int j = 1; j <= last + 1; j++) {
            atLeast.add(
                    deviation == 0
                            ? j <= mean ? 1.0 : 0.0
                            : StandardNormal.tail((j - 0.5 - mean) / deviation));
        }
        return atLeast;
    }
}
