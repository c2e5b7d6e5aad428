package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.explore.MapCell;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where the cells of a map lie in its plot, and the shapes that they make: between four cells a
/// square, cut where the winner changes on its edges.
///
/// Columns and rows lie on whole pixels, so that no ground shines through between shapes that
/// touch.
final class MapPixels {

    private final MapPicture map;
    private final double[] x;
    private final double[] y;

    MapPixels(MapPicture map, Rectangle2D area) {
        this.map = map;
        x = new double[map.columns()];
        y = new double[map.rows()];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.rint(area.getMinX() + map.map().grid().placeX(i) * area.getWidth());
        }
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.rint(area.getMaxY() - map.map().grid().placeY(j) * area.getHeight());
        }
    }

    /// Everything of one tone in one shape.
    Map<MapTone, Path2D> fills() {
        Map<MapTone, Path2D> fills = new LinkedHashMap<>();
        for (int j = 0; j + 1 < y.length; j++) {
            int from = 0;
            for (int i = 0; i + 1 < x.length; i++) {
                if (!isOneTone(i, j)) {
                    rectangle(fills, from, i, j);
                    pieces(fills, new Square(i, j));
                    from = i + 1;
                } else if (i > from && !tone(i, j).equals(tone(from, j))) {
                    rectangle(fills, from, i, j);
                    from = i;
                }
            }
            rectangle(fills, from, x.length - 1, j);
        }
        return fills;
    }

    private MapTone tone(int i, int j) {
        return MapTone.of(map.cell(i, j));
    }

    private boolean isOneTone(int i, int j) {
        MapTone tone = tone(i, j);
        return tone.equals(tone(i + 1, j))
                && tone.equals(tone(i, j + 1))
                && tone.equals(tone(i + 1, j + 1));
    }

    /// Of squares of one tone side by side.
    private void rectangle(Map<MapTone, Path2D> fills, int from, int to, int j) {
        if (from < to) {
            path(fills, tone(from, j))
                    .append(
                            new Rectangle2D.Double(
                                    x[from], y[j + 1], x[to] - x[from], y[j] - y[j + 1]),
                            false);
        }
    }

    /// A piece for each corner, to where its neighbors' begin.
    private void pieces(Map<MapTone, Path2D> fills, Square square) {
        Point2D centre = square.centre();
        for (int corner = 0; corner < Square.CORNERS; corner++) {
            Path2D path = path(fills, square.tone(corner));
            Point2D at = square.corner(corner);
            Point2D next = square.border(corner);
            Point2D before = square.border((corner + Square.CORNERS - 1) % Square.CORNERS);
            path.moveTo(at.getX(), at.getY());
            path.lineTo(next.getX(), next.getY());
            path.lineTo(centre.getX(), centre.getY());
            path.lineTo(before.getX(), before.getY());
            path.closePath();
        }
    }

    private static Path2D path(Map<MapTone, Path2D> fills, MapTone tone) {
        return fills.computeIfAbsent(tone, _ -> new Path2D.Double(Path2D.WIND_NON_ZERO));
    }

    /// The lines on which the winner changes.
    Path2D borders() {
        Path2D borders = new Path2D.Double();
        for (int i = 0; i + 1 < x.length; i++) {
            for (int j = 0; j + 1 < y.length; j++) {
                new Square(i, j).addBorders(borders);
            }
        }
        return borders;
    }

    /// Between four cells; corners and edges go around, from the lower left to the right.
    private final class Square {

        static final int CORNERS = 4;
        private static final int[] RIGHT = {0, 1, 1, 0};
        private static final int[] HIGH = {0, 0, 1, 1};

        private final int i;
        private final int j;

        Square(int i, int j) {
            this.i = i;
            this.j = j;
        }

        MapCell cell(int corner) {
            return map.cell(i + RIGHT[corner], j + HIGH[corner]);
        }

        MapTone tone(int corner) {
            return MapTone.of(cell(corner));
        }

        Point2D corner(int corner) {
            return new Point2D.Double(x[i + RIGHT[corner]], y[j + HIGH[corner]]);
        }

        /// Whether the winner changes between a corner and the next one.
        boolean isBorder(int edge) {
            return !cell(edge).label().equals(cell((edge + 1) % CORNERS).label());
        }

        /// Where it does; the middle where it does not.
        Point2D border(int edge) {
            double share =
                    switch (edge) {
                        case 0 -> map.acrossBorders()[i][j];
                        case 1 -> map.upBorders()[i + 1][j];
                        case 2 -> 1 - map.acrossBorders()[i][j + 1];
                        default -> 1 - map.upBorders()[i][j];
                    };
            double part = isBorder(edge) && !Double.isNaN(share) ? share : 0.5;
            Point2D from = corner(edge);
            Point2D to = corner((edge + 1) % CORNERS);
            return new Point2D.Double(
                    from.getX() + part * (to.getX() - from.getX()),
                    from.getY() + part * (to.getY() - from.getY()));
        }

        private int borders() {
            int borders = 0;
            for (int edge = 0; edge < CORNERS; edge++) {
                borders += isBorder(edge) ? 1 : 0;
            }
            return borders;
        }

        /// Of two crossings the middle of the straight line between them.
        Point2D centre() {
            if (borders() != 2) {
                return new Point2D.Double((x[i] + x[i + 1]) / 2, (y[j] + y[j + 1]) / 2);
            }
            double sumX = 0;
            double sumY = 0;
            for (int edge = 0; edge < CORNERS; edge++) {
                if (isBorder(edge)) {
                    sumX += border(edge).getX();
                    sumY += border(edge).getY();
                }
            }
            return new Point2D.Double(sumX / 2, sumY / 2);
        }

        void addBorders(Path2D lines) {
            Point2D centre = centre();
            for (int edge = 0; edge < CORNERS; edge++) {
                if (isBorder(edge)) {
                    Point2D from = border(edge);
                    lines.moveTo(from.getX(), from.getY());
                    lines.lineTo(centre.getX(), centre.getY());
                }
            }
        }
    }
}
