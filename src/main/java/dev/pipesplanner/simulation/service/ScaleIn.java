package dev.pipesplanner.simulation.service;

import dev.pipesplanner.simulation.RandomStream;
import dev.pipesplanner.simulation.StreamPurpose;

import java.util.Arrays;

/// Which tasks of a fleet stop when there are more than wanted: by lot, since ECS knows no
/// idleness; with scale-in protection idle ones alone (MODEL §6).
final class ScaleIn {

    private final boolean isProtected;
    private final long seed;
    private final RandomStream lots = new RandomStream();
    private long cell = -1;
    private int[] candidates = new int[16];

    ScaleIn(boolean isProtected, long seed) {
        this.isProtected = isProtected;
        this.seed = seed;
    }

    /// So many tasks, or as many as may be stopped.
    int[] leaving(int count, Fleet fleet, Slots slots, double now) {
        int found = 0;
        for (int task = fleet.firstTask(); task >= 0; task = fleet.taskAfter(task)) {
            if (!isProtected || slots.isIdle(task, now)) {
                if (found == candidates.length) {
                    candidates = Arrays.copyOf(candidates, 2 * found);
                }
                candidates[found++] = task;
            }
        }
        int leaving = Math.min(count, found);
        for (int i = 0; i < leaving && leaving < found; i++) {
            int drawn = i + (int) (lot(now) * (found - i));
            int task = candidates[drawn];
            candidates[drawn] = candidates[i];
            candidates[i] = task;
        }
        return Arrays.copyOf(candidates, leaving);
    }

    private double lot(double now) {
        long hour = (long) (now / 3600);
        if (hour != cell) {
            cell = hour;
            lots.start(seed, cell, StreamPurpose.SERVICE_SCALE_IN);
        }
        return lots.uniform();
    }
}
