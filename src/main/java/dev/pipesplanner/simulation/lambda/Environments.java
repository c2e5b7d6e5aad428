package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.simulation.FreeTimes;

import java.util.Arrays;

/// The execution environments of the function: those at work by when they fall free, the idle ones
/// in a stack with the one used last on top (LAMBDA-MODEL §9).
///
/// Fast on purpose: SimulationBenchmark.
final class Environments {

    private static final int FIRST_ROOM = 8;

    private final double idleSeconds;
    private final double lifetime;
    private FreeTimes ends = new FreeTimes(FIRST_ROOM);
    private double[] born = new double[FIRST_ROOM];

    /// When each falls free, or fell.
    private double[] free = new double[FIRST_ROOM];

    private int[] idle = new int[FIRST_ROOM];
    private int idleSize;
    private int[] unborn = new int[FIRST_ROOM];
    private int unbornSize;
    private int running;
    private int current;

    /// @param idleSeconds after which an idle one dies
    /// @param lifetime seconds after which one is not used again
    Environments(double idleSeconds, double lifetime) {
        this.idleSeconds = idleSeconds;
        this.lifetime = lifetime;
        forgetDownFrom(FIRST_ROOM, 0);
    }

    private void forgetDownFrom(int end, int begin) {
        for (int each = end - 1; each >= begin; each--) {
            unborn[unbornSize++] = each;
        }
    }

    /// Environments at work.
    int running() {
        return running;
    }

    /// When the next one falls free; infinite when none is at work.
    double nextFree() {
        return ends.earliest();
    }

    /// The next one falls idle.
    ///
    /// @return when
    double releaseNext() {
        int each = ends.earliestServer();
        ends.remove(each);
        idle[idleSize++] = each;
        running--;
        return free[each];
    }

    /// Takes an idle environment, or a new one where none is to be had.
    ///
    /// @return whether it is warm
    boolean take(double now) {
        while (idleSize > 0) {
            int each = idle[--idleSize];
            if (now - free[each] > idleSeconds) {
                // those below have been idle for longer
                unborn[unbornSize++] = each;
                while (idleSize > 0) {
                    unborn[unbornSize++] = idle[--idleSize];
                }
            } else if (now - born[each] > lifetime) {
                unborn[unbornSize++] = each;
            } else {
                current = each;
                return true;
            }
        }
        if (unbornSize == 0) {
            grow();
        }
        current = unborn[--unbornSize];
        born[current] = now;
        return false;
    }

    /// The one that was taken works until then.
    void hold(double until) {
        free[current] = until;
        ends.set(current, until);
        running++;
    }

    /// The number of the one that was taken.
    int current() {
        return current;
    }

    private void grow() {
        int old = ends.room();
        ends.grow();
        int room = ends.room();
        born = Arrays.copyOf(born, room);
        free = Arrays.copyOf(free, room);
        idle = Arrays.copyOf(idle, room);
        unborn = Arrays.copyOf(unborn, room);
        forgetDownFrom(room, old);
    }
}
