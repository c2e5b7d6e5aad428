package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Figures;

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

/// A log axis of shares with ticks where percentiles are: half, 5 % (p95), 1 % (p99) and so on
/// down.
final class ShareAxis extends LogAxis {

    private static final long serialVersionUID = 1;
    private static final double[] SHARES = {0.5, 0.05, 0.01, 0.001, 0.0001};

    ShareAxis(String label) {
        super(label);
        setAutoTickUnitSelection(false);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        List<NumberTick> ticks = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (double share : SHARES) {
            double y = valueToJava2D(share, dataArea, edge);
            if (getRange().contains(share) && y - last > metrics.getHeight()) {
                TextAnchor anchor = TextAnchor.CENTER_RIGHT;
                ticks.add(new NumberTick(share, Figures.percent(share), anchor, anchor, 0));
                last = y;
            }
        }
        return ticks;
    }
}
