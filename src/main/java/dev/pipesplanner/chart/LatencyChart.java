package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.WaitCurve;
import dev.pipesplanner.analysis.WaitCurves;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.LatencyTarget;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How long do messages wait? The share that waits longer than a time, by time, for both designs of
/// a simulated month: log axes, so that the one message in a thousand is seen. Percentiles and the
/// plan's latency target are marked.
public final class LatencyChart implements PlanChart {

    private static final double[] MARKED_PERCENTILES = {50, 95, 99};

    /// Above 100 % there is room for the words at half.
    private static final double ROOM_ABOVE_ALL = 2.5;

    private final DefaultXYDataset lines = new DefaultXYDataset();
    private final DefaultXYDataset points = new DefaultXYDataset();
    private final XYLineAndShapeRenderer lineRenderer = new XYLineAndShapeRenderer(true, false);
    private final XYLineAndShapeRenderer pointRenderer = new XYLineAndShapeRenderer(false, true);
    private final DecadeAxis seconds;
    private final ShareAxis longer;
    private final XYPlot plot;
    private final ChartNote note = new ChartNote();
    private final JFreeChart chart;
    private final ChartWords words;

    private ChartStyle style;
    private LatencyText text;

    public LatencyChart(ChartTheme theme, ChartWords words) {
        this.words = words;
        this.style = new ChartStyle(theme, new ChartFonts(1));
        this.text = LatencyText.none(words);
        seconds =
                new DecadeAxis(
                        words.get("chart.latency.seconds"),
                        value -> ChartText.exactVolume(value) + " s");
        longer = new ShareAxis(words.get("chart.latency.longer"));
        plot = new XYPlot(lines, seconds, longer, lineRenderer);
        plot.setDataset(1, points);
        plot.setRenderer(1, pointRenderer);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessage(words.get("chart.latency.none"));
        chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.addSubtitle(note);
        lineRenderer.setDrawSeriesLineAsPath(true);
        update(this::restyle);
    }

    /// Shows another month in the same chart.
    public void show(WaitCurves waits) {
        text = LatencyText.of(words, waits);
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
        return text.table();
    }

    @Override
    public String sentence() {
        return text.sentence();
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
        style.apply(plot);
        for (ValueAxis axis : List.of(seconds, longer)) {
            style.apply(axis);
        }
        double size = fonts.px(9);
        for (Design design : Design.values()) {
            int series = design.ordinal();
            lineRenderer.setSeriesPaint(series, style.theme().of(design));
            pointRenderer.setSeriesPaint(series, style.theme().of(design));
            lineRenderer.setSeriesStroke(
                    series,
                    switch (design) {
                        case PIPES -> fonts.stroke(2.5);
                        case SERVICE -> fonts.stroke(2.5, 9, 4);
                    });
            pointRenderer.setSeriesShape(
                    series,
                    switch (design) {
                        case PIPES -> new Ellipse2D.Double(-size / 2, -size / 2, size, size);
                        case SERVICE -> new Rectangle2D.Double(-size / 2, -size / 2, size, size);
                    });
        }
        place();
    }

    private void place() {
        plot.clearDomainMarkers();
        plot.clearAnnotations();
        note.show(text.missing());
        Map<Design, WaitCurve> curves = text.curves();
        WaitRange range = WaitRange.of(curves.values(), text.target());
        seconds.setRange(range.from(), range.to());
        longer.setRange(WaitCurve.LEAST_SHARE, ROOM_ABOVE_ALL);
        for (Design design : Design.values()) {
            WaitCurve curve = curves.get(design);
            String key = words.label(design);
            lines.addSeries(key, curve == null ? new double[2][0] : range.visible(curve));
            points.addSeries(key, curve == null ? new double[2][0] : marked(range, curve));
        }
        if (curves.isEmpty()) {
            return;
        }
        if (text.target().isSet()) {
            plot.addDomainMarker(targetMarker());
        }
        new WaitLabels(seconds, style, words)
                .of(curves, MARKED_PERCENTILES)
                .forEach(label -> plot.addAnnotation(label, false));
    }

    /// The percentiles on the visible part of the curve.
    private static double[][] marked(WaitRange range, WaitCurve curve) {
        double[] percentiles =
                Arrays.stream(MARKED_PERCENTILES)
                        .filter(percentile -> curve.percentile(percentile) >= range.from())
                        .toArray();
        return new double[][] {
            Arrays.stream(percentiles).map(curve::percentile).toArray(),
            Arrays.stream(percentiles).map(percentile -> 1 - percentile / 100).toArray()
        };
    }

    private ValueMarker targetMarker() {
        LatencyTarget target = text.target();
        ValueMarker marker =
                style.marker(
                        target.seconds(),
                        words.get(
                                "chart.latency.target",
                                LatencyText.percentile(target.percentile()),
                                LatencyText.time(target.seconds())));
        boolean right = seconds.fraction(target.seconds()) < 0.6;
        marker.setLabelAnchor(right ? RectangleAnchor.BOTTOM_RIGHT : RectangleAnchor.BOTTOM_LEFT);
        marker.setLabelTextAnchor(right ? TextAnchor.BOTTOM_LEFT : TextAnchor.BOTTOM_RIGHT);
        return marker;
    }
}
