package dev.pipesplanner.chart;

import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Where the values of a plot lie, while it is drawn.
record PlotPixels(XYPlot plot, Rectangle2D area) {

    double x(double value) {
        return plot.getDomainAxis().valueToJava2D(value, area, plot.getDomainAxisEdge());
    }

    double y(double value) {
        return plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
    }

    Point2D point(double x, double y) {
        return new Point2D.Double(x(x), y(y));
    }

    /// The visible pieces of all curves.
    List<Line2D> pieces() {
        return IntStream.range(0, plot.getDataset().getSeriesCount())
                .mapToObj(this::pieces)
                .flatMap(List::stream)
                .toList();
    }

    /// The visible pieces of a curve between its points; none at its gaps.
    private List<Line2D> pieces(int series) {
        XYDataset curve = plot.getDataset();
        List<Line2D> pieces = new ArrayList<>();
        for (int i = 1; i < curve.getItemCount(series); i++) {
            double from = curve.getYValue(series, i - 1);
            double to = curve.getYValue(series, i);
            if (!Double.isNaN(from) && !Double.isNaN(to)) {
                Line2D piece =
                        new Line2D.Double(
                                point(curve.getXValue(series, i - 1), from),
                                point(curve.getXValue(series, i), to));
                if (piece.intersects(area)) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }
}
