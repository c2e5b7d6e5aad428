package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/// The words in the break-even chart: an arrow to each crossing, the plan's marker, and each
/// design's name at its curve.
///
/// @param volume of the plan's marker; not a number where there is none
record BreakEvenLabels(
        ChartWords words,
        ChartStyle style,
        CurveDataset curves,
        List<BreakEven.Crossing> crossings,
        double volume)
        implements PlotLabels.Content {

    /// Pixels between places along a curve.
    private static final double STEP = 12;

    @Override
    public List<PlotLabel> fill(LabelPlaces places, PlotPixels pixels) {
        pixels.pieces().forEach(places::avoidCurve);
        List<PlotLabel> labels = new ArrayList<>();
        for (BreakEven.Crossing crossing : crossings) {
            labels.add(crossing(pixels, crossing));
        }
        if (!Double.isNaN(volume)) {
            places.avoidLine(pixels.x(volume));
            labels.add(
                    new PlotLabel(
                            words.get("chart.thisPlan"),
                            style.word(),
                            style.theme().foreground(),
                            new PlotLabel.AtLine(pixels.x(volume), true),
                            false));
        }
        for (Design design : curves.series()) {
            labels.add(name(pixels, design));
        }
        return labels;
    }

    private PlotLabel crossing(PlotPixels pixels, BreakEven.Crossing crossing) {
        Point2D at = pixels.point(crossing.messagesPerMonth(), curves.usdAt(crossing));
        return new PlotLabel(
                words.get("chart.evenAt", Figures.volume(crossing.messagesPerMonth())),
                style.fonts().label(),
                style.theme().foreground(),
                new PlotLabel.Pointing(at),
                true);
    }

    private PlotLabel name(PlotPixels pixels, Design design) {
        List<Point2D> points = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        DecadeAxis volumes = (DecadeAxis) pixels.plot().getDomainAxis();
        double width = pixels.area().getWidth();
        for (double x = STEP / 2; x < width; x += STEP) {
            double messages = volumes.at(x / width);
            double usd = curves.usdAt(design, messages);
            if (usd > 0) {
                double y = pixels.y(usd);
                points.add(new Point2D.Double(pixels.area().getMinX() + x, y));
                above.add(above(pixels, design, messages, y));
            }
        }
        return new PlotLabel(
                words.label(design),
                style.fonts().label(),
                style.theme().textOf(design),
                new PlotLabel.AlongCurve(points, above),
                false);
    }

    /// The height above the nearest other curve, NaN where there is none. Where both cost the same,
    /// one name is above and the other below.
    private double above(PlotPixels pixels, Design design, double messages, double y) {
        double nearest = Double.NaN;
        boolean isBefore = false;
        for (Design other : curves.series()) {
            isBefore |= other == design;
            double usd = curves.usdAt(other, messages);
            if (other != design && usd > 0) {
                double height = pixels.y(usd) - y;
                double above = height == 0 && !isBefore ? -Double.MIN_VALUE : height;
                if (!(Math.abs(above) >= Math.abs(nearest))) {
                    nearest = above;
                }
            }
        }
        return nearest;
    }
}
