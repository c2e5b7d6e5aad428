package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.simulation.RandomStream;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The message groups of a FIFO queue, of which each is worked by one invocation at a time
/// (LAMBDA-MODEL §9). A message draws its group evenly, anew when it comes back.
final class MessageGroups {

    private final double[] free;

    /// The last batch of each group, unless it was started.
    private final @Nullable ReadyBatch[] last;

    private final RandomStream chance;

    /// @param groups none: nothing waits for another batch
    MessageGroups(int groups, RandomStream chance) {
        this.free = new double[groups];
        this.last = new ReadyBatch[groups];
        this.chance = chance;
    }

    /// Draws the groups of a batch's messages; it then waits for those that came before in them.
    void enter(ReadyBatch batch) {
        batch.groupCount = 0;
        batch.blockers = 0;
        if (free.length == 0) {
            return;
        }
        for (int i = 0; i < batch.messages.size; i++) {
            int group = (int) (chance.uniform() * free.length);
            if (!batch.hasGroup(group)) {
                batch.addGroup(group);
                enter(batch, group);
            }
        }
    }

    private void enter(ReadyBatch batch, int group) {
        ReadyBatch before = last[group];
        if (before == null) {
            batch.ready = Math.max(batch.ready, free[group]);
        } else {
            before.follow(group, batch);
            batch.blockers++;
        }
        last[group] = batch;
    }

    /// A batch works until `end`; whoever waited for it alone may start then.
    void started(ReadyBatch batch, double end, Consumer<ReadyBatch> ready) {
        for (int i = 0; i < batch.groupCount; i++) {
            int group = batch.groups[i];
            free[group] = end;
            ReadyBatch next = batch.next[i];
            if (next == null) {
                last[group] = null;
            } else {
                next.ready = Math.max(next.ready, end);
                if (--next.blockers == 0) {
                    ready.accept(next);
                }
            }
        }
    }
}
