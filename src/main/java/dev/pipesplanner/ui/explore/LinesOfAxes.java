package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.chart.LinePicture;
import dev.pipesplanner.chart.PictureAxis;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.ui.text.Messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The costs over each axis alone, and over all of them in percent of the present values.
///
/// @param beforeEach may end the work
record LinesOfAxes(ExploreQuestion question, Consumer<Change> beforeEach) {

    /// As far as a spider reaches: a tenth to ten times of the present value.
    private static final double LEAST_SHARE = 0.1;

    private static final double MOST_SHARE = 10;

    /// One for each axis; behind them, where there are several with a present value, the spider.
    List<LinePicture> pictures() {
        List<LinePicture> pictures = new ArrayList<>();
        question.axes().forEach(axis -> pictures.add(line(axis)));
        List<AxisRange> related = question.axes().stream().filter(this::hasShares).toList();
        if (related.size() > 1) {
            pictures.add(spider(related));
        }
        return pictures;
    }

    private Optional<Double> present(AxisRange axis) {
        return axis.field().in(question.environment()).filter(Double::isFinite);
    }

    private boolean hasShares(AxisRange axis) {
        return present(axis).filter(value -> value > 0).isPresent();
    }

    private LinePicture line(AxisRange axis) {
        double[] values = values(axis);
        return new LinePicture(
                axis.picture(), lines(axis, values, values, ""), present(axis).orElse(Double.NaN));
    }

    private static double[] values(AxisRange axis) {
        return axis.axis(ExploreQuestion.LINE_STEPS).values().stream()
                .mapToDouble(value -> (Double) value)
                .toArray();
    }

    private LinePicture spider(List<AxisRange> axes) {
        List<LinePicture.Line> lines = new ArrayList<>();
        for (AxisRange axis : axes) {
            double present = present(axis).orElseThrow();
            double[] values =
                    Arrays.stream(values(axis))
                            .filter(value ->
                                    value >= LEAST_SHARE * present && value <= MOST_SHARE * present)
                            .toArray();
            double[] shares = Arrays.stream(values).map(value -> value / present).toArray();
            lines.addAll(lines(axis, values, shares, axis.field().label()));
        }
        return new LinePicture(
                new PictureAxis(
                        Messages.get("explore.ofPresent"),
                        LEAST_SHARE,
                        MOST_SHARE,
                        true,
                        Figures::briefPercent),
                lines,
                1);
    }

    private List<LinePicture.Line> lines(
            AxisRange axis, double[] values, double[] at, String name) {
        List<Row> rows =
                Arrays.stream(values)
                        .mapToObj(value -> Change.NONE.with(axis.field().path(), value))
                        .peek(beforeEach)
                        .map(question::row)
                        .toList();
        return question.environment().designs().stream()
                .map(design -> new LinePicture.Line(design, name, at, usd(rows, design)))
                .toList();
    }

    private static double[] usd(List<Row> rows, Design design) {
        return IntStream.range(0, rows.size())
                .mapToDouble(i -> usd(rows.get(i).result(), design))
                .toArray();
    }

    private static double usd(Row.Result result, Design design) {
        return switch (result) {
            case Row.Compared(Comparison comparison) ->
                    comparison
                            .find(design)
                            .flatMap(Answer::priced)
                            .map(priced -> priced.totalUsd().doubleValue())
                            .orElse(Double.NaN);
            case Row.NotValid _ -> Double.NaN;
        };
    }
}
