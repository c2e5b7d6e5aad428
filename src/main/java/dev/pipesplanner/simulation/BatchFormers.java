package dev.pipesplanner.simulation;

import java.util.Arrays;

/// The batches that pollers form side by side (MODEL §§3.2, 6, LAMBDA-MODEL §9): a message joins
/// that of a poller by chance; messages of one instant fill one batch, then the next.
public final class BatchFormers {

    /// The messages that one poller holds; linked with those opened before and after it, so that
    /// the one whose window ends first is always at hand.
    public static final class Batch {
        private static final int FIRST_ROOM = 16;

        /// When each message entered the queue.
        public double[] at = new double[0];

        /// When each joined the batch; later than it entered the queue where it came back.
        public double[] joined = new double[0];

        public double[] work = new double[0];

        /// How often each was received, this time included.
        public int[] receives = new int[0];

        public int size;
        private double opened;
        private Batch before = this;
        private Batch after = this;

        private void add(double time, double entered, double seconds, int receive) {
            if (size == at.length) {
                makeRoom(Math.max(FIRST_ROOM, 2 * size));
            }
            at[size] = entered;
            joined[size] = time;
            work[size] = seconds;
            receives[size++] = receive;
        }

        private void makeRoom(int room) {
            at = Arrays.copyOf(at, room);
            joined = Arrays.copyOf(joined, room);
            work = Arrays.copyOf(work, room);
            receives = Arrays.copyOf(receives, room);
        }

        /// Becomes the same messages as those of another batch.
        public void copy(Batch other) {
            if (other.size > at.length) {
                makeRoom(other.at.length);
            }
            size = other.size;
            System.arraycopy(other.at, 0, at, 0, size);
            System.arraycopy(other.joined, 0, joined, 0, size);
            System.arraycopy(other.work, 0, work, 0, size);
            System.arraycopy(other.receives, 0, receives, 0, size);
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
    public BatchFormers(int formers, int most, double window, RandomStream chance) {
        this.batches = new Batch[formers];
        Arrays.setAll(batches, _ -> new Batch());
        this.most = most;
        this.window = window;
        this.chance = chance;
    }

    /// When the next window ends; infinite while nothing is held.
    public double nextEnd() {
        return ends.after == ends ? Double.POSITIVE_INFINITY : ends.after.opened + window;
    }

    /// The batch whose window ends next, which opens anew with the next message.
    public Batch endNext() {
        Batch batch = ends.after;
        batch.unlink();
        return batch;
    }

    /// Adds a message that enters the queue; the batch that it joined is full when it holds as many
    /// as it may, and must then be taken by {@link #closesFull}.
    public Batch add(double time, double work) {
        return add(time, time, work, 1);
    }

    /// Adds a message likewise.
    ///
    /// @param time at which it can be received
    /// @param entered at which it entered the queue
    /// @param receive how often it was received, this time included
    public Batch add(double time, double entered, double work, int receive) {
        Batch batch = chosen(time);
        if (batch.size == 0) {
            batch.opened = time;
            batch.linkBefore(ends);
        }
        batch.add(time, entered, work, receive);
        return batch;
    }

    /// Whether a batch takes no more; it is then no longer held.
    public boolean closesFull(Batch batch) {
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
