package dev.pipesplanner.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.Color;
import java.awt.Font;

/// What all charts look alike in, for one theme and zoom.
record ChartStyle(ChartTheme theme, ChartFonts fonts) {

    /// How dark a shaded stretch is, of 255.
    private static final int SHADE = 40;

    void apply(JFreeChart chart, ChartNote note) {
        chart.setPadding(padding());
        chart.setBackgroundPaint(theme.background());
        note.setFont(fonts.text());
        note.setPaint(theme.foreground());
    }

    /// Room around the plot, more of it on the right, where the last tick's label ends.
    RectangleInsets padding() {
        double inset = fonts.px(8);
        return new RectangleInsets(inset, inset, inset, fonts.px(24));
    }

    void apply(XYPlot plot) {
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(theme.background());
        plot.setNoDataMessageFont(fonts.text());
        plot.setNoDataMessagePaint(theme.foreground());
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(fonts.stroke(1));
        plot.setRangeGridlineStroke(fonts.stroke(1));
    }

    void apply(ValueAxis axis) {
        axis.setLabelFont(fonts.text());
        axis.setTickLabelFont(fonts.text());
        axis.setLabelPaint(theme.foreground());
        axis.setTickLabelPaint(theme.foreground());
    }

    /// A dotted line with a word, which nobody takes for data.
    ValueMarker marker(double value, String label) {
        ValueMarker marker = new ValueMarker(value);
        style(marker, label);
        return marker;
    }

    /// A stretch, shaded between its bounds.
    IntervalMarker marker(double from, double to, String label) {
        IntervalMarker marker = new IntervalMarker(from, to);
        style(marker, label);
        Color ground = theme.foreground();
        marker.setPaint(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), SHADE));
        marker.setOutlinePaint(theme.foreground());
        marker.setOutlineStroke(fonts.stroke(1, 2, 4));
        return marker;
    }

    private void style(Marker marker, String label) {
        marker.setPaint(theme.foreground());
        marker.setStroke(fonts.stroke(1.6, 2, 4));
        marker.setAlpha(1);
        marker.setLabel(label);
        marker.setLabelFont(fonts.text().deriveFont(Font.ITALIC));
        marker.setLabelPaint(theme.foreground());
        marker.setLabelBackgroundColor(theme.background());
    }
}
