package dev.pipesplanner.chart;

import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.RectangularShape;
import java.util.List;

/// Flat bars with each design's diagonal stripes, so that they differ without color. Stripes are
/// lines rather than a texture, which a JavaFX canvas does not draw.
///
/// @param rows the looks of a group's bars
record BarHatching(Color stripe, ChartFonts fonts, List<DesignLook> rows) implements BarPainter {

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
        g2.setPaint(stripe);
        g2.setStroke(fonts.stroke(WIDTH_PX));
        DesignLook.Stripes stripes = rows.get(row).stripes();
        if (stripes.rising()) {
            stripes(g2, bar, bar.getMaxY(), -1);
        }
        if (stripes.falling()) {
            stripes(g2, bar, bar.getMinY(), 1);
        }
    }

    /// Lines to the right, each cut at the bar's left and right end.
    ///
    /// @param edge where they begin
    /// @param slope -1 up, 1 down
    private void stripes(Graphics2D g2, RectangularShape bar, double edge, int slope) {
        double height = bar.getHeight();
        double gap = fonts.px(GAP_PX);
        for (double x = bar.getMinX() - height + gap; x < bar.getMaxX(); x += gap) {
            double from = Math.max(x, bar.getMinX());
            double to = Math.min(x + height, bar.getMaxX());
            g2.draw(
                    new Line2D.Double(
                            from, edge + slope * (from - x), to, edge + slope * (to - x)));
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
