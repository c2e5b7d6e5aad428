package dev.pipesplanner.chart;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds places for words in a plot, one word after the other, all in pixels. A word always lies
/// inside the plot, clear of the words before it and of every vertical line; it is on a curve only
/// where there is no other place.
final class LabelPlaces {

    /// A place that a word could have.
    ///
    /// @param cost the greater, the less it is wanted; 1 at most
    record Spot(Rectangle2D box, double cost) {}

    private static final double ON_A_CURVE = 10;

    private final Rectangle2D area;
    private final double gap;
    private final List<Double> lines = new ArrayList<>();
    private final List<Line2D> curves = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    /// @param gap between a word and whatever it shall be clear of
    LabelPlaces(Rectangle2D area, double gap) {
        this.area = area;
        this.gap = gap;
    }

    void avoidLine(double x) {
        lines.add(x);
    }

    void avoidCurve(Line2D piece) {
        curves.add(piece);
    }

    void avoid(Shape shape) {
        taken.add(shape.getBounds2D());
    }

    /// Takes the best place; empty where all are taken.
    Optional<Rectangle2D> take(List<Spot> spots) {
        Optional<Rectangle2D> best =
                spots.stream()
                        .map(spot -> new Spot(inside(spot.box()), spot.cost()))
                        .filter(spot -> isFree(spot.box()))
                        .map(spot -> new Spot(spot.box(), spot.cost() + onCurves(spot.box())))
                        .min(Comparator.comparingDouble(Spot::cost))
                        .map(Spot::box);
        best.ifPresent(taken::add);
        return best;
    }

    private Rectangle2D inside(Rectangle2D box) {
        double x = Math.min(Math.max(box.getX(), area.getX()), area.getMaxX() - box.getWidth());
        double y = Math.min(Math.max(box.getY(), area.getY()), area.getMaxY() - box.getHeight());
        return new Rectangle2D.Double(x, y, box.getWidth(), box.getHeight());
    }

    private boolean isFree(Rectangle2D box) {
        Rectangle2D wide = grown(box);
        return area.contains(box)
                && taken.stream().noneMatch(wide::intersects)
                && lines.stream().noneMatch(x -> x > wide.getMinX() && x < wide.getMaxX());
    }

    private double onCurves(Rectangle2D box) {
        Rectangle2D wide = grown(box);
        return ON_A_CURVE * curves.stream().filter(piece -> crosses(piece, wide)).count();
    }

    private static boolean crosses(Line2D piece, Rectangle2D box) {
        return Math.max(piece.getX1(), piece.getX2()) > box.getMinX()
                && Math.min(piece.getX1(), piece.getX2()) < box.getMaxX()
                && piece.intersects(box);
    }

    private Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() - gap,
                box.getY() - gap,
                box.getWidth() + 2 * gap,
                box.getHeight() + 2 * gap);
    }
}
