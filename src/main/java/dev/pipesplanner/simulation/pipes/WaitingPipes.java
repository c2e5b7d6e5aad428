package dev.pipesplanner.simulation.pipes;

import dev.pipesplanner.simulation.Block;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Setup;

/// An ECS target whose refused launches wait: one message, one task, first come first served.
final class WaitingPipes extends PipesEngine {

    WaitingPipes(Setup setup, double shortestPoll, Progress progress) {
        super(setup, shortestPoll, progress);
    }

    @Override
    void take(Block block) {
        askInOrder(block);
        for (int i = 0; i < block.size; i++) {
            double work = block.work[i];
            launcher.launchFrom(asked[i], work);
            count(block.at[i], launcher.begin(), work);
        }
    }

    @Override
    void finish() {}

    @Override
    PipesTotals totals() {
        return PipesTotals.ofSingles(this, received);
    }
}
