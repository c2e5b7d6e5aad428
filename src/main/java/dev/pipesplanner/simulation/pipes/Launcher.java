package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateBilling;
import dev.pipesplanner.plan.Task;
import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.DurationSampler;
import dev.pipesplanner.simulation.Minutes;
import dev.pipesplanner.simulation.RandomStream;
import dev.pipesplanner.simulation.StreamPurpose;

/// Starts the tasks of the pipes design: a token, a place, the start, the work, and what may end it
/// early (MODEL §§2, 3.5, 6). Counts what they are billed.
///
/// Fast on purpose: SimulationBenchmark.
final class Launcher {

    /// How a task ended.
    enum Fate {
        WORKED,
        FAILED,
        INTERRUPTED
    }

    private static final int ON_DEMAND = 0;
    private static final int SPOT = 1;

    private final TokenBucket bucket;
    private final ConcurrencyLimit[] places;
    private final ConcurrencyLimit addresses;
    private final DurationSampler factor;
    private final double provisioning;
    private final double pullAndBoot;
    private final double stop;
    private final double spotShare;
    private final double hazard;
    private final double failureRate;
    private final long seed;
    private final RandomStream starts = new RandomStream();
    private final RandomStream capacities = new RandomStream();
    private final RandomStream interruptions = new RandomStream();
    private final RandomStream failures = new RandomStream();
    private final double[] factors = new double[Block.CAPACITY];
    private int factorsUsed;
    private int factorsDrawn;
    private long cell = -1;

    private double begin;
    private double end;
    private Fate fate = Fate.WORKED;

    final Minutes running;
    private long tasks;
    private final double[] billed = new double[2];
    private double address;
    private double held;
    private double worked;

    Launcher(Environment environment, double horizon, long seed) {
        Task task = environment.task();
        this.provisioning = task.provisioningSeconds();
        this.pullAndBoot = task.pullSeconds() + task.bootSeconds();
        this.stop = task.stopSeconds();
        this.factor = DurationSampler.startFactor(task.startVariation());
        this.spotShare = environment.pipes().spotShare();
        this.hazard = task.interruptionRate() / 3600;
        this.failureRate = task.failureRate();
        this.seed = seed;
        this.running = new Minutes(horizon);
        var quotas = environment.quotas();
        this.bucket = new TokenBucket(quotas.launchBurst(), quotas.launchesPerSecond());
        double each = Math.floor(quotas.fargateVCpu() / task.vCpu());
        this.places =
                new ConcurrencyLimit[] {new ConcurrencyLimit(each), new ConcurrencyLimit(each)};
        this.addresses = new ConcurrencyLimit(Math.floor(quotas.subnetAddresses()));
    }

    /// Chance of the tasks that the messages of this block start.
    void enter(Block block) {
        if (block.cell != cell) {
            cell = block.cell;
            starts.start(seed, cell, StreamPurpose.PIPES_START);
            capacities.start(seed, cell, StreamPurpose.PIPES_CAPACITY);
            interruptions.start(seed, cell, StreamPurpose.PIPES_INTERRUPTION);
            failures.start(seed, cell, StreamPurpose.PIPES_FAILURE);
        }
        factorsUsed = 0;
        factorsDrawn = block.size;
        factor.fill(factors, block.size, starts);
    }

    private double nextFactor() {
        return factorsUsed < factorsDrawn ? factors[factorsUsed++] : factor.next(starts);
    }

    /// The capacity of the next task; the sign bit of a difference instead of a branch, which
    /// chance would mispredict every other time.
    private int nextCapacity() {
        if (spotShare == 0 || spotShare == 1) {
            return spotShare == 1 ? SPOT : ON_DEMAND;
        }
        return (int) (Double.doubleToRawLongBits(capacities.uniform() - spotShare) >>> 63);
    }

    /// Launches as soon as there is a token and a place, from `time` on.
    void launchFrom(double time, double work) {
        int capacity = nextCapacity();
        double launch = places[capacity].waitUntilFree(bucket.earliest(time));
        launch = addresses.waitUntilFree(launch);
        run(launch, work, capacity);
    }

    /// Launches at `time` or not at all.
    boolean launchesAt(double time, double work) {
        int capacity = nextCapacity();
        if (!bucket.has(time) || !places[capacity].isFree(time) || !addresses.isFree(time)) {
            return false;
        }
        run(time, work, capacity);
        return true;
    }

    private void run(double launch, double work, int capacity) {
        bucket.take(launch);
        double g = nextFactor();
        double provisioned = launch + provisioning * g;
        double ready = pullAndBoot * g;
        double run = ready + work + stop;
        fate = Fate.WORKED;
        if (hazard > 0 || failureRate > 0) {
            run = cutShort(run, capacity == SPOT);
        }
        begin = provisioned + ready;
        end = provisioned + run;
        places[capacity].take(end);
        addresses.take(end);
        running.begin(provisioned);
        running.end(end);
        tasks++;
        billed[capacity] += FargateBilling.billed(run);
        address += FargateBilling.billed(end - launch);
        held += end - launch;
        worked += fate == Fate.WORKED ? work : 0;
    }

    /// Seconds until the task ends: an interruption strikes at a constant rate while it runs on
    /// Spot; a task that fails is billed whole (MODEL §3.1).
    private double cutShort(double run, boolean spot) {
        if (spot && hazard > 0) {
            double strikes = interruptions.exponential() / hazard;
            if (strikes < run) {
                fate = Fate.INTERRUPTED;
                return strikes;
            }
        }
        if (failureRate > 0 && failures.uniform() < failureRate) {
            fate = Fate.FAILED;
        }
        return run;
    }

    /// When the work of the task launched last begins.
    double begin() {
        return begin;
    }

    /// When the task launched last ends.
    double end() {
        return end;
    }

    Fate fate() {
        return fate;
    }

    long tasks() {
        return tasks;
    }

    double billedSeconds() {
        return billed[SPOT] + billed[ON_DEMAND];
    }

    double spotSeconds() {
        return billed[SPOT];
    }

    double addressSeconds() {
        return address;
    }

    double heldSeconds() {
        return held;
    }

    /// Seconds of work that was finished.
    double workedSeconds() {
        return worked;
    }
}
