package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.RectangularShape;

/// Flat bars, the service's with diagonal stripes, so that the two differ without color. Stripes
/// are lines rather than a texture, which a JavaFX canvas does not draw.
record BarHatching(Color stripe, ChartFonts fonts) implements BarPainter {

    private static final double GAP_PX = 7;
    private static final double WIDTH_PX = 1.6;

    @Override
    public void paintBar(
            Graphics2D g2,
            BarRenderer renderer,
            int row,
            int column,
            RectangularShape bar,
            RectangleEdge base) {
        g2.setPaint(renderer.getItemPaint(row, column));
        g2.fill(bar);
        if (row == Design.SERVICE.ordinal()) {
            g2.setPaint(stripe);
            g2.setStroke(fonts.stroke(WIDTH_PX));
            stripes(g2, bar);
        }
    }

    /// Lines from the lower edge up to the right, each cut at the bar's left and right end.
    private void stripes(Graphics2D g2, RectangularShape bar) {
        double height = bar.getHeight();
        double gap = fonts.px(GAP_PX);
        for (double x = bar.getMinX() - height + gap; x < bar.getMaxX(); x += gap) {
            double from = Math.max(x, bar.getMinX());
            double to = Math.min(x + height, bar.getMaxX());
            g2.draw(
                    new Line2D.Double(
                            from, bar.getMaxY() - (from - x), to, bar.getMaxY() - (to - x)));
        }
    }

    @Override
    public void paintBarShadow(
            Graphics2D g2,
            BarRenderer renderer,
            int row,
            int column,
            RectangularShape bar,
            RectangleEdge base,
            boolean pegShadow) {
        // flat on purpose
    }
}
