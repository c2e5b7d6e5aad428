package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

import java.util.List;
import java.util.Map;

/// At which volume does the cheapest design change? Cost by volume on log axes, every crossing and
/// this plan's volume marked.
public final class BreakEvenChart extends PlanChart {

    private static final CostCurve NO_CURVE = new CostCurve(new double[0], Map.of());

    /// Half the label of the greatest volume, behind the plot's right end.
    private static final double LONGEST_TICK_PX = 56;

    /// So that no chart of small volumes looks as if there were no others.
    private static final double LEAST_INTERESTING = 1e5;

    private static final double BEYOND_CROSSING = 8;
    private static final double BEYOND_CARRIED = 1.5;

    private final CurveDataset dataset = new CurveDataset(NO_CURVE);
    private final ChartWords words;
    private final DecadeAxis volumes;
    private final DecadeAxis dollars;
    private final XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    private final XYPlot plot;

    private CostCurve curve = NO_CURVE;
    private BreakEven breakEven = BreakEven.none("", false);
    private double messagesPerMonth;

    public BreakEvenChart(ChartTheme theme, ChartWords words) {
        super(new XYPlot(), theme);
        this.words = words;
        plot = chart().getXYPlot();
        volumes = new DecadeAxis(words.get("chart.axis.messages"), ChartText::tick);
        dollars = new DecadeAxis(words.get("chart.axis.usd"), ChartText::usdTick);
        plot.setDataset(dataset);
        plot.setDomainAxis(volumes);
        plot.setRangeAxis(dollars);
        plot.setRenderer(lines);
        lines.setDrawSeriesLineAsPath(true);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        restyle();
    }

    /// Shows another answer in the same chart; the curve's arrays are read, not copied.
    ///
    /// @param currentMessagesPerMonth this plan's volume; marked where the curve covers it
    public void show(CostCurve newCurve, BreakEven newBreakEven, double currentMessagesPerMonth) {
        curve = newCurve;
        breakEven = newBreakEven;
        messagesPerMonth = currentMessagesPerMonth;
        show();
    }

    @Override
    String reason() {
        if (dataset.hasCost()) {
            return "";
        }
        return breakEven.note().isEmpty() ? words.get("chart.noCurve") : breakEven.note();
    }

    @Override
    ChartTable tabulate() {
        return new BreakEvenWords(words, curve.designs()).table(dataset, curve, breakEven);
    }

    @Override
    String finding() {
        return new BreakEvenWords(words, curve.designs()).sentence(breakEven, messagesPerMonth);
    }

    @Override
    void apply(ChartStyle style) {
        chart().setPadding(style.padding(LONGEST_TICK_PX));
        style.apply(plot);
        style.apply(volumes);
        style.apply(dollars);
    }

    @Override
    void place() {
        dataset.show(curve);
        for (int series = 0; series < dataset.getSeriesCount(); series++) {
            Design design = dataset.getSeriesKey(series);
            lines.setSeriesPaint(series, style().theme().of(design));
            lines.setSeriesStroke(series, style().line(design));
        }
        plot.clearDomainMarkers();
        plot.clearAnnotations();
        note().show(breakEven.note());
        if (!dataset.hasCost()) {
            return;
        }
        volumes.setRange(curve.messagesPerMonth()[0], end());
        fitDollars();
        boolean isMarked = volumes.getRange().contains(messagesPerMonth);
        if (isMarked) {
            plot.addDomainMarker(style().marker(messagesPerMonth));
        }
        List<BreakEven.Crossing> seen =
                breakEven.crossings().stream().filter(each -> dataset.usdAt(each) > 0).toList();
        plot.addAnnotation(
                new PlotLabels(
                        style(),
                        new BreakEvenLabels(
                                words,
                                style(),
                                dataset,
                                seen,
                                isMarked ? messagesPerMonth : Double.NaN)),
                false);
    }

    /// A good way beyond the last crossing, a little beyond the last volume that a design carries,
    /// and at least as far as the plan goes: on round ends, so that the axis rests while a slider
    /// moves.
    private double end() {
        double[] all = curve.messagesPerMonth();
        double greatest = all[all.length - 1];
        double last = BEYOND_CROSSING * LEAST_INTERESTING;
        for (BreakEven.Crossing crossing : breakEven.crossings()) {
            last = Math.max(last, BEYOND_CROSSING * crossing.messagesPerMonth());
        }
        double carried = 0;
        for (Design design : curve.designs()) {
            int item = dataset.lastCost(design);
            if (item == all.length - 1) {
                carried = greatest;
            } else if (item >= 0) {
                carried = Math.max(carried, BEYOND_CARRIED * all[item]);
                last = Math.max(last, BEYOND_CARRIED * all[item]);
            }
        }
        double end = roundUp(Math.min(last, carried));
        if (messagesPerMonth > end / BEYOND_CARRIED) {
            end = Math.pow(10, Math.ceil(Math.log10(BEYOND_CARRIED * messagesPerMonth)));
        }
        return Math.max(10 * all[0], Math.min(end, greatest));
    }

    /// From the least to the greatest cost in view with some room, on round ends as well.
    private void fitDollars() {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int series = 0; series < dataset.getSeriesCount(); series++) {
            for (int item = 0; item < dataset.getItemCount(series); item++) {
                double usd = dataset.getYValue(series, item);
                if (Double.isFinite(usd)
                        && dataset.getXValue(series, item) <= volumes.getUpperBound()) {
                    least = Math.min(least, usd);
                    greatest = Math.max(greatest, usd);
                }
            }
        }
        if (greatest > 0) {
            dollars.setRange(roundDown(least / 1.3), Math.max(10 * least, roundUp(greatest * 2)));
        }
    }

    private static double roundDown(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        double digits = value / decade;
        return decade * (digits >= 5 ? 5 : digits >= 2 ? 2 : 1);
    }

    private static double roundUp(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        double digits = value / decade;
        return decade * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    }
}
