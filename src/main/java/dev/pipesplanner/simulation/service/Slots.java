package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.simulation.FreeTimes;

import java.util.Arrays;

/// Where the messages are worked: each task has so many slots, and each slot knows the message it
/// has.
///
/// Slot k of task i is number i·each + k.
public final class Slots {

    /// What to do with a message whose slot is closed.
    interface Cut {
        void cut(Attempt attempt);
    }

    private static final int MOST = 1 << 22;

    private final int each;
    private final FreeTimes free;
    private double[] at;
    private double[] start;
    private double[] work;

    /// Below 0 for an attempt that fails.
    private int[] receives;

    private double[] finishing = new double[16];
    private int finishings;
    private final InFlight inFlight = new InFlight();

    Slots(int each, int tasks) {
        this.each = each;
        this.free = new FreeTimes(each * tasks);
        int room = free.room();
        at = new double[room];
        start = new double[room];
        work = new double[room];
        receives = new int[room];
    }

    /// Whether all that a service may come to fit in memory.
    public static boolean fit(ServiceDesign service) {
        return (double) service.maxTasks() * service.messagesInFlightPerTask() <= MOST;
    }

    /// Opens the slots of a task from `ready` on.
    void open(int task, double ready) {
        while ((task + 1) * each > free.room()) {
            free.grow();
            at = Arrays.copyOf(at, free.room());
            start = Arrays.copyOf(start, free.room());
            work = Arrays.copyOf(work, free.room());
            receives = Arrays.copyOf(receives, free.room());
        }
        for (int slot = task * each; slot < (task + 1) * each; slot++) {
            start[slot] = ready;
            work[slot] = 0;
            free.set(slot, ready);
        }
    }

    /// When the first slot becomes free.
    double earliest() {
        return free.earliest();
    }

    /// The slot that becomes free first works a message.
    void work(double arrived, double begins, double seconds, int receive, boolean fail) {
        int slot = free.earliestServer();
        at[slot] = arrived;
        start[slot] = begins;
        work[slot] = seconds;
        receives[slot] = fail ? -receive : receive;
        free.set(slot, begins + seconds);
        inFlight.begin(begins + seconds);
    }

    /// Messages being worked at the end of a minute, also by tasks that are stopping.
    long inFlightAt(int minute) {
        return inFlight.at(minute);
    }

    private double end(int slot) {
        return start[slot] + work[slot];
    }

    /// Messages that a task is working at `time`.
    int busy(int task, double time) {
        int busy = 0;
        for (int slot = task * each; slot < (task + 1) * each; slot++) {
            busy += work[slot] > 0 && end(slot) > time ? 1 : 0;
        }
        return busy;
    }

    /// Closes the slots of a task that stops: work that ends by `killed` is finished, other work is
    /// cut off.
    void close(int task, double time, double killed, Cut cut) {
        for (int slot = task * each; slot < (task + 1) * each; slot++) {
            free.remove(slot);
            if (work[slot] > 0 && end(slot) > time) {
                if (end(slot) > killed) {
                    inFlight.cut(end(slot));
                    cut.cut(attempt(slot));
                } else {
                    finishing(end(slot));
                }
            }
        }
    }

    private Attempt attempt(int slot) {
        return new Attempt(
                at[slot], start[slot], work[slot], Math.abs(receives[slot]), receives[slot] < 0);
    }

    private void finishing(double end) {
        if (finishings == finishing.length) {
            finishing = Arrays.copyOf(finishing, 2 * finishings);
        }
        finishing[finishings++] = end;
    }

    /// Messages that stopping tasks are still finishing at `time`, which does not go back.
    int finishingAt(double time) {
        int left = 0;
        for (int i = 0; i < finishings; i++) {
            finishing[left] = finishing[i];
            left += finishing[i] > time ? 1 : 0;
        }
        finishings = left;
        return left;
    }
}
