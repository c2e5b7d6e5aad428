package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

import java.awt.Font;
import java.util.List;

/// At which volume does the cheaper design change? Cost by volume on log axes, every crossing and
/// this plan's volume marked.
public final class BreakEvenChart implements PlanChart {

    private static final CostCurve NO_CURVE =
            new CostCurve(new double[0], new double[0], new double[0]);

    private final CurveDataset dataset = new CurveDataset(NO_CURVE);
    private final ChartWords words;
    private final DecadeAxis volumes;
    private final DecadeAxis dollars;
    private final XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    private final XYPlot plot;
    private final TextTitle note = new TextTitle("");
    private final JFreeChart chart;

    private ChartTheme theme;
    private ChartFonts fonts = new ChartFonts(1);
    private CostCurve curve = NO_CURVE;
    private BreakEven breakEven = new BreakEven(List.of(), "");
    private double messagesPerMonth;

    public BreakEvenChart(ChartTheme theme, ChartWords words) {
        this.theme = theme;
        this.words = words;
        volumes = new DecadeAxis(words.get("chart.axis.messages"), ChartText::exactVolume);
        dollars = new DecadeAxis(words.get("chart.axis.usd"), ChartText::usdTick);
        plot = new XYPlot(dataset, volumes, dollars, lines);
        chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        note.setPosition(RectangleEdge.BOTTOM);
        note.setHorizontalAlignment(HorizontalAlignment.LEFT);
        note.setTextAlignment(HorizontalAlignment.LEFT);
        note.setVisible(false);
        chart.addSubtitle(note);
        lines.setDrawSeriesLineAsPath(true);
        plot.setOutlineVisible(false);
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
    public void theme(ChartTheme newTheme) {
        theme = newTheme;
        update(this::restyle);
    }

    @Override
    public void fontScale(double scale) {
        fonts = new ChartFonts(scale);
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
        double inset = fonts.px(8);
        chart.setPadding(new RectangleInsets(inset, inset, inset, fonts.px(56)));
        chart.setBackgroundPaint(theme.background());
        plot.setBackgroundPaint(theme.background());
        plot.setNoDataMessageFont(fonts.text());
        plot.setNoDataMessagePaint(theme.foreground());
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(fonts.stroke(1));
        plot.setRangeGridlineStroke(fonts.stroke(1));
        for (ValueAxis axis : List.of(volumes, dollars)) {
            axis.setLabelFont(fonts.text());
            axis.setTickLabelFont(fonts.text());
            axis.setLabelPaint(theme.foreground());
            axis.setTickLabelPaint(theme.foreground());
        }
        note.setFont(fonts.text());
        note.setPaint(theme.foreground());
        for (Design design : Design.values()) {
            lines.setSeriesPaint(design.ordinal(), theme.of(design));
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
        String text = breakEven.note();
        note.setText(text);
        note.setVisible(!text.isEmpty());
        if (length < 2) {
            return;
        }
        volumes.setRange(curve.messagesPerMonth()[0], curve.messagesPerMonth()[length - 1]);
        fitDollars();
        CurveLabels labels = new CurveLabels(words, dataset, volumes, dollars, theme, fonts);
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
        ValueMarker marker = new ValueMarker(messagesPerMonth);
        boolean right = volumes.fraction(messagesPerMonth) < 1 - 0.1 * fonts.scale();
        marker.setPaint(theme.foreground());
        marker.setStroke(fonts.stroke(1.6, 2, 4));
        marker.setAlpha(1);
        marker.setLabel(words.get("chart.thisPlan"));
        marker.setLabelFont(fonts.text().deriveFont(Font.ITALIC));
        marker.setLabelPaint(theme.foreground());
        marker.setLabelBackgroundColor(theme.background());
        marker.setLabelAnchor(right ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(right ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
        return marker;
    }
}
