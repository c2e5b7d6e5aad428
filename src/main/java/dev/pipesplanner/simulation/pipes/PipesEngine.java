package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.RefusedLaunches;
import dev.pipesplanner.simulation.ArrivalStream;
import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.Counts;
import dev.pipesplanner.simulation.Histogram;
import dev.pipesplanner.simulation.IdlePolls;
import dev.pipesplanner.simulation.Minutes;
import dev.pipesplanner.simulation.Parting;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.RandomStream;
import dev.pipesplanner.simulation.Series;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.simulation.StreamPurpose;
import dev.pipesplanner.usage.pipes.PipePolling;
import dev.pipesplanner.usage.pipes.PipesRun;

import java.util.List;

/// The pipes design message by message: poll, hold, launch, start, work (MODEL §6).
///
/// What differs between an ECS target that waits for launches, one whose messages return to the
/// queue, and a state machine that takes batches, is in the three ways to take a block.
public abstract sealed class PipesEngine permits WaitingPipes, ReturningPipes, BatchingPipes {

    final Environment environment;
    final Launcher launcher;
    final ArrivalStream arrivals;
    final RandomStream polls = new RandomStream();
    public final Histogram waits = new Histogram();
    public final Histogram endToEnd = new Histogram();
    final Minutes waiting;
    final double shortestPoll;

    /// When a poller has seen each message of the block, and its task is asked for.
    final double[] asked = new double[Block.CAPACITY];

    final Progress progress;
    final double horizon;
    private final long seed;
    private long cell = -1;
    private long entered;
    long received;
    long processed;
    long failed;
    long interrupted;
    long deadLetters;
    long refusals;
    double drained;
    private final IdlePolls idle;
    private final Parting<PipesTotals> parting;

    PipesEngine(Setup setup, double shortestPoll, Progress progress) {
        this.environment = setup.environment();
        this.horizon = setup.horizon();
        this.seed = setup.seed();
        this.shortestPoll = shortestPoll;
        this.launcher = new Launcher(environment, horizon, seed);
        this.arrivals = new ArrivalStream(setup);
        this.waiting = new Minutes(horizon);
        this.progress = progress;
        this.idle = new IdlePolls(arrivals.arrivedByMinute(), PipePolling.POLLERS);
        this.parting = new Parting<>(setup, this::totals);
    }

    /// @param shortestPoll seconds until a poller of a busy pipe sees a message, at most
    public static PipesEngine of(Setup setup, double shortestPoll, Progress progress) {
        Environment environment = setup.environment();
        return switch (environment.pipes().target()) {
            case STEP_FUNCTIONS -> new BatchingPipes(setup, shortestPoll, progress);
            case ECS_TASK ->
                    environment.pipes().refusedLaunches() == RefusedLaunches.WAIT
                            ? new WaitingPipes(setup, shortestPoll, progress)
                            : new ReturningPipes(setup, shortestPoll, progress);
        };
    }

    /// Runs the month to its end, drain included.
    public final void run() {
        Block block = new Block();
        while (arrivals.fill(block)) {
            if (block.size > 0) {
                progress.reached(Math.min(1, block.at[0] / horizon));
                parting.reached(block.at[0]);
                launcher.enter(block);
                if (block.cell != cell) {
                    cell = block.cell;
                    polls.start(seed, cell, StreamPurpose.POLL);
                }
                received += block.size;
                waiting.count(block.at, block.size);
                take(block);
            }
            entered = arrivals.entered();
        }
        parting.reached(horizon);
        finish();
    }

    abstract void take(Block block);

    /// After the last arrival.
    abstract void finish();

    /// What was counted so far.
    abstract PipesTotals totals();

    /// What the month came to, scaled to a billing month.
    public final PipesRun totals(double scale) {
        return totals().run(environment, scale);
    }

    /// What its parts came to.
    final List<PipesTotals> parts() {
        return parting.parts(PipesTotals::since);
    }

    /// Messages that entered the queue, those that are just being taken left out.
    final long entered() {
        return entered;
    }

    /// Empty long polls before the next part begins.
    final double idlePolls() {
        return idle.until(parting.next());
    }

    /// The greatest delay until a poller sees a message that starts a task alone: with a window up
    /// to 20 s while little arrives (MODEL §3.4).
    final double longestPoll(double rate) {
        return PipePolling.longestDelay(
                environment.pipes().batchWindowSeconds(), rate, shortestPoll);
    }

    /// Draws when each message of the block is seen, and brings the block into that order where it
    /// differs by more than the shortest poll.
    final void askInOrder(Block block) {
        double poll = longestPoll(block.rate);
        for (int i = 0; i < block.size; i++) {
            asked[i] = block.at[i] + poll * polls.uniform();
        }
        if (poll > shortestPoll) {
            block.sortBy(asked);
        }
    }

    /// One message whose task was launched last; its work takes `work` seconds from `begin` on.
    final void count(double at, double begin, double work) {
        waiting.end(begin);
        switch (launcher.fate()) {
            case WORKED -> {
                processed++;
                waits.record(begin - at);
                endToEnd.record(begin - at + work);
                if (begin + work > drained) {
                    drained = begin + work;
                }
            }
            case FAILED -> failed++;
            case INTERRUPTED -> interrupted++;
        }
    }

    /// One message whose last attempt, launched last, did not succeed; its work would have taken
    /// `work` seconds from `begin` on.
    final void countDeadLetter(double at, double begin, double work) {
        waiting.end(begin);
        deadLetters++;
        waits.record(begin - at);
        endToEnd.record(begin - at + work);
    }

    public final Series series() {
        return new Series(
                arrivals.arrivedByMinute().values(), waiting.levels(), launcher.running.levels());
    }

    public final Counts counts() {
        return new Counts(
                arrivals.entered(),
                arrivals.entered() - received,
                processed,
                failed,
                interrupted,
                deadLetters,
                0,
                0,
                0,
                0,
                launcher.tasks(),
                refusals,
                launcher.workedSeconds(),
                launcher.billedSeconds(),
                Math.max(0, drained - horizon));
    }
}
