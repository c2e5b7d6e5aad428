package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.BatchFormers;
import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.RandomStream;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.simulation.StreamPurpose;
import dev.pipesplanner.usage.BilledChunks;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.pipes.PipesRun;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A state machine that takes batches: each of some pollers opens one at its first message and
/// closes it when it is full or its window ends; one task works it, one message after another; the
/// state machine tries again a while after the task fails, and sends the messages to the
/// dead-letter queue when the last attempt does (MODEL §§3.1, 3.2).
///
/// The pipe has deleted the messages by then, so refused launches wait whatever `refusedLaunches`
/// says.
final class BatchingPipes extends PipesEngine {

    /// A batch whose task failed; kept for reuse, so failures do not allocate either.
    private static final class Retry {
        private double due;
        private long number;
        private double[] at = new double[0];
        private double[] work = new double[0];
        private int size;
        private int attempt;
    }

    private final int most;
    private final int attempts;
    private final double backoff;
    private final int messageBytes;
    private final RandomStream chance = new RandomStream();
    private final double window;
    private final BatchFormers formers;
    private final long seed;
    private long cell = -1;
    private double poll;
    private final PriorityQueue<Retry> retries =
            new PriorityQueue<>(
                    Comparator.<Retry>comparingDouble(r -> r.due).thenComparingLong(r -> r.number));
    private final ArrayDeque<Retry> spare = new ArrayDeque<>();
    private long failures;
    private long executions;
    private double chunks;
    private double receives;
    private double deletes;

    BatchingPipes(Setup setup, double shortestPoll, Progress progress) {
        super(setup, shortestPoll, progress);
        Environment environment = setup.environment();
        this.most = PipesRun.batchSize(environment);
        this.attempts = environment.pipes().stateMachineAttempts();
        this.backoff = environment.pipes().stateMachineBackoffSeconds();
        this.messageBytes = environment.workload().messageBytes();
        this.seed = setup.seed();
        var pipes = environment.pipes();
        this.window = Polling.effectiveWindow(pipes.batchWindowSeconds());
        this.formers = new BatchFormers(pipes.batchFormers(), most, window, chance);
    }

    @Override
    void take(Block block) {
        poll = most == 1 ? longestPoll(block.rate) : shortestPoll;
        if (block.cell != cell) {
            cell = block.cell;
            chance.start(seed, cell, StreamPurpose.PIPES_FORMER);
        }
        for (int i = 0; i < block.size; i++) {
            double time = block.at[i];
            closeUntil(time);
            BatchFormers.Batch batch = formers.add(time, block.work[i]);
            if (formers.closesFull(batch)) {
                close(batch, time);
            }
        }
    }

    /// Without a window a batch holds what came at one instant; with one, its end is no part of it.
    private void closeUntil(double time) {
        double end = formers.nextEnd();
        while (window > 0 ? end <= time : end < time) {
            close(formers.endNext(), end);
            end = formers.nextEnd();
        }
    }

    private void close(BatchFormers.Batch batch, double time) {
        retryUntil(time);
        int size = batch.size;
        executions++;
        chunks += BilledChunks.of(size, messageBytes);
        int tens = size / 10;
        int rest = size % 10;
        receives +=
                tens * BilledChunks.of(10, messageBytes)
                        + (rest == 0 ? 0 : BilledChunks.of(rest, messageBytes));
        deletes += tens + (rest == 0 ? 0 : 1);
        launch(time + poll * polls.uniform(), batch.at, batch.work, size, 1);
        batch.size = 0;
    }

    private void retryUntil(double time) {
        while (!retries.isEmpty() && retries.peek().due <= time) {
            Retry retry = retries.poll();
            launch(retry.due, retry.at, retry.work, retry.size, retry.attempt);
            spare.push(retry);
        }
    }

    private void launch(double time, double[] ats, double[] works, int messages, int attempt) {
        double sum = 0;
        for (int k = 0; k < messages; k++) {
            sum += works[k];
        }
        launcher.launchFrom(time, sum);
        boolean worked = launcher.fate() == Launcher.Fate.WORKED;
        if (!worked && attempt < attempts) {
            tryAgain(ats, works, messages, attempt + 1);
            return;
        }
        double begin = launcher.begin();
        for (int k = 0; k < messages; k++) {
            if (worked) {
                count(ats[k], begin, works[k]);
            } else {
                countDeadLetter(ats[k], begin, works[k]);
            }
            begin += works[k];
        }
    }

    private void tryAgain(double[] ats, double[] works, int messages, int attempt) {
        Retry retry = spare.isEmpty() ? new Retry() : spare.pop();
        retry.due = launcher.end() + backoff;
        retry.number = failures++;
        if (retry.at.length < messages) {
            retry.at = new double[messages];
            retry.work = new double[messages];
        }
        System.arraycopy(ats, 0, retry.at, 0, messages);
        System.arraycopy(works, 0, retry.work, 0, messages);
        retry.size = messages;
        retry.attempt = attempt;
        retries.add(retry);
    }

    @Override
    void finish() {
        closeUntil(Double.MAX_VALUE);
        retryUntil(Double.POSITIVE_INFINITY);
    }

    @Override
    PipesTotals totals() {
        return PipesTotals.ofBatches(this, executions, chunks, receives, deletes);
    }
}
