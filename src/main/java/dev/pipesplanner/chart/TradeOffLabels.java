package dev.pipesplanner.chart;

import dev.pipesplanner.chart.TradeOffPicture.Point;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Figures;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The words in a trade-off: the target, the plan as it is, and the name of each design at one of
/// its points.
///
/// @param waits as it is drawn
record TradeOffLabels(
        TradeOffPicture picture, ChartStyle style, ChartWords words, ToDoubleFunction<Point> waits)
        implements PlotLabels.Content {

    @Override
    public List<PlotLabel> fill(LabelPlaces places, PlotPixels pixels) {
        avoidStaircase(places, pixels);
        List<PlotLabel> labels = new ArrayList<>();
        picture.target()
                .ifPresent(target -> {
                    places.avoidLine(pixels.x(target));
                    labels.add(
                            new PlotLabel(
                                    words.get("chart.tradeOff.target", Figures.duration(target)),
                                    style.word(),
                                    style.theme().foreground(),
                                    new PlotLabel.AtLine(pixels.x(target), true),
                                    false));
                });
        picture.points().stream()
                .filter(Point::isPresent)
                .limit(1)
                .forEach(point ->
                        labels.add(
                                new PlotLabel(
                                        words.get("chart.thisPlan"),
                                        style.word(),
                                        style.theme().foreground(),
                                        new PlotLabel.Beside(at(pixels, point), true),
                                        false)));
        designs().forEach(design -> labels.add(name(pixels, design)));
        return labels;
    }

    private void avoidStaircase(LabelPlaces places, PlotPixels pixels) {
        List<Point> front = picture.front();
        for (int i = 0; i + 1 < front.size(); i++) {
            Point2D from = at(pixels, front.get(i));
            Point2D to = at(pixels, front.get(i + 1));
            places.avoidCurve(new Line2D.Double(from.getX(), from.getY(), to.getX(), from.getY()));
            places.avoidCurve(new Line2D.Double(to.getX(), from.getY(), to.getX(), to.getY()));
        }
    }

    private Stream<Design> designs() {
        return picture.points().stream().map(Point::design).distinct().sorted();
    }

    /// At the design's cheapest point of the front, else at its cheapest.
    private PlotLabel name(PlotPixels pixels, Design design) {
        List<Point> own =
                picture.points().stream()
                        .filter(point -> point.design() == design)
                        .sorted((one, other) -> Double.compare(one.usd(), other.usd()))
                        .toList();
        Point at = own.stream().filter(Point::isOnFront).findFirst().orElse(own.getFirst());
        return new PlotLabel(
                words.label(design),
                style.fonts().label(),
                style.theme().textOf(design),
                new PlotLabel.Pointing(at(pixels, at)),
                true);
    }

    private Point2D at(PlotPixels pixels, Point point) {
        return pixels.point(waits.applyAsDouble(point), point.usd());
    }
}
