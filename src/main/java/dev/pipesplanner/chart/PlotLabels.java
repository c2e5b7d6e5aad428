package dev.pipesplanner.chart;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The words in a plot. They find their places when they are drawn, since only then the sizes of
/// the plot and of the words are known.
final class PlotLabels extends AbstractXYAnnotation {

    // of what Serializable brings along nothing is used
    private static final long serialVersionUID = 1;

    private static final double GAP_PX = 3;
    private static final double PADDING_PX = 2;
    private static final double TIP_PX = 6;
    private static final double HEAD_PX = 7;

    /// Of a font's size: a line's height, and its letters' above their base line.
    private static final double LINE = 1.2;

    private static final double ASCENT = 0.93;

    /// Says what is to be avoided and what to be placed, the most important first.
    interface Content {

        List<PlotLabel> fill(LabelPlaces places, PlotPixels pixels);
    }

    /// A word at its place.
    record Placed(String text, Rectangle2D box) {}

    private final transient ChartStyle style;
    private final transient Content content;
    private final transient List<Placed> placed = new ArrayList<>();

    PlotLabels(ChartStyle style, Content content) {
        this.style = style;
        this.content = content;
    }

    /// As last drawn.
    List<Placed> placed() {
        return List.copyOf(placed);
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
        placed.clear();
        LabelPlaces places = new LabelPlaces(area, style.fonts().px(GAP_PX));
        for (PlotLabel label : content.fill(places, new PlotPixels(plot, area))) {
            Rectangle2D size = size(graphics, label);
            places.take(label.wish().spots(size, area, style.fonts().px(1)))
                    .ifPresent(box -> {
                        placed.add(new Placed(label.text(), box));
                        paint(graphics, label, box);
                        if (label.hasArrow()
                                && label.wish() instanceof PlotLabel.Pointing(var at)) {
                            places.avoidCurve(arrow(graphics, box, at));
                        }
                    });
        }
    }

    private Rectangle2D size(Graphics2D graphics, PlotLabel label) {
        // in this order: on a JavaFX canvas the metrics are those of the font that is set
        graphics.setFont(label.font());
        FontMetrics metrics = graphics.getFontMetrics(label.font());
        double width = metrics.getStringBounds(label.text(), graphics).getWidth();
        return new Rectangle2D.Double(
                0, 0, width + 2 * style.fonts().px(PADDING_PX), LINE * label.font().getSize2D());
    }

    private void paint(Graphics2D graphics, PlotLabel label, Rectangle2D box) {
        graphics.setPaint(style.theme().background());
        graphics.fill(box);
        graphics.setFont(label.font());
        graphics.setPaint(label.color());
        graphics.drawString(
                label.text(),
                (float) (box.getX() + style.fonts().px(PADDING_PX)),
                (float) (box.getY() + ASCENT * label.font().getSize2D()));
    }

    /// From the edge of the word that is next to the point, to short of it.
    private Line2D arrow(Graphics2D graphics, Rectangle2D box, Point2D at) {
        double x = Math.clamp(at.getX(), box.getMinX(), box.getMaxX());
        double y = Math.clamp(at.getY(), box.getMinY(), box.getMaxY());
        double length = Math.max(1, at.distance(x, y));
        double dx = (at.getX() - x) / length;
        double dy = (at.getY() - y) / length;
        double tip = style.fonts().px(TIP_PX);
        double head = style.fonts().px(HEAD_PX);
        double tipX = at.getX() - dx * tip;
        double tipY = at.getY() - dy * tip;
        Line2D shaft = new Line2D.Double(x, y, tipX, tipY);
        graphics.setPaint(style.theme().foreground());
        graphics.setStroke(style.fonts().stroke(1.2));
        graphics.draw(shaft);
        GeneralPath point = new GeneralPath();
        point.moveTo(tipX, tipY);
        point.lineTo(tipX - dx * head - dy * head / 2, tipY - dy * head + dx * head / 2);
        point.lineTo(tipX - dx * head + dy * head / 2, tipY - dy * head - dx * head / 2);
        point.closePath();
        graphics.fill(point);
        return shaft;
    }
}
