package dev.pipesplanner.chart;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// A log axis with ticks at powers of ten, as many as fit; at 2 and 5 too where the range has less
/// than two decades. Its labels are plain strings: the attributed ones of {@link LogAxis} would be
/// drawn as outlines on a JavaFX canvas.
final class DecadeAxis extends LogAxis {

    private static final long serialVersionUID = 1;
    private static final double[] DECADE = {1};
    private static final double[] FINE = {1, 2, 5};

    private final transient DoubleFunction<String> format;

    DecadeAxis(String label, DoubleFunction<String> format) {
        super(label);
        this.format = format;
        setAutoTickUnitSelection(false);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
    }

    /// The place of a value between both ends of the axis, 0 to 1.
    double fraction(double value) {
        return Math.log(value / getLowerBound()) / Math.log(getUpperBound() / getLowerBound());
    }

    /// The value at a place, the inverse of {@link #fraction}.
    double at(double fraction) {
        return getLowerBound() * Math.pow(getUpperBound() / getLowerBound(), fraction);
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        double decades = Math.log10(getUpperBound() / getLowerBound());
        double needed =
                horizontal
                        ? 1.25 * metrics.stringWidth(format.apply(getUpperBound()))
                        : 1.5 * metrics.getHeight();
        double available = horizontal ? dataArea.getWidth() : dataArea.getHeight();
        int step = (int) Math.max(1, Math.ceil(needed * decades / Math.max(1, available)));
        return ticks(step, decades < 2 && step == 1 ? FINE : DECADE, horizontal);
    }

    private List<NumberTick> ticks(int step, double[] multiples, boolean horizontal) {
        TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(getLowerBound()) + 1e-9);
        int last = (int) Math.floor(Math.log10(getUpperBound()) + 1e-9);
        for (int exponent = first; exponent <= last; exponent++) {
            if (Math.floorMod(exponent, step) != 0) {
                continue;
            }
            for (double multiple : multiples) {
                double value = multiple * Math.pow(10, exponent);
                if (getRange().contains(value)) {
                    ticks.add(new NumberTick(value, format.apply(value), anchor, anchor, 0));
                }
            }
        }
        return ticks;
    }
}
