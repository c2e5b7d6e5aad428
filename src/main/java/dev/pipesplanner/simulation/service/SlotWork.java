package dev.pipesplanner.simulation.service;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What each slot works or has worked last. Slots lie in blocks, which are made when one of them is
/// used for the first time: a fleet has room for many more slots than it uses.
final class SlotWork {

    private static final int BITS = 8;
    private static final int EACH = 1 << BITS;
    private static final int IN_BLOCK = EACH - 1;

    /// @param receives below 0 for an attempt that fails
    private record Block(double[] at, double[] start, double[] work, int[] receives) {

        Block() {
            this(new double[EACH], new double[EACH], new double[EACH], new int[EACH]);
        }
    }

    private @Nullable Block[] blocks;

    SlotWork(int slots) {
        blocks = new Block[blocks(slots)];
    }

    private static int blocks(int slots) {
        return (slots + IN_BLOCK) >> BITS;
    }

    void makeRoom(int slots) {
        blocks = Arrays.copyOf(blocks, blocks(slots));
    }

    /// @param receive below 0 for an attempt that fails
    void put(int slot, double arrived, double begins, double seconds, int receive) {
        int number = slot >> BITS;
        Block known = blocks[number];
        Block block = known == null ? made(number) : known;
        int i = slot & IN_BLOCK;
        block.at[i] = arrived;
        block.start[i] = begins;
        block.work[i] = seconds;
        block.receives[i] = receive;
    }

    private Block made(int number) {
        Block block = new Block();
        blocks[number] = block;
        return block;
    }

    /// Of a slot that was used.
    private Block of(int slot) {
        Block block = blocks[slot >> BITS];
        if (block == null) {
            throw new IllegalStateException("Slot " + slot + " was never used.");
        }
        return block;
    }

    double start(int slot) {
        return of(slot).start[slot & IN_BLOCK];
    }

    double end(int slot) {
        Block block = of(slot);
        return block.start[slot & IN_BLOCK] + block.work[slot & IN_BLOCK];
    }

    boolean isWorking(int slot, double time) {
        return of(slot).work[slot & IN_BLOCK] > 0 && end(slot) > time;
    }

    Attempt attempt(int slot) {
        Block block = of(slot);
        int i = slot & IN_BLOCK;
        int receives = block.receives[i];
        return new Attempt(
                block.at[i], block.start[i], block.work[i], Math.abs(receives), receives < 0);
    }
}
