package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.simulation.Block;

import java.util.Arrays;

/// Messages of which each is worked alone, by when a poller has seen them; those of one block may
/// be seen after the first ones of the next.
final class SeenMessages {

    private double[] seen = new double[2 * Block.CAPACITY];
    private double[] at = new double[2 * Block.CAPACITY];
    private double[] work = new double[2 * Block.CAPACITY];
    private int head;
    private int tail;

    /// When the first message was seen; infinite without any.
    double due() {
        return head < tail ? seen[head] : Double.POSITIVE_INFINITY;
    }

    /// When the first message entered the queue.
    double at() {
        return at[head];
    }

    double work() {
        return work[head];
    }

    void remove() {
        head++;
    }

    /// Merges the messages of a block with those that are there, from the last one on.
    ///
    /// @param times at which they are seen, ascending
    void add(Block block, double[] times) {
        makeRoom(block.size);
        int old = tail - 1;
        int added = block.size - 1;
        tail += block.size;
        for (int to = tail - 1; added >= 0; to--) {
            if (old >= head && seen[old] > times[added]) {
                seen[to] = seen[old];
                at[to] = at[old];
                work[to] = work[old--];
            } else {
                seen[to] = times[added];
                at[to] = block.at[added];
                work[to] = block.work[added--];
            }
        }
    }

    private void makeRoom(int more) {
        int left = tail - head;
        if (left + more > seen.length) {
            int room = 2 * (left + more);
            seen = Arrays.copyOf(seen, room);
            at = Arrays.copyOf(at, room);
            work = Arrays.copyOf(work, room);
        }
        System.arraycopy(seen, head, seen, 0, left);
        System.arraycopy(at, head, at, 0, left);
        System.arraycopy(work, head, work, 0, left);
        head = 0;
        tail = left;
    }
}
