package dev.pipesplanner.chart;

import dev.pipesplanner.chart.TradeOffPicture.Point;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/// The points of a trade-off: those that others beat are faded, the others joined by a staircase.
final class TradeOffDrawing extends AbstractXYAnnotation {

    // of what Serializable brings along nothing is used
    private static final long serialVersionUID = 1;

    private static final double POINT_PX = 11;
    private static final double FADED_PX = 6;
    private static final double MARK_PX = 19;

    /// Of 255.
    private static final int FADED = 90;

    private final transient TradeOffPicture picture;
    private final transient ChartStyle style;
    private final transient ToDoubleFunction<Point> wait;
    private final transient OptionalInt selected;

    /// @param wait as it is drawn
    TradeOffDrawing(
            TradeOffPicture picture,
            ChartStyle style,
            ToDoubleFunction<Point> wait,
            OptionalInt selected) {
        this.picture = picture;
        this.style = style;
        this.wait = wait;
        this.selected = selected;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        PlotPixels pixels = new PlotPixels(plot, area);
        picture.points().stream()
                .filter(point -> !point.isOnFront())
                .forEach(point -> paint(graphics, pixels, point, FADED_PX, FADED));
        graphics.setPaint(style.theme().foreground());
        graphics.setStroke(style.fonts().stroke(1.4));
        graphics.draw(staircase(pixels));
        picture.front().forEach(point -> paint(graphics, pixels, point, POINT_PX, 255));
        picture.points().stream()
                .filter(Point::isPresent)
                .forEach(point -> mark(graphics, at(pixels, point), false));
        selected.ifPresent(i -> mark(graphics, at(pixels, picture.points().get(i)), true));
    }

    private Point2D at(PlotPixels pixels, Point point) {
        return pixels.point(wait.applyAsDouble(point), point.usd());
    }

    private void paint(
            Graphics2D graphics, PlotPixels pixels, Point point, double size, int opacity) {
        Color color = style.theme().of(point.design());
        Point2D at = at(pixels, point);
        Shape marker = DesignLook.of(point.design()).marker(style.fonts().px(size));
        graphics.setPaint(new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity));
        graphics.fill(
                AffineTransform.getTranslateInstance(at.getX(), at.getY())
                        .createTransformedShape(marker));
    }

    /// From the quickest to the cheapest: who waits longer pays no more until the next point.
    private Path2D staircase(PlotPixels pixels) {
        Path2D stairs = new Path2D.Double();
        List<Point> front = picture.front();
        for (int i = 0; i < front.size(); i++) {
            Point2D at = at(pixels, front.get(i));
            if (i == 0) {
                stairs.moveTo(at.getX(), at.getY());
            } else {
                stairs.lineTo(at.getX(), stairs.getCurrentPoint().getY());
                stairs.lineTo(at.getX(), at.getY());
            }
        }
        return stairs;
    }

    private void mark(Graphics2D graphics, Point2D at, boolean isSelected) {
        double size = style.fonts().px(MARK_PX);
        Rectangle2D around =
                new Rectangle2D.Double(at.getX() - size / 2, at.getY() - size / 2, size, size);
        graphics.setPaint(style.theme().foreground());
        graphics.setStroke(style.fonts().stroke(2));
        graphics.draw(
                isSelected
                        ? around
                        : new Ellipse2D.Double(around.getX(), around.getY(), size, size));
    }
}
