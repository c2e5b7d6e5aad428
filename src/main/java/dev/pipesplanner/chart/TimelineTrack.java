package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.TimelineSlice;
import dev.pipesplanner.plan.Design;

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

import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;

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

    private final Figure figure;
    private final ChartWords words;
    private final DefaultXYDataset dataset = new DefaultXYDataset();
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
        axis = new PeakAxis(figure == Figure.USD ? ChartText::usdTick : ChartText::exactVolume);
        plot = new XYPlot(dataset, null, axis, renderer);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeZeroBaselineVisible(true);
        // the dashes of the service over the whole line of pipes, so that both are seen
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
        for (Design design : Design.values()) {
            int series = design.ordinal();
            renderer.setSeriesPaint(
                    series,
                    figure == Figure.ARRIVALS
                            ? style.theme().foreground()
                            : style.theme().of(design));
            renderer.setSeriesStroke(
                    series,
                    switch (design) {
                        case PIPES -> fonts.stroke(figure == Figure.ARRIVALS ? 1.2 : 1.8);
                        case SERVICE -> fonts.stroke(1.8, 7, 3);
                    });
        }
    }

    /// @param title stands inside the plot, where it needs no width
    void show(TimelineSlice slice, String title, ChartStyle style) {
        double greatest = 0;
        for (Design design : Design.values()) {
            double[] values = values(slice, design);
            greatest = Math.max(greatest, Arrays.stream(values).max().orElse(0));
            dataset.addSeries(words.label(design), new double[][] {times(slice, values), values});
        }
        axis.fit(greatest, style.fonts().scale());
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

    private double[] values(TimelineSlice slice, Design design) {
        return switch (figure) {
            case ARRIVALS -> design == Design.PIPES ? slice.arrivals() : new double[0];
            case BACKLOG -> slice.of(design).backlog();
            case TASKS -> slice.of(design).tasks();
            case USD -> slice.of(design).usdSoFar();
        };
    }

    /// Steps begin where their minutes do; the cost is that at their end.
    private double[] times(TimelineSlice slice, double[] values) {
        double[] times = new double[values.length];
        int offset = figure == Figure.USD ? slice.step() : 0;
        Arrays.setAll(times, i -> slice.minute(i) + offset);
        return times;
    }
}
