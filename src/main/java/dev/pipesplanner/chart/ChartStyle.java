package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// What all charts look alike in, for one theme and zoom.
record ChartStyle(ChartTheme theme, ChartFonts fonts) {

    /// How dark a shaded stretch is, of 255.
    private static final int SHADE = 40;

    private static final double THIN_PX = 1.8;
    private static final double RIGHT_PX = 24;

    /// Of the chart's width.
    private static final double REASON_SHARE = 0.7;

    private static final double REASON_LINE = 1.5;
    private static final double BASELINE = 0.7;

    void apply(JFreeChart chart, ChartNote note) {
        chart.setPadding(padding());
        chart.setBackgroundPaint(theme.background());
        note.setFont(fonts.text());
        note.setPaint(theme.foreground());
    }

    /// Room around the plot, more of it on the right, where the last tick's label ends.
    RectangleInsets padding() {
        return padding(RIGHT_PX);
    }

    /// The same for a label of another length.
    RectangleInsets padding(double rightPx) {
        double inset = fonts.px(8);
        return new RectangleInsets(inset, inset, inset, fonts.px(rightPx));
    }

    void apply(XYPlot plot) {
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(theme.background());
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(fonts.stroke(1));
        plot.setRangeGridlineStroke(fonts.stroke(1));
    }

    void apply(Axis axis) {
        axis.setLabelFont(fonts.text());
        axis.setTickLabelFont(fonts.text());
        axis.setLabelPaint(theme.foreground());
        axis.setTickLabelPaint(theme.foreground());
        axis.setAxisLinePaint(theme.grid());
    }

    /// A design's line.
    BasicStroke line(Design design) {
        return DesignLook.of(design).line(fonts, DesignLook.BOLD_PX);
    }

    /// A design's line where there are many on little room.
    BasicStroke thinLine(Design design) {
        return DesignLook.of(design).line(fonts, THIN_PX);
    }

    /// Words in the middle of a chart that has nothing else to show.
    void drawReason(String reason, Graphics2D graphics, Rectangle2D area) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(theme.background());
        graphics.fill(area);
        graphics.setFont(fonts.text());
        graphics.setPaint(theme.foreground());
        FontMetrics metrics = graphics.getFontMetrics(fonts.text());
        List<String> lines =
                LineBreaks.atBlanks(
                                reason,
                                REASON_SHARE * area.getWidth(),
                                line -> metrics.getStringBounds(line, graphics).getWidth())
                        .lines()
                        .toList();
        double height = REASON_LINE * fonts.text().getSize2D();
        double y = area.getCenterY() - (lines.size() / 2.0 - BASELINE) * height;
        for (String line : lines) {
            double width = metrics.getStringBounds(line, graphics).getWidth();
            graphics.drawString(line, (float) (area.getCenterX() - width / 2), (float) y);
            y += height;
        }
    }

    /// A dotted line, which nobody takes for data.
    ValueMarker marker(double value) {
        ValueMarker marker = new ValueMarker(value);
        style(marker);
        return marker;
    }

    /// A stretch, shaded between its bounds.
    IntervalMarker marker(double from, double to) {
        IntervalMarker marker = new IntervalMarker(from, to);
        style(marker);
        Color ground = theme.foreground();
        marker.setPaint(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), SHADE));
        marker.setOutlinePaint(theme.foreground());
        marker.setOutlineStroke(fonts.stroke(1, 2, 4));
        return marker;
    }

    /// The font of a word at a marker.
    Font word() {
        return fonts.aside();
    }

    private void style(Marker marker) {
        marker.setPaint(theme.foreground());
        marker.setStroke(fonts.stroke(1.6, 2, 4));
        marker.setAlpha(1);
    }
}
