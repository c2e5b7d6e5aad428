package dev.pipesplanner.usage.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.BatchFormation;
import dev.pipesplanner.usage.BatchPlaces;
import dev.pipesplanner.usage.DurationDistribution;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.TaskStart;
import dev.pipesplanner.usage.WaitMixture;
import dev.pipesplanner.usage.WorkTime;

/// Waits in batches, position by position: the hold of position i by its distribution, poll + start
/// + the (i − 1) messages before it by a lognormal of their moments (MODEL §3.4; within 1 % up to
///   p95 for p95/mean ≤ 2.75).
final class BatchWaits {

    private final BatchFormation formation;
    private final TaskStart start;
    private final WorkTime work;

    /// @param rate worked messages a second, of all that form batches
    BatchWaits(Environment environment, TaskStart start, double rate) {
        this.formation =
                new BatchFormation(
                        rate / environment.pipes().batchFormers(),
                        PipesRun.batchSize(environment),
                        Polling.effectiveWindow(environment.pipes().batchWindowSeconds()));
        this.start = start;
        this.work = WorkTime.of(environment.workload().processingSeconds(), 1);
    }

    void addTo(WaitMixture waits, double weight) {
        for (BatchPlaces.Place place : BatchPlaces.of(formation)) {
            DurationDistribution rest = rest(place.before());
            for (double hold : place.holds()) {
                waits.add(weight * place.share() / place.holds().length, hold, rest);
            }
        }
    }

    private DurationDistribution rest(int before) {
        double spread = start.delay() * start.variation();
        double mean = Polling.SHORTEST_SECONDS / 2 + start.delay() + before * work.mean();
        double variance =
                Polling.SHORTEST_SECONDS * Polling.SHORTEST_SECONDS / 12
                        + spread * spread
                        + before * work.variance();
        return mean == 0 ? new WorkTime.Constant(0) : WorkTime.Lognormal.ofMoments(mean, variance);
    }
}
