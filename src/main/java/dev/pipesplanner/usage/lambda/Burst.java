package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.usage.BatchPlaces;
import dev.pipesplanner.usage.Polling;

import java.util.ArrayList;
import java.util.List;

/// The messages of one instant of periodic arrivals, and the batches that they go into together
/// (LAMBDA-MODEL §§2, 5).
///
/// @param every seconds between two bursts that bring a message
/// @param messages of a burst, on average (m)
/// @param most messages in a batch (B)
record Burst(double every, double messages, int most) {

    private static final double SAME = 1e-9;

    /// @param messages worked at every instant, on average; fewer than one come at fewer instants
    static Burst of(double everySeconds, double messages, int most) {
        double whole = Math.rint(messages);
        double exact = Math.abs(messages - whole) < SAME * messages ? whole : messages;
        return exact < 1
                ? new Burst(everySeconds / exact, 1, most)
                : new Burst(everySeconds, exact, most);
    }

    static Burst of(Environment environment, Arrivals.Periodic periodic, int hoursPerMonth) {
        Workload workload = environment.workload();
        double worked = workload.messagesPerMonth() * workload.filterPassRate();
        double every = periodic.everySeconds();
        return of(every, worked * every / (hoursPerMonth * 3600.0), BatchSizes.most(environment));
    }

    private double least() {
        return Math.floor(messages);
    }

    /// Share of the bursts that bring one message more than the others (x).
    double larger() {
        return messages - least();
    }

    private double batchesOf(double burst) {
        return Math.ceil(burst / most);
    }

    /// Batches of a burst, on average (b).
    double batches() {
        return (1 - larger()) * batchesOf(least()) + larger() * batchesOf(least() + 1);
    }

    /// Whether only the larger bursts fill the last batch.
    boolean hasTopBatch() {
        return larger() > 0 && batchesOf(least() + 1) > batchesOf(least());
    }

    /// Messages received at once, of which ten at most come with one request.
    private double together() {
        return Math.min(most, Math.ceil(messages));
    }

    /// Requests that receive or delete a batch: ⌈min(B, m)/10⌉.
    double requestsEach() {
        return Math.ceil(together() / BatchSizes.MOST_RECEIVED);
    }

    double receivedTogether() {
        return Math.min(BatchSizes.MOST_RECEIVED, together());
    }

    /// @param window seconds asked for; a batch that is not full waits for it
    BatchSizes sizes(double window) {
        if (most == 1) {
            return BatchSizes.SINGLE;
        }
        double square = (1 - larger()) * squares(least()) + larger() * squares(least() + 1);
        double held = (1 - larger()) * rest(least()) + larger() * rest(least() + 1);
        double wait = Polling.effectiveWindow(window);
        return new BatchSizes(
                messages / batches(),
                square / batches(),
                requestsEach(),
                wait * held / messages,
                places(wait, held / messages));
    }

    /// Σ K² over the batches of a burst.
    private double squares(double burst) {
        return Math.floor(burst / most) * most * most + rest(burst) * rest(burst);
    }

    /// Messages in a batch that is not full.
    private double rest(double burst) {
        return burst % most;
    }

    private static final int MOST_PLACES = 20;

    /// Places in full batches, and those of the one that waits.
    private List<BatchPlaces.Place> places(double wait, double held) {
        List<BatchPlaces.Place> places = new ArrayList<>();
        addPlaces(places, 1 - held, most, 0);
        int last = (int) Math.max(1, Math.round(rest(Math.ceil(messages))));
        addPlaces(places, held, last, wait);
        return places;
    }

    private static void addPlaces(
            List<BatchPlaces.Place> places, double share, int size, double hold) {
        int groups = share > 0 ? Math.min(size, MOST_PLACES) : 0;
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) group * size / groups);
            int to = (int) ((long) (group + 1) * size / groups);
            places.add(
                    new BatchPlaces.Place(
                            share * (to - from) / size, (from + to - 1) / 2, new double[] {hold}));
        }
    }
}
