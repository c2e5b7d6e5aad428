package dev.pipesplanner.simulation;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The times at which servers become free, and the first of them: what Kiefer and Wolfowitz keep as
/// a sorted vector, kept here as a tournament.
///
/// A binary tree of minima; a leaf is a server's time with the server's number in its lowest bits.
/// To replace a time, its path to the root is played again, without a branch: 4 ns at 10 servers,
/// 10 at 1,000, where a binary heap takes 12 and 24 (SimulationBenchmark). The number costs
/// log2(servers) of the 52 bits of a time: with 64 servers a month is known to 30 ns.
///
/// The lowest levels lie in blocks, which are made when one of their servers is there for the first
/// time: of a fleet that has room for a million servers and uses a thousand, a thousand cost.
public final class FreeTimes {

    private static final long NEVER = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    private static final int BITS = 8;
    private static final int LARGEST_BLOCK = 1 << BITS;

    private int leaves;
    private int blockLeaves;
    private long mask;

    /// The minima of blocks, those of blocks that are not made included, and above them the tree.
    private long[] top;

    private long[] @Nullable [] blocks;

    /// Room for that many servers; none is there yet.
    public FreeTimes(int servers) {
        leaves = roundedUp(servers);
        blockLeaves = Math.min(leaves, LARGEST_BLOCK);
        mask = leaves - 1L;
        blocks = new long[leaves / blockLeaves][];
        top = new long[2 * blocks.length];
        playBlocks();
    }

    private static int roundedUp(int servers) {
        return Math.max(2, Integer.highestOneBit(2 * servers - 1));
    }

    /// The minimum of each block, then the tree above them.
    private void playBlocks() {
        for (int i = 0; i < blocks.length; i++) {
            long[] block = blocks[i];
            top[blocks.length + i] = block == null ? NEVER | (long) i * blockLeaves : block[1];
        }
        play(top, blocks.length);
    }

    private static void play(long[] tree, int leaves) {
        for (int i = leaves - 1; i > 0; i--) {
            tree[i] = Math.min(tree[2 * i], tree[2 * i + 1]);
        }
    }

    public int room() {
        return leaves;
    }

    /// Makes room for twice as many servers.
    public void grow() {
        final long oldMask = mask;
        final int oldLeaves = blockLeaves;
        leaves *= 2;
        mask = leaves - 1L;
        blockLeaves = Math.min(leaves, LARGEST_BLOCK);
        long[] @Nullable [] old = blocks;
        blocks = Arrays.copyOf(old, leaves / blockLeaves);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                blocks[i] = grown(old[i], oldLeaves, oldMask, i);
            }
        }
        top = new long[2 * blocks.length];
        playBlocks();
    }

    /// The same times with room for the longer numbers of their servers.
    private long[] grown(long[] old, int oldLeaves, long oldMask, int number) {
        long[] block = new long[2 * blockLeaves];
        for (int i = 0; i < blockLeaves; i++) {
            long time = i < oldLeaves ? old[oldLeaves + i] & ~oldMask : NEVER;
            block[blockLeaves + i] = time & ~mask | (long) number * blockLeaves + i;
        }
        play(block, blockLeaves);
        return block;
    }

    private long[] made(int number) {
        long[] block = new long[2 * blockLeaves];
        for (int i = 0; i < blockLeaves; i++) {
            block[blockLeaves + i] = NEVER | (long) number * blockLeaves + i;
        }
        play(block, blockLeaves);
        blocks[number] = block;
        return block;
    }

    /// When the first server becomes free; infinite when there is none.
    public double earliest() {
        return Double.longBitsToDouble(top[1] & ~mask);
    }

    /// The server that becomes free first; among equals the one with the lowest number.
    public int earliestServer() {
        return (int) (top[1] & mask);
    }

    /// The server is free from `time` on, 0 or more.
    public void set(int server, double time) {
        int number = server >> BITS;
        long[] known = blocks[number];
        long[] t = known == null ? made(number) : known;
        int leaf = blockLeaves + (server & (LARGEST_BLOCK - 1));
        long first = playAgain(t, leaf, Double.doubleToRawLongBits(time) & ~mask | server);
        int block = blocks.length + number;
        if (top[block] != first) {
            playAgain(top, block, first);
        }
    }

    /// The path of a leaf that has changed; the winner so far is not read back from the tree, which
    /// would cost more than the comparison.
    ///
    /// @return the winner of all
    private static long playAgain(long[] tree, int leaf, long time) {
        long winner = time;
        int p = leaf;
        tree[p] = winner;
        while (p > 1) {
            winner = Math.min(winner, tree[p ^ 1]);
            p >>= 1;
            tree[p] = winner;
        }
        return winner;
    }

    /// The server is no longer there.
    public void remove(int server) {
        set(server, Double.POSITIVE_INFINITY);
    }

    /// When the server becomes free; infinite when it is not there.
    public double time(int server) {
        long[] block = blocks[server >> BITS];
        return block == null
                ? Double.POSITIVE_INFINITY
                : Double.longBitsToDouble(
                        block[blockLeaves + (server & (LARGEST_BLOCK - 1))] & ~mask);
    }
}
