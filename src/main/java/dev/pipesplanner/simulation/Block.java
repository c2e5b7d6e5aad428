package dev.pipesplanner.simulation;

/// Some messages in the order of their arrival, with the work that each asks for: what all designs
/// read. One block is filled again and again, so a month of any size streams through it.
public final class Block {

    public static final int CAPACITY = 2048;

    /// Seconds from the start of the month at which messages enter the queue, ascending.
    public final double[] at = new double[CAPACITY];

    /// Seconds that each message is worked.
    public final double[] work = new double[CAPACITY];

    /// Messages in the block; those that the filter drops are not among them.
    public int size;

    /// The hour of the month (or the interval of a trace) that the messages arrived in.
    public long cell;

    /// Worked messages a second while they arrived; what a poller sees.
    public double rate;

    /// Brings the messages into the order of their keys, and the keys too; they are nearly in order
    /// already.
    public void sortBy(double[] keys) {
        for (int i = 1; i < size; i++) {
            if (keys[i] < keys[i - 1]) {
                sink(keys, i);
            }
        }
    }

    private void sink(double[] keys, int from) {
        double key = keys[from];
        double time = at[from];
        double seconds = work[from];
        int i = from;
        while (i > 0 && keys[i - 1] > key) {
            keys[i] = keys[i - 1];
            at[i] = at[i - 1];
            work[i] = work[i - 1];
            i--;
        }
        keys[i] = key;
        at[i] = time;
        work[i] = seconds;
    }
}
