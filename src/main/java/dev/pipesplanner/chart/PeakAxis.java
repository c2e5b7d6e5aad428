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

/// An axis from zero for a plot that is only a few lines high: a tick at the greatest round value
/// that is not above the data, one at zero where there is room, and room for a title above them.
final class PeakAxis extends NumberAxis {

    private static final long serialVersionUID = 1;

    /// What a title needs of a plot's height at 100 %.
    private static final double TITLE_SHARE = 0.38;

    private static final double MOST_TITLE_SHARE = 0.6;

    /// Heights of a letter between zero and the tick, so that both can be read.
    private static final double LEAST_LINES = 1.6;

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
        TextAnchor middle = TextAnchor.CENTER_RIGHT;
        NumberTick peak = new NumberTick(tick, format.apply(tick), middle, middle, 0);
        double height = tick / getUpperBound() * dataArea.getHeight();
        return height < LEAST_LINES * g2.getFontMetrics(getTickLabelFont()).getAscent()
                ? List.of(peak)
                : List.of(new NumberTick(0, format.apply(0), middle, middle, 0), peak);
    }
}
