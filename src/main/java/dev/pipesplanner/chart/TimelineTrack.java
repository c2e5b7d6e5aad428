package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.TimelineSlice;

import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// One figure of the timeline over the time axis that all of them share: a step for what counts, a
/// line for what adds up.
final class TimelineTrack {

    /// What the figure is of.
    enum Figure {
        ARRIVALS,
        BACKLOG,
        TASKS,
        USD
    }

    private record Series(String key, double[] values, Color color, BasicStroke stroke) {}

    private static final double ARRIVALS_PX = 1.2;

    private final Figure figure;
    private final ChartWords words;
    private final PeakAxis axis;
    private final XYLineAndShapeRenderer renderer;
    private final XYPlot plot;

    TimelineTrack(Figure figure, ChartWords words) {
        this.figure = figure;
        this.words = words;
        this.renderer =
                switch (figure) {
                    case ARRIVALS, BACKLOG, TASKS -> new XYStepRenderer();
                    case USD -> new XYLineAndShapeRenderer(true, false);
                };
        axis = new PeakAxis(figure == Figure.USD ? ChartText::usdTick : ChartText::tick);
        plot = new XYPlot(null, null, axis, renderer);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeZeroBaselineVisible(true);
        // dashes over a solid line, so that both are seen
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        renderer.setDrawSeriesLineAsPath(true);
    }

    XYPlot plot() {
        return plot;
    }

    void style(ChartStyle style) {
        style.apply(plot);
        style.apply(axis);
        ChartFonts fonts = style.fonts();
        plot.setRangeZeroBaselinePaint(style.theme().grid());
        plot.setRangeZeroBaselineStroke(fonts.stroke(1));
    }

    /// @param title stands inside the plot, where it needs no width
    void show(TimelineSlice slice, String title, ChartStyle style) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        for (Series each : series(slice, title, style)) {
            renderer.setSeriesPaint(dataset.getSeriesCount(), each.color());
            renderer.setSeriesStroke(dataset.getSeriesCount(), each.stroke());
            dataset.addSeries(
                    each.key(), new double[][] {times(slice, each.values()), each.values()});
        }
        plot.setDataset(dataset);
        axis.fit(greatest(dataset), style.fonts().scale());
        plot.clearAnnotations();
        plot.clearDomainMarkers();
        write(
                title,
                slice.from(),
                TextAnchor.TOP_LEFT,
                style.fonts().text(),
                style.theme().foreground(),
                style);
    }

    /// Writes in the title's line, up to a minute.
    void name(String name, double minute, Color color, ChartStyle style) {
        write(name, minute, TextAnchor.TOP_RIGHT, style.fonts().label(), color, style);
    }

    /// Writes in the title's line, from a minute on.
    void noteFrom(String note, double minute, ChartStyle style) {
        write(note, minute, TextAnchor.TOP_LEFT, style.word(), style.theme().foreground(), style);
    }

    void noteUpTo(String note, double minute, ChartStyle style) {
        write(note, minute, TextAnchor.TOP_RIGHT, style.word(), style.theme().foreground(), style);
    }

    private void write(
            String text,
            double minute,
            TextAnchor anchor,
            Font font,
            Color color,
            ChartStyle style) {
        XYTextAnnotation label = new XYTextAnnotation(text, minute, axis.getUpperBound());
        label.setTextAnchor(anchor);
        label.setFont(font);
        label.setPaint(color);
        label.setBackgroundPaint(style.theme().background());
        plot.addAnnotation(label, false);
    }

    void mark(Marker marker) {
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }

    private List<Series> series(TimelineSlice slice, String title, ChartStyle style) {
        return switch (figure) {
            case ARRIVALS ->
                    List.of(
                            new Series(
                                    title,
                                    slice.arrivals(),
                                    style.theme().foreground(),
                                    style.fonts().stroke(ARRIVALS_PX)));
            case BACKLOG -> ofDesigns(slice, style, TimelineSlice.Steps::backlog);
            case TASKS -> ofDesigns(slice, style, TimelineSlice.Steps::tasks);
            case USD -> ofDesigns(slice, style, TimelineSlice.Steps::usdSoFar);
        };
    }

    private List<Series> ofDesigns(
            TimelineSlice slice, ChartStyle style, Function<TimelineSlice.Steps, double[]> values) {
        return DesignLook.drawn(slice.designs().keySet()).stream()
                .map(design ->
                        new Series(
                                words.label(design),
                                values.apply(slice.of(design)),
                                style.theme().of(design),
                                style.thinLine(design)))
                .toList();
    }

    private static double greatest(XYDataset dataset) {
        double greatest = 0;
        for (int series = 0; series < dataset.getSeriesCount(); series++) {
            for (int item = 0; item < dataset.getItemCount(series); item++) {
                greatest = Math.max(greatest, dataset.getYValue(series, item));
            }
        }
        return greatest;
    }

    /// Steps begin where their minutes do; the cost is that at their end.
    private double[] times(TimelineSlice slice, double[] values) {
        double[] times = new double[values.length];
        int offset = figure == Figure.USD ? slice.step() : 0;
        Arrays.setAll(times, i -> slice.minute(i) + offset);
        return times;
    }
}
