package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.simulation.FreeTimes;

import java.util.Arrays;

/// Where the messages are worked: each task has so many slots, and each slot knows the message it
/// has.
///
/// Slot k of task i is number i·each + k. A task that starts gives its first slot alone to the
/// tournament, and each slot that is used for the first time the next one: all are free from the
/// same moment on, and of equals the lowest number works first, so that the others would not be
/// asked before. A task of ten thousand slots starts as fast as a task of one.
public final class Slots {

    /// What to do with a message whose slot is closed.
    interface Cut {
        void cut(Attempt attempt);
    }

    private static final int MOST = 1 << 22;

    private final int each;
    private final FreeTimes free;

    /// Of each task, how many slots have been given to the tournament, and when its last work ends.
    private int[] given;

    private double[] latestEnd;

    private final SlotWork last;

    private double[] finishing = new double[16];
    private int finishings;
    private final InFlight inFlight = new InFlight();

    Slots(int each, int tasks) {
        this.each = each;
        this.free = new FreeTimes(each * tasks);
        this.last = new SlotWork(free.room());
        given = new int[Math.max(1, tasks)];
        latestEnd = new double[given.length];
    }

    /// Whether all that a service may come to fit in memory.
    public static boolean fit(ServiceDesign service) {
        return (double) service.maxTasks() * service.messagesInFlightPerTask() <= MOST;
    }

    /// Opens the slots of a task from `ready` on.
    void open(int task, double ready) {
        while ((task + 1) * each > free.room()) {
            free.grow();
            last.makeRoom(free.room());
        }
        if (task >= given.length) {
            given = Arrays.copyOf(given, 2 * task);
            latestEnd = Arrays.copyOf(latestEnd, given.length);
        }
        given[task] = 0;
        latestEnd[task] = 0;
        give(task, ready);
    }

    private void give(int task, double ready) {
        int slot = task * each + given[task]++;
        last.put(slot, 0, ready, 0, 0);
        free.set(slot, ready);
    }

    /// When the first slot becomes free.
    double earliest() {
        return free.earliest();
    }

    /// The slot that becomes free first works a message.
    void work(double arrived, double begins, double seconds, int receive, boolean fail) {
        int slot = free.earliestServer();
        int task = each == 1 ? slot : slot / each; // most plans are spared the division
        if (slot == task * each + given[task] - 1 && given[task] < each) {
            give(task, last.start(slot));
        }
        last.put(slot, arrived, begins, seconds, fail ? -receive : receive);
        free.set(slot, begins + seconds);
        if (seconds > 0) {
            latestEnd[task] = Math.max(latestEnd[task], begins + seconds);
        }
        inFlight.begin(begins + seconds);
    }

    /// Messages being worked at the end of a minute, also by tasks that are stopping.
    long inFlightAt(int minute) {
        return inFlight.at(minute);
    }

    /// Messages that a task is working at `time`.
    int busy(int task, double time) {
        int busy = 0;
        for (int slot = task * each; slot < task * each + given[task]; slot++) {
            busy += last.isWorking(slot, time) ? 1 : 0;
        }
        return busy;
    }

    /// Whether it works none, without looking at each slot.
    boolean isIdle(int task, double time) {
        return latestEnd[task] <= time;
    }

    /// Closes the slots of a task that stops: work that ends by `killed` is finished, other work is
    /// cut off.
    void close(int task, double time, double killed, Cut cut) {
        for (int slot = task * each; slot < task * each + given[task]; slot++) {
            free.remove(slot);
            if (last.isWorking(slot, time)) {
                double end = last.end(slot);
                if (end > killed) {
                    inFlight.cut(end);
                    cut.cut(last.attempt(slot));
                } else {
                    finishing(end);
                }
            }
        }
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
