package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

import java.util.List;

/// At which volume does the cheaper design change? Cost by volume on log axes, every crossing and
/// this plan's volume marked.
public final class BreakEvenChart implements PlanChart {

    private static final CostCurve NO_CURVE =
            new CostCurve(new double[0], new double[0], new double[0]);

    /// Half the label of the greatest volume, behind the plot's right end.
    private static final double LONGEST_TICK_PX = 56;

    private final CurveDataset dataset = new CurveDataset(NO_CURVE);
    private final ChartWords words;
    private final DecadeAxis volumes;
    private final DecadeAxis dollars;
    private final XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    private final XYPlot plot;
    private final ChartNote note = new ChartNote();
    private final JFreeChart chart;

    private ChartStyle style;
    private CostCurve curve = NO_CURVE;
    private BreakEven breakEven = new BreakEven(List.of(), "");
    private double messagesPerMonth;

    public BreakEvenChart(ChartTheme theme, ChartWords words) {
        this.style = new ChartStyle(theme, new ChartFonts(1));
        this.words = words;
        volumes = new DecadeAxis(words.get("chart.axis.messages"), ChartText::exactVolume);
        dollars = new DecadeAxis(words.get("chart.axis.usd"), ChartText::usdTick);
        plot = new XYPlot(dataset, volumes, dollars, lines);
        chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.addSubtitle(note);
        lines.setDrawSeriesLineAsPath(true);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessage(words.get("chart.noCurve"));
        update(this::restyle);
    }

    /// Shows another answer in the same chart; the curve's arrays are read, not copied.
    ///
    /// @param currentMessagesPerMonth this plan's volume; marked where the curve covers it
    public void show(CostCurve newCurve, BreakEven newBreakEven, double currentMessagesPerMonth) {
        curve = newCurve;
        breakEven = newBreakEven;
        messagesPerMonth = currentMessagesPerMonth;
        update(this::place);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void theme(ChartTheme theme) {
        style = new ChartStyle(theme, style.fonts());
        update(this::restyle);
    }

    @Override
    public void fontScale(double scale) {
        style = new ChartStyle(style.theme(), new ChartFonts(scale));
        update(this::restyle);
    }

    @Override
    public ChartTable table() {
        return new BreakEvenWords(words).table(dataset, curve, breakEven);
    }

    @Override
    public String sentence() {
        return new BreakEvenWords(words).sentence(breakEven, messagesPerMonth);
    }

    /// One change event for many changes.
    private void update(Runnable changes) {
        chart.setNotify(false);
        changes.run();
        chart.setNotify(true);
    }

    private void restyle() {
        ChartFonts fonts = style.fonts();
        style.apply(chart, note);
        RectangleInsets padding = style.padding();
        chart.setPadding(
                new RectangleInsets(
                        padding.getTop(),
                        padding.getLeft(),
                        padding.getBottom(),
                        fonts.px(LONGEST_TICK_PX)));
        style.apply(plot);
        for (ValueAxis axis : List.of(volumes, dollars)) {
            style.apply(axis);
        }
        for (Design design : Design.values()) {
            lines.setSeriesPaint(design.ordinal(), style.theme().of(design));
            lines.setSeriesStroke(
                    design.ordinal(),
                    switch (design) {
                        case PIPES -> fonts.stroke(2.5);
                        case SERVICE -> fonts.stroke(2.5, 9, 4);
                    });
        }
        place();
    }

    private void place() {
        dataset.show(curve);
        plot.clearDomainMarkers();
        plot.clearAnnotations();
        int length = curve.messagesPerMonth().length;
        note.show(breakEven.note());
        if (length < 2) {
            return;
        }
        volumes.setRange(curve.messagesPerMonth()[0], curve.messagesPerMonth()[length - 1]);
        fitDollars();
        CurveLabels labels = new CurveLabels(words, dataset, volumes, dollars, style);
        if (volumes.getRange().contains(messagesPerMonth)) {
            labels.avoid(messagesPerMonth);
            plot.addDomainMarker(planMarker());
        }
        for (BreakEven.Crossing crossing : breakEven.crossings()) {
            if (dataset.usdAt(Design.PIPES, crossing.messagesPerMonth()) > 0) {
                plot.addAnnotation(labels.crossing(crossing), false);
            }
        }
        labels.names().forEach(name -> plot.addAnnotation(name, false));
    }

    /// From the least to the greatest cost with some room, on round ends, so that the axis rests
    /// while a slider moves.
    private void fitDollars() {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int series = 0; series < dataset.getSeriesCount(); series++) {
            for (int item = 0; item < dataset.getItemCount(series); item++) {
                double usd = dataset.getYValue(series, item);
                if (Double.isFinite(usd)) {
                    least = Math.min(least, usd);
                    greatest = Math.max(greatest, usd);
                }
            }
        }
        if (greatest > 0) {
            dollars.setRange(roundDown(least / 1.3), Math.max(10 * least, roundUp(greatest * 2)));
        } else {
            dollars.setRange(1, 1000);
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

    private ValueMarker planMarker() {
        ValueMarker marker = style.marker(messagesPerMonth, words.get("chart.thisPlan"));
        boolean right = volumes.fraction(messagesPerMonth) < 1 - 0.1 * style.fonts().scale();
        marker.setLabelAnchor(right ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(right ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
        return marker;
    }
}
