package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.simulation.RandomStream;

import java.util.Arrays;

/// The batches that a pipe's pollers form side by side (MODEL §§3.2, 6): a message joins that of a
/// poller by chance; messages of one instant fill one batch, then the next.
final class BatchFormers {

    /// The messages that one poller holds; linked with those opened before and after it, so that
    /// the one whose window ends first is always at hand.
    static final class Batch {
        private static final int FIRST_ROOM = 16;

        double[] at = new double[0];
        double[] work = new double[0];
        int size;
        private double opened;
        private Batch before = this;
        private Batch after = this;

        private void add(double time, double seconds) {
            if (size == at.length) {
                int room = Math.max(FIRST_ROOM, 2 * size);
                at = Arrays.copyOf(at, room);
                work = Arrays.copyOf(work, room);
            }
            at[size] = time;
            work[size++] = seconds;
        }

        private void linkBefore(Batch end) {
            before = end.before;
            after = end;
            before.after = this;
            end.before = this;
        }

        private void unlink() {
            before.after = after;
            after.before = before;
        }
    }

    private final Batch[] batches;
    private final int most;
    private final double window;
    private final RandomStream chance;
    private final Batch ends = new Batch();
    private int current;
    private double instant = Double.NaN;

    /// @param most messages in a batch
    BatchFormers(int formers, int most, double window, RandomStream chance) {
        this.batches = new Batch[formers];
        Arrays.setAll(batches, _ -> new Batch());
        this.most = most;
        this.window = window;
        this.chance = chance;
    }

    /// When the next window ends; infinite while nothing is held.
    double nextEnd() {
        return ends.after == ends ? Double.POSITIVE_INFINITY : ends.after.opened + window;
    }

    /// The batch whose window ends next, which opens anew with the next message.
    Batch endNext() {
        Batch batch = ends.after;
        batch.unlink();
        return batch;
    }

    /// Adds a message; the batch that it joined is full when it holds as many as it may, and must
    /// then be taken by {@link #closesFull}.
    Batch add(double time, double work) {
        Batch batch = chosen(time);
        if (batch.size == 0) {
            batch.opened = time;
            batch.linkBefore(ends);
        }
        batch.add(time, work);
        return batch;
    }

    /// Whether a batch takes no more; it is then no longer held.
    boolean closesFull(Batch batch) {
        if (batch.size < most) {
            return false;
        }
        batch.unlink();
        current = (current + 1) % batches.length;
        return true;
    }

    private Batch chosen(double time) {
        if (time != instant && batches.length > 1) {
            current = (int) (chance.uniform() * batches.length);
        }
        instant = time;
        return batches[current];
    }
}
