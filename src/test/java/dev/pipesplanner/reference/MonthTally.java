package dev.pipesplanner.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Adds up one month.
final class MonthTally {

    private final Map<MonthFigure, Double> sums = new EnumMap<>(MonthFigure.class);
    private final List<Double> waits = new ArrayList<>();

    void add(MonthFigure figure, double amount) {
        sums.merge(figure, amount, Double::sum);
    }

    void count(MonthFigure figure) {
        add(figure, 1);
    }

    void wait(double seconds) {
        waits.add(seconds);
    }

    /// Every figure, 0 where nothing happened.
    Map<MonthFigure, Double> figures() {
        Map<MonthFigure, Double> figures = new EnumMap<>(MonthFigure.class);
        for (MonthFigure figure : MonthFigure.values()) {
            figures.put(figure, sums.getOrDefault(figure, 0.0));
        }
        if (!waits.isEmpty()) {
            Collections.sort(waits);
            double sum = waits.stream().mapToDouble(Double::doubleValue).sum();
            figures.put(MonthFigure.MEAN_WAIT, sum / waits.size());
            int rank = (int) Math.ceil(0.95 * waits.size());
            figures.put(MonthFigure.P95_WAIT, waits.get(rank - 1));
        }
        return figures;
    }
}
