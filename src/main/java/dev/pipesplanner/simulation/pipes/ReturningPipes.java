package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.MessageRing;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Setup;

/// An ECS target whose refused launches return to the queue: the message is received again after
/// the poller's visibility timeout, and goes to the dead-letter queue when the maxReceiveCount-th
/// receive fails (MODEL §6, FACTS §1).
final class ReturningPipes extends PipesEngine {

    private static final double VISIBILITY = 30;
    private static final double VISIBILITY_WITH_WINDOW = 450;
    private static final int REPORT_EVERY = 4096;

    private final double visibility;
    private final int most;
    private final MessageRing returns = new MessageRing();
    private long receives;

    ReturningPipes(Setup setup, double shortestPoll, Progress progress) {
        super(setup, shortestPoll, progress);
        int window = environment.pipes().batchWindowSeconds();
        this.visibility = window == 0 ? VISIBILITY : VISIBILITY_WITH_WINDOW + window;
        this.most = environment.queue().maxReceiveCount();
    }

    @Override
    void take(Block block) {
        askInOrder(block);
        for (int i = 0; i < block.size; i++) {
            returnUntil(asked[i]);
            receive(asked[i], block.at[i], block.work[i], 1);
        }
    }

    private void returnUntil(double time) {
        while (!returns.isEmpty() && returns.due() <= time) {
            if ((receives & (REPORT_EVERY - 1)) == 0) {
                progress.reached(Math.min(1, returns.due() / horizon));
            }
            double due = returns.due();
            double at = returns.at();
            double work = returns.work();
            int before = returns.receives();
            returns.remove();
            receive(due, at, work, before + 1);
        }
    }

    private void receive(double time, double at, double work, int receive) {
        receives++;
        if (launcher.launchesAt(time, work)) {
            count(at, launcher.begin(), work);
            return;
        }
        refusals++;
        if (receive >= most) {
            deadLetters++;
            waiting.end(time);
        } else {
            returns.add(time + visibility, at, work, receive);
        }
    }

    @Override
    void finish() {
        returnUntil(Double.POSITIVE_INFINITY);
    }

    @Override
    PipesTotals totals() {
        return PipesTotals.ofSingles(this, receives);
    }
}
