package dev.pipesplanner.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// The simulation against a second one, written from the documents of the model alone and sharing
/// nothing with it but the plan.
class ReferenceTest {

    private static final int MONTHS = 20;
    private static final int FEW_MONTHS = 6;
    private static final int ONE_IN = 6;

    static List<ReferenceWorkload> all() {
        return ReferenceWorkloads.all();
    }

    static List<ReferenceWorkload> few() {
        List<ReferenceWorkload> all = all();
        return IntStream.range(0, all.size())
                .filter(i -> i % ONE_IN == 0)
                .mapToObj(all::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("few")
    void simulatesAFewLoadsAsTheModelSays(ReferenceWorkload workload) {
        assertAgrees(workload, FEW_MONTHS);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("all")
    void simulatesThirtyLoadsAsTheModelSays(ReferenceWorkload workload) {
        assertAgrees(workload, MONTHS);
    }

    private static void assertAgrees(ReferenceWorkload workload, int months) {
        assertThat(differences(workload, months)).allMatch(FigureDifference::agrees);
    }

    private static List<FigureDifference> differences(ReferenceWorkload workload, int months) {
        List<Map<MonthFigure, Double>> product =
                drawn(months, month -> BothSimulators.product(workload, month));
        List<Map<MonthFigure, Double>> reference =
                drawn(months, month -> BothSimulators.reference(workload, month));
        return Arrays.stream(MonthFigure.values())
                .map(figure ->
                        new FigureDifference(figure, of(product, figure), of(reference, figure)))
                .toList();
    }

    private static List<Map<MonthFigure, Double>> drawn(
            int months, IntFunction<Map<MonthFigure, Double>> month) {
        return IntStream.range(0, months).mapToObj(month).toList();
    }

    private static List<Double> of(List<Map<MonthFigure, Double>> months, MonthFigure figure) {
        return months.stream().map(month -> month.get(figure)).toList();
    }
}
