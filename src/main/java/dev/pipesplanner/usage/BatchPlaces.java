package dev.pipesplanner.usage;

import org.apache.commons.numbers.gamma.RegularizedGamma;

import java.util.ArrayList;
import java.util.List;

/// Where in its batch a message stands, and how long it is held there until the batch closes (MODEL
/// §3.2).
public final class BatchPlaces {

    private static final int POINTS = 20;
    private static final int MOST_POSITIONS = 20;

    /// @param share of the messages
    /// @param before messages worked before it
    /// @param holds seconds, of equal probability
    public record Place(double share, int before, double[] holds) {}

    private final BatchFormation formation;

    private BatchPlaces(BatchFormation formation) {
        this.formation = formation;
    }

    /// Many positions are represented by at most 20, each with the weight of those around it.
    public static List<Place> of(BatchFormation formation) {
        return new BatchPlaces(formation).places();
    }

    private List<Place> places() {
        int largest = formation.largest();
        int groups = Math.min(largest, MOST_POSITIONS);
        double all = formation.meanSize();
        List<Place> places = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) group * largest / groups);
            int to = (int) ((long) (group + 1) * largest / groups);
            double share = 0;
            for (int j = from; j < to; j++) {
                share += formation.moreThan(j);
            }
            int before = (from + to - 1) / 2;
            places.add(new Place(share / all, before, holds(before + 1)));
        }
        return places;
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
