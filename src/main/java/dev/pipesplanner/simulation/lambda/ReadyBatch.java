package dev.pipesplanner.simulation.lambda;

import dev.pipesplanner.simulation.BatchFormers;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A batch that waits for its invocation; kept for reuse, so batches do not allocate.
final class ReadyBatch {

    final BatchFormers.Batch messages = new BatchFormers.Batch();

    /// When it may start.
    double ready;

    /// In the order in which batches close.
    long number;

    /// Message groups of which another batch has to go first.
    int blockers;

    int[] groups = new int[0];

    /// The batch that follows in each of the groups.
    @Nullable ReadyBatch[] next = new ReadyBatch[0];

    int groupCount;

    void addGroup(int group) {
        if (groupCount == groups.length) {
            groups = Arrays.copyOf(groups, groupCount + 10);
            next = Arrays.copyOf(next, groupCount + 10);
        }
        next[groupCount] = null;
        groups[groupCount++] = group;
    }

    boolean hasGroup(int group) {
        for (int i = 0; i < groupCount; i++) {
            if (groups[i] == group) {
                return true;
            }
        }
        return false;
    }

    void follow(int group, ReadyBatch batch) {
        for (int i = 0; i < groupCount; i++) {
            if (groups[i] == group) {
                next[i] = batch;
            }
        }
    }
}
