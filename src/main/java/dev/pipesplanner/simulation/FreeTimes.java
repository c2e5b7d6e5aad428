package dev.pipesplanner.simulation;

import java.util.Arrays;

/// The times at which servers become free, and the first of them: what Kiefer and Wolfowitz keep as
/// a sorted vector, kept here as a tournament.
///
/// A binary tree of minima; a leaf is a server's time with the server's number in its lowest bits.
/// To replace a time, its path to the root is played again, without a branch: 4 ns at 10 servers,
/// 10 at 1,000, where a binary heap takes 12 and 24 (SimulationBenchmark). The number costs
/// log2(servers) of the 52 bits of a time: with 64 servers a month is known to 30 ns.
public final class FreeTimes {

    private static final long NEVER = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private long[] tree;
    private int leaves;
    private long mask;

    /// Room for that many servers; none is there yet.
    public FreeTimes(int servers) {
        this.leaves = roundedUp(servers);
        this.mask = leaves - 1L;
        this.tree = new long[2 * leaves];
        for (int i = 0; i < leaves; i++) {
            tree[leaves + i] = NEVER | i;
        }
        playAll();
    }

    private static int roundedUp(int servers) {
        return Math.max(2, Integer.highestOneBit(2 * servers - 1));
    }

    private void playAll() {
        for (int i = leaves - 1; i > 0; i--) {
            tree[i] = Math.min(tree[2 * i], tree[2 * i + 1]);
        }
    }

    public int room() {
        return leaves;
    }

    /// Makes room for twice as many servers.
    public void grow() {
        long[] times = Arrays.copyOfRange(tree, leaves, 2 * leaves);
        long oldMask = mask;
        leaves *= 2;
        mask = leaves - 1L;
        tree = new long[2 * leaves];
        for (int i = 0; i < leaves; i++) {
            long time = i < times.length ? times[i] & ~oldMask : NEVER;
            tree[leaves + i] = time & ~mask | i;
        }
        playAll();
    }

    /// When the first server becomes free; infinite when there is none.
    public double earliest() {
        return Double.longBitsToDouble(tree[1] & ~mask);
    }

    /// The server that becomes free first; among equals the one with the lowest number.
    public int earliestServer() {
        return (int) (tree[1] & mask);
    }

    /// The server is free from `time` on, 0 or more.
    public void set(int server, double time) {
        long[] t = tree;
        int p = leaves + server;
        t[p] = Double.doubleToRawLongBits(time) & ~mask | server;
        while (p > 1) {
            t[p >> 1] = Math.min(t[p], t[p ^ 1]);
            p >>= 1;
        }
    }

    /// The server is no longer there.
    public void remove(int server) {
        set(server, Double.POSITIVE_INFINITY);
    }

    /// When the server becomes free; infinite when it is not there.
    public double time(int server) {
        return Double.longBitsToDouble(tree[leaves + server] & ~mask);
    }
}
