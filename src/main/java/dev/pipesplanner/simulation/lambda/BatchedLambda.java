package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.simulation.BatchFormers;
import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.RandomStream;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.simulation.StreamPurpose;
import dev.pipesplanner.usage.BilledChunks;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.lambda.LambdaRules;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// Several messages per invocation, or message groups that wait for each other (LAMBDA-MODEL §9).
///
/// Without a window a batch is what one receive returns, and is ready at once; with one a poller
/// has to see that it is closed.
final class BatchedLambda extends LambdaEngine {

    private final boolean isReceivedAtOnce;
    private final RandomStream chance = new RandomStream();
    private final RandomStream groupChance = new RandomStream();
    private final BatchFormers formers;
    private final MessageGroups groups;
    private final PriorityQueue<ReadyBatch> ready =
            new PriorityQueue<>(
                    Comparator.<ReadyBatch>comparingDouble(batch -> batch.ready)
                            .thenComparingLong(batch -> batch.number));

    /// One for all batches, which would make one each.
    private final Consumer<ReadyBatch> whenFree = ready::add;

    private final ArrayDeque<ReadyBatch> spare = new ArrayDeque<>();
    private final int messageBytes;
    private long closed;
    private long delivered;
    private long receives;
    private double requests;
    private double deletes;

    BatchedLambda(Setup setup, LambdaRules rules, Progress progress) {
        super(setup, rules, progress);
        this.messageBytes = environment.workload().messageBytes();
        this.isReceivedAtOnce = rules.mostTogether() > 1 && rules.windowSeconds() == 0;
        this.formers =
                new BatchFormers(
                        (int) rules.formers(),
                        isReceivedAtOnce ? rules.mostReceived() : rules.mostTogether(),
                        isReceivedAtOnce ? Polling.SHORTEST_SECONDS : rules.windowSeconds(),
                        chance);
        this.groups = new MessageGroups(countOf(rules.groups()), groupChance);
    }

    private static int countOf(double groups) {
        return groups == Double.POSITIVE_INFINITY ? 0 : (int) groups;
    }

    @Override
    void enterCell(long seed, long cell) {
        chance.start(seed, cell, StreamPurpose.LAMBDA_FORMER);
        groupChance.start(seed, cell, StreamPurpose.LAMBDA_GROUP);
    }

    @Override
    void take(Block block) {
        for (int i = 0; i < block.size; i++) {
            double time = block.at[i];
            passUntil(time);
            join(time, time, block.work[i], 1);
        }
    }

    /// All that happens until `time`, in its order.
    private void passUntil(double time) {
        while (true) {
            double start = ready.isEmpty() ? Double.POSITIVE_INFINITY : ready.peek().ready;
            double close = formers.nextEnd();
            double back = returns.due();
            double next = Math.min(start, Math.min(close, back));
            if (next > time) {
                return;
            }
            if (start == next) {
                start(ready.remove());
            } else if (close == next) {
                close(formers.endNext(), close);
            } else {
                comeBack(back);
            }
        }
    }

    private void comeBack(double time) {
        double at = returns.at();
        double work = returns.work();
        int receive = returns.receives() + 1;
        returns.remove();
        join(time, at, work, receive);
    }

    private void join(double time, double at, double work, int receive) {
        BatchFormers.Batch batch = formers.add(time, at, work, receive);
        if (formers.closesFull(batch)) {
            close(batch, time);
        }
    }

    private void close(BatchFormers.Batch batch, double time) {
        countReceives(batch);
        ReadyBatch next = spare.isEmpty() ? new ReadyBatch() : spare.pop();
        next.messages.copy(batch);
        batch.size = 0;
        next.number = closed++;
        next.ready = isReceivedAtOnce ? time : time + Polling.SHORTEST_SECONDS * polls.uniform();
        groups.enter(next);
        if (next.blockers == 0) {
            ready.add(next);
        }
    }

    /// One receive takes what comes within a tenth of a second, ten messages at most.
    private void countReceives(BatchFormers.Batch batch) {
        int first = 0;
        while (first < batch.size) {
            double until = batch.joined[first] + Polling.SHORTEST_SECONDS;
            int most = Math.min(batch.size, first + rules.mostReceived());
            int last = first + 1;
            while (last < most && batch.joined[last] < until) {
                last++;
            }
            receives++;
            requests += BilledChunks.of(last - first, messageBytes);
            first = last;
        }
        delivered += batch.size;
    }

    private void start(ReadyBatch batch) {
        BatchFormers.Batch messages = batch.messages;
        double sum = 0;
        for (int i = 0; i < messages.size; i++) {
            sum += messages.work[i];
        }
        invoker.startFrom(batch.ready);
        invoker.work(Math.min(sum, timeout));
        groups.started(batch, invoker.end(), whenFree);
        int done = sum <= timeout ? work(messages) : stop(messages);
        deletes += Math.ceil(done / 10.0);
        spare.push(batch);
        breathe();
    }

    /// One message after the other; only those that fail come back.
    ///
    /// @return how many were finished
    private int work(BatchFormers.Batch batch) {
        int done = 0;
        double begin = invoker.begin();
        for (int i = 0; i < batch.size; i++) {
            double seconds = batch.work[i];
            waiting.end(begin);
            if (fails()) {
                fail(batch, i, begin, seconds);
            } else {
                finished(batch.at[i], begin, seconds);
                done++;
            }
            begin += seconds;
        }
        return done;
    }

    /// At the timeout the batch comes back as a whole, whatever was worked of it.
    ///
    /// @return how many were finished
    private int stop(BatchFormers.Batch batch) {
        double begin = invoker.begin();
        for (int i = 0; i < batch.size; i++) {
            waiting.end(begin);
            double end = Math.min(invoker.end(), begin + batch.work[i]);
            fail(batch, i, begin, end - begin);
            begin = end;
        }
        return 0;
    }

    private void fail(BatchFormers.Batch batch, int i, double begin, double tried) {
        failed(batch.joined[i], batch.at[i], begin, batch.work[i], tried, batch.receives[i]);
    }

    @Override
    double delayOfReturn() {
        return 0;
    }

    @Override
    void finish() {
        passUntil(Double.MAX_VALUE);
    }

    @Override
    LambdaTotals totals() {
        return totals(delivered, receives, requests, deletes);
    }
}
