package dev.pipesplanner.chart;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;

/// An axis from zero for a plot that is only a few lines high: one tick, at the greatest round
/// value that is not above the data, and room for a title above them.
final class PeakAxis extends NumberAxis {

    private static final long serialVersionUID = 1;

    /// What a title needs of a plot's height at 100 %.
    private static final double TITLE_SHARE = 0.38;

    private static final double MOST_TITLE_SHARE = 0.6;

    private final transient DoubleFunction<String> format;
    private double tick = 1;

    PeakAxis(DoubleFunction<String> format) {
        this.format = format;
        setAutoRange(false);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
    }

    /// @param greatest value of the data, from 0
    /// @param scale of the title's font
    void fit(double greatest, double scale) {
        double peak = greatest > 0 ? greatest : 1;
        tick = round(peak);
        setRange(0, peak / (1 - Math.min(MOST_TITLE_SHARE, TITLE_SHARE * scale)));
    }

    /// The greatest of 1, 2 and 5 times a power of ten up to the value.
    static double round(double value) {
        double decade = Math.pow(10, Math.floor(Math.log10(value) + 1e-12));
        double digits = value / decade;
        return decade * (digits >= 5 ? 5 : digits >= 2 ? 2 : 1);
    }

    @Override
    public List<ValueTick> refreshTicks(
            Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        TextAnchor anchor = TextAnchor.CENTER_RIGHT;
        return List.of(new NumberTick(tick, format.apply(tick), anchor, anchor, 0));
    }
}
