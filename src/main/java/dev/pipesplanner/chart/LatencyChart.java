package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.WaitCurve;
import dev.pipesplanner.analysis.WaitCurves;
import dev.pipesplanner.plan.Design;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

import java.util.Arrays;

/// How long do messages wait? The share that waits longer than a time, by time, for each design of
/// a simulated month: log axes, so that the one message in a thousand is seen. Percentiles and the
/// plan's latency target are marked.
public final class LatencyChart extends PlanChart {

    private static final double[] MARKED_PERCENTILES = {50, 95, 99};

    private static final double POINT_PX = 9;

    /// Above 100 % there is room for the words at half, and the least share is no corner.
    private static final double ROOM = 2.5;

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
        seconds = new DecadeAxis(words.get("chart.latency.seconds"), ChartText::secondsTick);
        longer = new ShareAxis(words.get("chart.latency.longer"));
        plot.setDomainAxis(seconds);
        plot.setRangeAxis(longer);
        plot.setRenderer(lineRenderer);
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
    }

    @Override
    void place() {
        plot.clearDomainMarkers();
        plot.clearAnnotations();
        note().show(text.missing());
        WaitRange range = WaitRange.of(text.curves().values(), text.target());
        seconds.setRange(range.from(), range.to());
        longer.setRange(WaitCurve.LEAST_SHARE / ROOM, ROOM);
        placeCurves(range);
        if (text.target().isSet()) {
            plot.addDomainMarker(style().marker(text.target().seconds()));
        }
        plot.addAnnotation(
                new PlotLabels(style(), new WaitLabels(words, style(), text, MARKED_PERCENTILES)));
    }

    private void placeCurves(WaitRange range) {
        DefaultXYDataset lines = new DefaultXYDataset();
        DefaultXYDataset points = new DefaultXYDataset();
        double size = style().fonts().px(POINT_PX);
        for (Design design : DesignLook.drawn(text.curves().keySet())) {
            WaitCurve curve = text.curve(design).orElseThrow();
            int series = lines.getSeriesCount();
            lines.addSeries(words.label(design), range.visible(curve));
            lineRenderer.setSeriesPaint(series, style().theme().of(design));
            lineRenderer.setSeriesStroke(series, style().line(design));
            points.addSeries(words.label(design), marked(range, curve));
            pointRenderer.setSeriesPaint(series, style().theme().of(design));
            pointRenderer.setSeriesShape(series, DesignLook.of(design).marker(size));
        }
        plot.setDataset(0, lines);
        plot.setDataset(1, points);
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
