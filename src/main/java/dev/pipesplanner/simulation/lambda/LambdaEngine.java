package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.ArrivalStream;
import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.Counts;
import dev.pipesplanner.simulation.Histogram;
import dev.pipesplanner.simulation.IdlePolls;
import dev.pipesplanner.simulation.MessageHeap;
import dev.pipesplanner.simulation.Minutes;
import dev.pipesplanner.simulation.Parting;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.RandomStream;
import dev.pipesplanner.simulation.Series;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.simulation.StreamPurpose;
import dev.pipesplanner.usage.lambda.LambdaRules;

import java.util.List;

/// The Lambda design message by message: poll, batch, start, work, and again after a failure
/// (LAMBDA-MODEL §9).
///
/// What differs between messages that are worked alone and those that are worked together is in the
/// two ways to take a block.
abstract sealed class LambdaEngine permits SingleLambda, BatchedLambda {

    private static final int REPORT_EVERY = 1 << 14;

    final Environment environment;
    final LambdaRules rules;
    final Invoker invoker;
    final ArrivalStream arrivals;
    final RandomStream polls = new RandomStream();

    /// Messages that come back, by when they can be received again.
    final MessageHeap returns = new MessageHeap();

    final Histogram waits = new Histogram();
    final Histogram endToEnd = new Histogram();
    final Minutes waiting;
    final double timeout;
    final double failureRate;
    private final int mostReceives;
    private final double faster;
    private final Progress progress;
    private final double horizon;
    private final long seed;
    private final RandomStream failures = new RandomStream();
    private long cell = -1;
    private long entered;
    long received;
    private long processed;
    private long deadLetters;
    private long redeliveries;
    private double worked;
    private double drained;
    private final IdlePolls idle;
    private final Parting<LambdaTotals> parting;

    LambdaEngine(Setup setup, LambdaRules rules, Progress progress) {
        this.environment = setup.environment();
        this.rules = rules;
        this.invoker = new Invoker(setup, rules);
        this.arrivals = new ArrivalStream(setup);
        this.waiting = new Minutes(setup.horizon());
        this.timeout = environment.lambda().timeoutSeconds();
        this.failureRate = environment.task().failureRate();
        this.mostReceives = environment.queue().maxReceiveCount();
        this.faster = 1 / environment.lambda().speedFactor();
        this.progress = progress;
        this.horizon = setup.horizon();
        this.seed = setup.seed();
        this.idle = new IdlePolls(arrivals.arrivedByMinute(), rules.formers());
        this.parting = new Parting<>(setup, this::totals);
    }

    static LambdaEngine of(Setup setup, Progress progress) {
        LambdaRules rules = LambdaRules.of(setup.environment());
        return rules.mostTogether() == 1 && rules.groups() == Double.POSITIVE_INFINITY
                ? new SingleLambda(setup, rules, progress)
                : new BatchedLambda(setup, rules, progress);
    }

    /// Runs the month to its end, drain included.
    final void run() {
        Block block = new Block();
        while (arrivals.fill(block)) {
            if (block.size > 0) {
                progress.reached(Math.min(1, block.at[0] / horizon));
                parting.reached(block.at[0]);
                enter(block);
                received += block.size;
                waiting.count(block.at, block.size);
                take(block);
            }
            entered = arrivals.entered();
        }
        parting.reached(horizon);
        finish();
    }

    private void enter(Block block) {
        invoker.enter(block);
        if (block.cell != cell) {
            cell = block.cell;
            polls.start(seed, cell, StreamPurpose.POLL);
            failures.start(seed, cell, StreamPurpose.LAMBDA_FAILURE);
            enterCell(seed, cell);
        }
        if (faster != 1) {
            for (int i = 0; i < block.size; i++) {
                block.work[i] *= faster;
            }
        }
    }

    abstract void enterCell(long seed, long cell);

    abstract void take(Block block);

    /// Seconds from when a message is visible again until it is taken from the returns.
    abstract double delayOfReturn();

    /// After the last arrival.
    abstract void finish();

    /// What was counted so far.
    abstract LambdaTotals totals();

    final LambdaTotals totals(double delivered, double receives, double requests, double deletes) {
        return new LambdaTotals(
                entered,
                received,
                invoker.invocations(),
                invoker.coldStarts(),
                invoker.billedSeconds(),
                invoker.initSeconds(),
                delivered,
                receives,
                requests,
                deletes,
                idle.until(parting.next()),
                deadLetters);
    }

    /// What its parts came to.
    final List<LambdaTotals> parts() {
        return parting.parts(LambdaTotals::since);
    }

    /// After the invocation that began last: much may have come together, and whoever waits may
    /// want it to end.
    final void breathe() {
        if (invoker.invocations() % REPORT_EVERY == 0) {
            progress.reached(Math.min(1, invoker.begin() / horizon));
        }
    }

    /// Whether an attempt of one message fails, by chance.
    final boolean fails() {
        return failureRate > 0 && failures.uniform() < failureRate;
    }

    /// A message whose work took `work` seconds from `begin` on.
    final void finished(double at, double begin, double work) {
        processed++;
        worked += work;
        note(at, begin, work);
    }

    /// A message whose attempt did not succeed: it can be received again when its visibility
    /// timeout ends, unless it was received too often.
    ///
    /// @param seen when it was received
    final void failed(
            double seen, double at, double begin, double work, double tried, int receives) {
        if (receives >= mostReceives) {
            deadLetters++;
            note(at, begin, tried);
            return;
        }
        redeliveries++;
        double visible = Math.max(invoker.end(), seen + rules.visibilitySeconds());
        waiting.begin(visible);
        returns.add(visible + delayOfReturn(), at, work, receives);
    }

    private void note(double at, double begin, double seconds) {
        waits.record(begin - at);
        endToEnd.record(begin - at + seconds);
        if (begin + seconds > drained) {
            drained = begin + seconds;
        }
    }

    final long processed() {
        return processed;
    }

    final Series series() {
        return new Series(
                arrivals.arrivedByMinute().values(), waiting.levels(), invoker.running.levels());
    }

    final Counts counts() {
        return new Counts(
                arrivals.entered(),
                arrivals.entered() - received,
                processed,
                0,
                0,
                deadLetters,
                0,
                redeliveries,
                0,
                0,
                invoker.coldStarts(),
                0,
                worked,
                invoker.billedSeconds(),
                Math.max(0, drained - horizon));
    }
}
