package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Setup;
import dev.pipesplanner.simulation.SortedUniforms;
import dev.pipesplanner.usage.BilledChunks;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.lambda.LambdaRules;

/// One message, one invocation, in the order in which the pollers see them (LAMBDA-MODEL §9).
///
/// Fast on purpose: SimulationBenchmark.
final class SingleLambda extends LambdaEngine {

    private final SeenMessages seen = new SeenMessages();
    private final double[] times = new double[Block.CAPACITY];
    private final SortedUniforms points = new SortedUniforms(polls);

    SingleLambda(Setup setup, LambdaRules rules, Progress progress) {
        super(setup, rules, progress);
    }

    @Override
    void enterCell(long seed, long cell) {}

    @Override
    void take(Block block) {
        double last = block.at[block.size - 1];
        if (last == block.at[0]) {
            seeTogether(block);
        } else {
            for (int i = 0; i < block.size; i++) {
                times[i] = block.at[i] + Polling.SHORTEST_SECONDS * polls.uniform();
            }
            block.sortBy(times);
        }
        seen.add(block, times);
        workUntil(last);
    }

    /// Which of the messages of one instant is seen first makes no difference.
    private void seeTogether(Block block) {
        points.begin(block.size);
        for (int i = 0; i < block.size; i++) {
            times[i] = block.at[i] + Polling.SHORTEST_SECONDS * points.next();
        }
    }

    private void workUntil(double time) {
        while (Math.min(seen.due(), returns.due()) <= time) {
            if (seen.due() <= returns.due()) {
                double due = seen.due();
                double at = seen.at();
                double work = seen.work();
                seen.remove();
                attempt(due, at, work, 1);
            } else {
                double due = returns.due();
                double at = returns.at();
                double work = returns.work();
                int receives = returns.receives();
                returns.remove();
                attempt(due, at, work, receives + 1);
            }
        }
    }

    private void attempt(double due, double at, double work, int receives) {
        invoker.startFrom(due);
        double begin = invoker.begin();
        waiting.end(begin);
        if (work <= timeout) {
            invoker.work(work);
            if (fails()) {
                failed(due, at, begin, work, work, receives);
            } else {
                finished(at, begin, work);
            }
        } else {
            invoker.work(timeout);
            failed(due, at, begin, work, timeout, receives);
        }
        breathe();
    }

    /// A poller has to see it again.
    @Override
    double delayOfReturn() {
        return Polling.SHORTEST_SECONDS * polls.uniform();
    }

    @Override
    void finish() {
        workUntil(Double.MAX_VALUE);
    }

    @Override
    LambdaTotals totals() {
        double receives = invoker.invocations();
        double one = BilledChunks.of(1, environment.workload().messageBytes());
        return totals(receives, receives, receives * one, processed());
    }
}
