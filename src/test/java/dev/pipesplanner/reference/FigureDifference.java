package dev.pipesplanner.reference;

import java.util.List;
import java.util.Locale;

/// One figure of both simulators over the same number of months.
record FigureDifference(MonthFigure figure, List<Double> product, List<Double> reference) {

    private static final double STANDARD_ERRORS = 4;
    private static final double FLOOR = 0.005;

    FigureDifference {
        product = List.copyOf(product);
        reference = List.copyOf(reference);
    }

    boolean agrees() {
        double error = Math.sqrt(squaredError(product) + squaredError(reference));
        double allowed = STANDARD_ERRORS * error + FLOOR * Math.abs(mean(reference));
        return Math.abs(mean(product) - mean(reference)) <= allowed;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    private static double squaredError(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return squares / (values.size() - 1) / values.size();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: product %.4f ± %.4f, reference %.4f ± %.4f",
                figure,
                mean(product),
                Math.sqrt(squaredError(product)),
                mean(reference),
                Math.sqrt(squaredError(reference)));
    }
}
