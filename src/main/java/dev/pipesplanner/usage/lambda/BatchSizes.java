package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.usage.BatchFormation;
import dev.pipesplanner.usage.BatchPlaces;
import dev.pipesplanner.usage.Polling;

import java.util.List;
import java.util.stream.IntStream;

/// How many messages an invocation gets, and how long each is held until its batch closes
/// (LAMBDA-MODEL §2).
///
/// @param mean E[K]
/// @param meanSquare E[K²]
/// @param tens E⌈K/10⌉, the requests that delete a batch
/// @param hold mean seconds from a message's arrival to the closing of its batch
/// @param places of the messages in their batches
record BatchSizes(
        double mean, double meanSquare, double tens, double hold, List<BatchPlaces.Place> places) {

    /// Messages that one receive returns at most.
    static final int MOST_RECEIVED = 10;

    private static final double[] NOT_HELD = {0};

    static final BatchSizes SINGLE =
            new BatchSizes(1, 1, 1, 0, List.of(new BatchPlaces.Place(1, 0, NOT_HELD)));

    /// B: messages that the plan and the payload let an invocation have, at least one.
    static int most(int batchSize, int messageBytes) {
        return Math.min(batchSize, LambdaDesign.largestBatch(messageBytes));
    }

    static int most(Environment environment) {
        return most(environment.lambda().batchSize(), environment.workload().messageBytes());
    }

    /// Of messages that come one by one.
    ///
    /// @param rate messages a second that are to be worked, those tried again included, above 0
    static BatchSizes of(Environment environment, double rate) {
        LambdaDesign lambda = environment.lambda();
        int most = most(environment);
        if (most == 1) {
            return SINGLE;
        }
        double window = Polling.effectiveWindow(lambda.batchWindowSeconds());
        double each = rate / formers(lambda);
        return window == 0
                ? formed(received(most, each), false)
                : formed(new BatchFormation(each, most, window), true);
    }

    /// What one receive returns of `rate` messages a second that come to a poller: those of 0.1 s,
    /// at most ten (an assumption).
    static BatchFormation received(int most, double rate) {
        return new BatchFormation(rate, Math.min(most, MOST_RECEIVED), Polling.SHORTEST_SECONDS);
    }

    private static BatchSizes formed(BatchFormation batch, boolean isHeld) {
        double tens =
                IntStream.rangeClosed(1, batch.largest())
                        .mapToDouble(k -> batch.probability(k) * Math.ceil(k / 10.0))
                        .sum();
        List<BatchPlaces.Place> places = BatchPlaces.of(batch);
        return new BatchSizes(
                batch.meanSize(),
                batch.meanSquare(),
                tens,
                isHeld ? batch.meanHold() : 0,
                isHeld ? places : places.stream().map(BatchSizes::notHeld).toList());
    }

    private static BatchPlaces.Place notHeld(BatchPlaces.Place place) {
        return new BatchPlaces.Place(place.share(), place.before(), NOT_HELD);
    }

    /// Pollers side by side (w), each of which forms batches of its own.
    static double formers(LambdaDesign lambda) {
        return lambda.isProvisioned()
                ? lambda.provisionedPollers().orElse(0.0) * lambda.pollsPerProvisionedPoller()
                : Math.min(
                        lambda.idlePollers(),
                        lambda.maximumConcurrency().orElse(Double.POSITIVE_INFINITY));
    }

    /// Var K.
    double variance() {
        return Math.max(0, meanSquare - mean * mean);
    }

    /// E[K² − K]/(2E[K]): messages worked before one in its batch, on average.
    double before() {
        return (meanSquare - mean) / (2 * mean);
    }
}
