package dev.pipesplanner.usage;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ProcessingTime;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Expected seconds that a task of so many messages is billed (MODEL §2). They depend on its start
/// and its work alone, so each is computed once, when it is first asked for, and serves every other
/// input that moves.
///
/// Several threads may ask: what two of them compute at the same time is the same.
public final class BilledSeconds {

    /// @param running that Fargate bills
    /// @param address that a public address is billed
    public record OfTask(double running, double address) {}

    private final TaskStart start;
    private final ProcessingTime time;
    private volatile @Nullable OfTask[] bySize = new OfTask[2];

    private BilledSeconds(TaskStart start, ProcessingTime time) {
        this.start = start;
        this.time = time;
    }

    public static BilledSeconds of(Environment environment) {
        return new BilledSeconds(
                TaskStart.of(environment.task()), environment.workload().processingSeconds());
    }

    /// Whether they are those of this environment.
    boolean isOf(Environment environment) {
        return time.equals(environment.workload().processingSeconds())
                && start.equals(TaskStart.of(environment.task()));
    }

    /// @param messages worked by one task, at least 1
    public OfTask of(int messages) {
        @Nullable OfTask[] known = bySize;
        if (messages >= known.length) {
            known = Arrays.copyOf(known, 2 * messages);
            bySize = known;
        }
        OfTask seconds = known[messages];
        if (seconds == null) {
            WorkTime work = WorkTime.of(time, messages);
            seconds = new OfTask(start.billedSeconds(work), start.addressSeconds(work));
            known[messages] = seconds;
        }
        return seconds;
    }
}
