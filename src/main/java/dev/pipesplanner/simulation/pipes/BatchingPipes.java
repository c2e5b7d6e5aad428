package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.usage.BilledChunks;
import dev.pipesplanner.usage.pipes.PipePolling;
import dev.pipesplanner.usage.pipes.PipesRun;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A state machine that takes batches: a batch opens at its first message and closes when it is
/// full or its window ends; one task works it, one message after another; the state machine tries
/// again when the task fails (MODEL §§3.1, 3.2).
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
    private final double window;
    private final int attempts;
    private final int messageBytes;
    private final double[] at;
    private final double[] work;
    private int size;
    private double opened;
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
        this.window = PipePolling.effectiveWindow(environment.pipes().batchWindowSeconds());
        this.attempts = environment.pipes().stateMachineAttempts();
        this.messageBytes = environment.workload().messageBytes();
        this.at = new double[most];
        this.work = new double[most];
    }

    @Override
    void take(Block block) {
        poll = most == 1 ? longestPoll(block.rate) : shortestPoll;
        for (int i = 0; i < block.size; i++) {
            double time = block.at[i];
            if (size > 0 && time >= opened + window) {
                close(opened + window);
            }
            if (size == 0) {
                opened = time;
            }
            at[size] = time;
            work[size++] = block.work[i];
            if (size == most) {
                close(time);
            }
        }
    }

    private void close(double time) {
        retryUntil(time);
        executions++;
        chunks += BilledChunks.of(size, messageBytes);
        int tens = size / 10;
        int rest = size % 10;
        receives +=
                tens * BilledChunks.of(10, messageBytes)
                        + (rest == 0 ? 0 : BilledChunks.of(rest, messageBytes));
        deletes += tens + (rest == 0 ? 0 : 1);
        launch(time + poll * polls.uniform(), at, work, size, 1);
        size = 0;
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
        if (launcher.fate() != Launcher.Fate.WORKED && attempt < attempts) {
            tryAgain(ats, works, messages, attempt + 1);
            return;
        }
        double begin = launcher.begin();
        for (int k = 0; k < messages; k++) {
            count(ats[k], begin, works[k]);
            begin += works[k];
        }
    }

    private void tryAgain(double[] ats, double[] works, int messages, int attempt) {
        Retry retry = spare.isEmpty() ? new Retry() : spare.pop();
        retry.due = launcher.end();
        retry.number = failures++;
        if (retry.at.length < messages) {
            retry.at = new double[most];
            retry.work = new double[most];
        }
        System.arraycopy(ats, 0, retry.at, 0, messages);
        System.arraycopy(works, 0, retry.work, 0, messages);
        retry.size = messages;
        retry.attempt = attempt;
        retries.add(retry);
    }

    @Override
    void finish() {
        if (size > 0) {
            close(opened + window);
        }
        retryUntil(Double.POSITIVE_INFINITY);
    }

    @Override
    public PipesRun totals(double scale) {
        return PipesTotals.ofBatches(this, executions, chunks, receives, deletes, scale);
    }
}
