package dev.pipesplanner.simulation.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateBilling;
import dev.pipesplanner.plan.Task;
import dev.pipesplanner.plan.TaskPlacement;
import dev.pipesplanner.simulation.DurationSampler;
import dev.pipesplanner.simulation.Minutes;
import dev.pipesplanner.simulation.RandomStream;
import dev.pipesplanner.simulation.StreamPurpose;

import java.util.Arrays;
import java.util.BitSet;

/// The tasks of the service and what they are billed: started, interrupted on Spot, stopped by
/// scale-in (MODEL §§2, 4.2, 6). Knows nothing of messages.
final class Fleet {

    /// 114 per minute all month, where AWS starts 500 a minute at most: beyond, a policy starts and
    /// stops tasks without end, and counting them would not end either.
    static final long MOST_LAUNCHES = 5_000_000;

    private final Task task;
    private final TaskPlacement placement;
    private final double hazard;
    private final DurationSampler factor;
    private final long seed;
    private final double horizon;
    private final RandomStream starts = new RandomStream();
    private final RandomStream interruptions = new RandomStream();
    private long cell = -1;

    private final BitSet present = new BitSet();

    /// All numbers below are taken.
    private int lowestFree;

    private int size;
    private int sizeOnSpot;
    private int[] starting = new int[16];
    private int startings;

    /// Where in `starting` a task is, if it is there: fleets of thousands come and go by the
    /// minute.
    private int[] placeInStarting = new int[16];

    private double[] readyAt = new double[16];
    private double[] billedFrom = new double[16];
    private double[] strikesAt = new double[16];
    private final BitSet onSpot = new BitSet();
    private double nextStrike = Double.POSITIVE_INFINITY;

    final Minutes running;
    private long launches;
    private double billedSpot;
    private double billedOnDemand;

    Fleet(Environment environment, double horizon, long seed) {
        this.task = environment.task();
        this.placement = environment.service().placement();
        this.hazard = task.interruptionRate() / 3600;
        this.factor = DurationSampler.startFactor(task.startVariation());
        this.horizon = horizon;
        this.seed = seed;
        this.running = new Minutes(horizon);
    }

    /// A task that works from the start of the month on.
    int present() {
        return add(0, 0, 0);
    }

    /// Starts a task; returns its number, the lowest that is free.
    int launch(double time) {
        enter((long) (time / 3600));
        double g = factor.next(starts);
        double provisioned = time + task.provisioningSeconds() * g;
        launches += time < horizon ? 1 : 0;
        return add(time, provisioned, provisioned + (task.pullSeconds() + task.bootSeconds()) * g);
    }

    private void enter(long hour) {
        if (hour != cell) {
            cell = hour;
            starts.start(seed, cell, StreamPurpose.SERVICE_START);
            interruptions.start(seed, cell, StreamPurpose.SERVICE_INTERRUPTION);
        }
    }

    private int add(double time, double provisioned, double ready) {
        enter((long) (time / 3600));
        int number = present.nextClearBit(lowestFree);
        lowestFree = number + 1;
        if (number >= readyAt.length) {
            int room = 2 * readyAt.length;
            readyAt = Arrays.copyOf(readyAt, room);
            billedFrom = Arrays.copyOf(billedFrom, room);
            strikesAt = Arrays.copyOf(strikesAt, room);
            placeInStarting = Arrays.copyOf(placeInStarting, room);
        }
        present.set(number);
        boolean spot = placement.isNextOnSpot(sizeOnSpot, size - sizeOnSpot);
        size++;
        sizeOnSpot += spot ? 1 : 0;
        readyAt[number] = ready;
        if (ready > time) {
            starts(number);
        }
        billedFrom[number] = provisioned;
        onSpot.set(number, spot);
        strikesAt[number] =
                spot && hazard > 0
                        ? provisioned + interruptions.exponential() / hazard
                        : Double.POSITIVE_INFINITY;
        nextStrike = Math.min(nextStrike, strikesAt[number]);
        return number;
    }

    private void starts(int number) {
        if (startings == starting.length) {
            starting = Arrays.copyOf(starting, 2 * startings);
        }
        place(startings++, number);
    }

    private void place(int at, int number) {
        starting[at] = number;
        placeInStarting[number] = at;
    }

    /// Tasks that can work at `time`, which does not go back.
    int ready(double time) {
        int left = 0;
        for (int i = 0; i < startings; i++) {
            if (readyAt[starting[i]] > time) {
                place(left++, starting[i]);
            }
        }
        startings = left;
        return size - startings;
    }

    private void forget(int number) {
        int at = placeInStarting[number];
        if (at < startings && starting[at] == number) {
            place(at, starting[--startings]);
        }
    }

    /// The task is told to stop; it is billed until it has.
    void stop(int number, double time) {
        forget(number);
        bill(number, time + task.stopSeconds());
        present.clear(number);
        lowestFree = Math.min(lowestFree, number);
        size--;
        sizeOnSpot -= onSpot.get(number) ? 1 : 0;
        // without Spot nothing ever strikes, and every task would match
        if (nextStrike < Double.POSITIVE_INFINITY && strikesAt[number] == nextStrike) {
            strikesAt[number] = Double.POSITIVE_INFINITY;
            nextStrike = Double.POSITIVE_INFINITY;
            for (int i = firstTask(); i >= 0; i = taskAfter(i)) {
                nextStrike = Math.min(nextStrike, strikesAt[i]);
            }
        }
    }

    /// Bills what still runs when the simulation ends.
    void close() {
        for (int i = firstTask(); i >= 0; i = taskAfter(i)) {
            bill(i, Double.POSITIVE_INFINITY);
        }
    }

    /// Billed from the start of the image pull, a minute at least, by whole seconds; only what lies
    /// in the month.
    private void bill(int number, double end) {
        double from = billedFrom[number];
        if (from >= horizon || end <= from) {
            return;
        }
        running.begin(from);
        running.end(end);
        double seconds = end >= horizon ? horizon - from : FargateBilling.billed(end - from);
        if (onSpot.get(number)) {
            billedSpot += seconds;
        } else {
            billedOnDemand += seconds;
        }
    }

    int size() {
        return size;
    }

    /// The task with the lowest number; −1 when there is none.
    int firstTask() {
        return present.nextSetBit(0);
    }

    int taskAfter(int number) {
        return present.nextSetBit(number + 1);
    }

    double readyAt(int number) {
        return readyAt[number];
    }

    /// When the next Spot interruption strikes; infinite when none will.
    double nextStrike() {
        return nextStrike;
    }

    /// The task that the next interruption strikes.
    int nextStruck() {
        int number = firstTask();
        while (strikesAt[number] != nextStrike) {
            number = taskAfter(number);
        }
        return number;
    }

    boolean isRestless() {
        return launches > MOST_LAUNCHES;
    }

    long launches() {
        return launches;
    }

    double billedSeconds() {
        return billedSpot + billedOnDemand;
    }

    double spotSeconds() {
        return billedSpot;
    }

    /// Seconds that the tasks which still run have been billed by `time`.
    ///
    /// @param spot of those on Spot, else of the others
    double runningSeconds(double time, boolean spot) {
        double seconds = 0;
        for (int i = firstTask(); i >= 0; i = taskAfter(i)) {
            seconds += onSpot.get(i) == spot ? Math.max(0, time - billedFrom[i]) : 0;
        }
        return seconds;
    }
}
