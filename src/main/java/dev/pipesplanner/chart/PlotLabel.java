package dev.pipesplanner.chart;

import dev.pipesplanner.chart.LabelPlaces.Spot;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A word in a plot, and where it would like to be.
///
/// @param hasArrow whether an arrow goes from it to its point
record PlotLabel(String text, Font font, Color color, Wish wish, boolean hasArrow) {

    /// Where a word would like to be, in pixels.
    sealed interface Wish {

        /// @param size of the word
        /// @param px a pixel at 100 %
        List<Spot> spots(Rectangle2D size, Rectangle2D area, double px);
    }

    /// Above a point or below it, at the end of an arrow.
    record Pointing(Point2D at) implements Wish {

        private static final double[] LENGTHS = {26, 40, 58, 80};
        private static final double[][] DIRECTIONS = {
            {-1, -1}, {1, 1}, {0, -1}, {0, 1}, {1, -1}, {-1, 1}
        };

        @Override
        public List<Spot> spots(Rectangle2D size, Rectangle2D area, double px) {
            List<Spot> spots = new ArrayList<>();
            for (double length : LENGTHS) {
                for (double[] direction : DIRECTIONS) {
                    for (double shift = 0; shift <= 0.5; shift += 0.125) {
                        double x =
                                at.getX() + direction[0] * (length * px + shift * size.getWidth());
                        double y = at.getY() + direction[1] * length * px;
                        double top = direction[1] < 0 ? y - size.getHeight() : y;
                        spots.add(spot(x - size.getWidth() / 2, top, size, spots.size() * 0.005));
                    }
                }
            }
            return spots;
        }
    }

    /// Beside a point.
    ///
    /// @param right and above it, rather than left and below
    record Beside(Point2D at, boolean right) implements Wish {

        private static final double[] DISTANCES = {9, 14, 20, 28, 38, 50, 66, 85, 120, 160, 200};
        private static final double[] HEIGHTS = {1, 0, 0.5};

        @Override
        public List<Spot> spots(Rectangle2D size, Rectangle2D area, double px) {
            List<Spot> spots = new ArrayList<>();
            for (double distance : DISTANCES) {
                for (boolean toTheRight : new boolean[] {right, !right}) {
                    for (double height : HEIGHTS) {
                        double x =
                                toTheRight
                                        ? at.getX() + distance * px
                                        : at.getX() - distance * px - size.getWidth();
                        double above = right ? height : 1 - height;
                        double away = (distance - DISTANCES[0]) * px * (2 * above - 1);
                        double y = at.getY() - above * size.getHeight() - away;
                        spots.add(spot(x, y, size, spots.size() * 0.01));
                    }
                }
            }
            return spots;
        }
    }

    /// At a vertical line.
    ///
    /// @param fromTop rather than from the bottom
    record AtLine(double x, boolean fromTop) implements Wish {

        private static final double GAP = 5;

        @Override
        public List<Spot> spots(Rectangle2D size, Rectangle2D area, double px) {
            List<Spot> spots = new ArrayList<>();
            double step = size.getHeight() / 2;
            for (double away = 2 * px; away < area.getHeight() - size.getHeight(); away += step) {
                double y =
                        fromTop ? area.getMinY() + away : area.getMaxY() - away - size.getHeight();
                double cost = away / area.getHeight();
                spots.add(spot(x + GAP * px, y, size, cost));
                spots.add(spot(x - GAP * px - size.getWidth(), y, size, cost + 0.02));
            }
            return spots;
        }
    }

    /// Along a curve, where another is not near.
    ///
    /// @param points of the curve, by x
    /// @param above the heights above the other curve there; not a number where there is no other
    record AlongCurve(List<Point2D> points, List<Double> above) implements Wish {

        private static final double LIFT = 6;

        /// As far from another curve is as good as farther.
        private static final double APART = 60;

        @Override
        public List<Spot> spots(Rectangle2D size, Rectangle2D area, double px) {
            List<Spot> spots = new ArrayList<>();
            double width = size.getWidth();
            for (int i = 0; i < points.size(); i++) {
                Point2D at = points.get(i);
                double apart = above.get(i);
                double near =
                        Double.isNaN(apart) ? 0 : 1 - Math.min(1, Math.abs(apart) / (APART * px));
                double early = (at.getX() - area.getMinX()) / area.getWidth();
                double cost = 0.5 * near + 0.1 * Math.abs(early - 0.1);
                for (double back : new double[] {0.5, 1, 0}) {
                    double x = at.getX() - back * width;
                    double high = at.getY() - LIFT * px - size.getHeight();
                    double low = at.getY() + LIFT * px;
                    boolean isLower = apart < 0;
                    spots.add(spot(x, high, size, cost + (isLower ? 0.2 : 0)));
                    spots.add(spot(x, low, size, cost + (isLower ? 0 : 0.2)));
                }
            }
            return spots;
        }
    }

    private static Spot spot(double x, double y, Rectangle2D size, double cost) {
        return new Spot(new Rectangle2D.Double(x, y, size.getWidth(), size.getHeight()), cost);
    }
}
