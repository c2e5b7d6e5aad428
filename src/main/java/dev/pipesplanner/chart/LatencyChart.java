package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.WaitCurve;
import dev.pipesplanner.analysis.WaitCurves;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Map;

/// How long do messages wait? The share that waits longer than a time, by time, for both designs of
/// a simulated month: log axes, so that the one message in a thousand is seen. Percentiles and the
/// plan's latency target are marked.
public final class LatencyChart extends PlanChart {

    private static final double[] MARKED_PERCENTILES = {50, 95, 99};

    /// Above 100 % there is room for the words at half, and the least share is no corner.
    private static final double ROOM = 2.5;

    private final DefaultXYDataset lines = new DefaultXYDataset();
    private final DefaultXYDataset points = new DefaultXYDataset();
    private final XYLineAndShapeRenderer lineRenderer = new XYLineAndShapeRenderer(true, false);
    private final XYLineAndShapeRenderer pointRenderer = new XYLineAndShapeRenderer(false, true);
    private final DecadeAxis seconds;
    private final ShareAxis longer;
    private final XYPlot plot;
    private final ChartWords words;
    private LatencyText text;

    public LatencyChart(ChartTheme theme, ChartWords words) {
        super(new XYPlot(), theme);
        this.words = words;
        plot = chart().getXYPlot();
        this.text = LatencyText.none(words);
        seconds =
                new DecadeAxis(
                        words.get("chart.latency.seconds"),
                        value -> ChartText.exactVolume(value) + " s");
        longer = new ShareAxis(words.get("chart.latency.longer"));
        plot.setDomainAxis(seconds);
        plot.setRangeAxis(longer);
        plot.setDataset(lines);
        plot.setRenderer(lineRenderer);
        plot.setDataset(1, points);
        plot.setRenderer(1, pointRenderer);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        lineRenderer.setDrawSeriesLineAsPath(true);
        restyle();
    }

    /// Shows another month in the same chart.
    public void show(WaitCurves waits) {
        text = LatencyText.of(words, waits);
        show();
    }

    @Override
    String reason() {
        if (!text.curves().isEmpty()) {
            return "";
        }
        return text.missing().isEmpty()
                ? words.get("chart.latency.none")
                : String.join("\n", text.missing());
    }

    @Override
    ChartTable tabulate() {
        return text.table();
    }

    @Override
    String finding() {
        return text.sentence();
    }

    @Override
    void apply(ChartStyle style) {
        style.apply(plot);
        style.apply(seconds);
        style.apply(longer);
        double size = style.fonts().px(9);
        for (Design design : Design.values()) {
            int series = design.ordinal();
            lineRenderer.setSeriesPaint(series, style.theme().of(design));
            pointRenderer.setSeriesPaint(series, style.theme().of(design));
            lineRenderer.setSeriesStroke(series, style.line(design));
            pointRenderer.setSeriesShape(
                    series,
                    switch (design) {
                        case PIPES -> new Ellipse2D.Double(-size / 2, -size / 2, size, size);
                        case SERVICE -> new Rectangle2D.Double(-size / 2, -size / 2, size, size);
                    });
        }
    }

    @Override
    void place() {
        plot.clearDomainMarkers();
        plot.clearAnnotations();
        note().show(text.missing());
        Map<Design, WaitCurve> curves = text.curves();
        WaitRange range = WaitRange.of(curves.values(), text.target());
        seconds.setRange(range.from(), range.to());
        longer.setRange(WaitCurve.LEAST_SHARE / ROOM, ROOM);
        for (Design design : Design.values()) {
            WaitCurve curve = curves.get(design);
            String key = words.label(design);
            lines.addSeries(key, curve == null ? new double[2][0] : range.visible(curve));
            points.addSeries(key, curve == null ? new double[2][0] : marked(range, curve));
        }
        if (text.target().isSet()) {
            plot.addDomainMarker(style().marker(text.target().seconds()));
        }
        plot.addAnnotation(
                new PlotLabels(style(), new WaitLabels(words, style(), text, MARKED_PERCENTILES)));
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
}
