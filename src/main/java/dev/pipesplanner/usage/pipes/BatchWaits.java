package dev.pipesplanner.usage.pipes;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.DurationDistribution;
import dev.pipesplanner.usage.TaskStart;
import dev.pipesplanner.usage.WaitMixture;
import dev.pipesplanner.usage.WorkTime;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/// Waits in batches, position by position: the hold of position i by its distribution, poll + start
/// + the (i − 1) messages before it by a lognormal of their moments (MODEL §3.4; within 1 % up to
///   p95 for p95/mean ≤ 2.75).
final class BatchWaits {

    private static final int POINTS = 20;
    private static final int MOST_POSITIONS = 20;

    private final BatchFormation formation;
    private final TaskStart start;
    private final WorkTime work;

    /// @param rate worked messages a second, of all that form batches
    BatchWaits(Environment environment, TaskStart start, double rate) {
        this.formation =
                new BatchFormation(
                        rate / environment.pipes().batchFormers(),
                        PipesRun.batchSize(environment),
                        PipePolling.effectiveWindow(environment.pipes().batchWindowSeconds()));
        this.start = start;
        this.work = WorkTime.of(environment.workload().processingSeconds(), 1);
    }

    /// Many positions are represented by at most 20, each with the weight of those around it.
    void addTo(WaitMixture waits, double weight) {
        int largest = formation.largest();
        int groups = Math.min(largest, MOST_POSITIONS);
        double all = formation.meanSize();
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) group * largest / groups);
            int to = (int) ((long) (group + 1) * largest / groups);
            double share = 0;
            for (int j = from; j < to; j++) {
                share += formation.moreThan(j);
            }
            int position = (from + to - 1) / 2 + 1;
            DurationDistribution rest = rest(position);
            for (double hold : holds(position)) {
                waits.add(weight * share / all / POINTS, hold, rest);
            }
        }
    }

    private DurationDistribution rest(int position) {
        double before = position - 1.0;
        double spread = start.delay() * start.variation();
        double mean = PipePolling.SHORTEST_SECONDS / 2 + start.delay() + before * work.mean();
        double variance =
                PipePolling.SHORTEST_SECONDS * PipePolling.SHORTEST_SECONDS / 12
                        + spread * spread
                        + before * work.variance();
        return mean == 0 ? new WorkTime.Constant(0) : WorkTime.Lognormal.ofMoments(mean, variance);
    }

    /// Midpoint quantiles of the hold of a position, from its tail on a grid over the window.
    private double[] holds(int position) {
        double[] holds = new double[POINTS];
        double window = formation.window();
        double[] tail = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            tail[i] = holdTail(position, window * i / POINTS);
        }
        for (int p = 0; p < POINTS; p++) {
            double rest = 1 - (p + 0.5) / POINTS;
            int i = 0;
            while (i < POINTS && tail[i + 1] > rest) {
                i++;
            }
            if (tail[0] <= rest) {
                holds[p] = 0;
            } else if (i == POINTS) {
                holds[p] = window;
            } else {
                double step = (tail[i] - rest) / (tail[i] - tail[i + 1]);
                holds[p] = window * (i + Math.clamp(step, 0, 1)) / POINTS;
            }
        }
        return holds;
    }

    /// P(hold > x | position exists) = P(Pois(λ(W − x)) ≥ i − 1)·P(Pois(λx) ≤ B − 1 − i)/q(i − 1).
    private double holdTail(int position, double x) {
        int after = formation.size() - 1 - position;
        if (after < 0 || x >= formation.window()) {
            return 0;
        }
        double rate = formation.rate();
        double early =
                position == 1
                        ? 1
                        : RegularizedGamma.P.value(position - 1.0, rate * (formation.window() - x));
        double notFull = x == 0 ? 1 : RegularizedGamma.Q.value(after + 1.0, rate * x);
        double exists = formation.moreThan(position - 1);
        return exists == 0 ? 0 : Math.min(1, early * notFull / exists);
    }
}
