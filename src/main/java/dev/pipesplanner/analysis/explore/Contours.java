package dev.pipesplanner.analysis.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The boundaries of a map's labels (QUESTIONS §2): every edge between two places whose labels
/// differ is crossed once; in each square the crossings are joined, by a straight line where there
/// are two, all to the centre where three or four labels meet, and where two labels stand crosswise
/// as the centre's label says.
final class Contours {

    /// What a contour needs to know of a map.
    interface Ground {

        Label label(int column, int row);

        /// Where the edge between two neighbouring places is crossed, as a share of the way from
        /// the lower end.
        double crossing(int column, int row, boolean isAcross);

        /// In the middle of the square above and right of a place.
        Label centre(int column, int row);
    }

    private final Grid grid;
    private final Ground ground;
    private final Polylines lines = new Polylines();

    private Contours(Grid grid, Ground ground) {
        this.grid = grid;
        this.ground = ground;
    }

    /// Polylines; their points are the crossings, which neighbouring squares share.
    static List<List<Place>> of(Grid grid, Ground ground) {
        Contours contours = new Contours(grid, ground);
        Place[] across = contours.crossings(true);
        Place[] up = contours.crossings(false);
        for (int row = 0; row < grid.rows() - 1; row++) {
            for (int column = 0; column < grid.columns() - 1; column++) {
                contours.square(column, row, across, up);
            }
        }
        return contours.lines.joined();
    }

    /// Of every edge from a place to its right or upper neighbour; null where it is not crossed.
    private Place[] crossings(boolean isAcross) {
        Place[] crossings = new Place[grid.size()];
        for (int row = 0; row < grid.rows() - (isAcross ? 0 : 1); row++) {
            for (int column = 0; column < grid.columns() - (isAcross ? 1 : 0); column++) {
                Label low = ground.label(column, row);
                Label high = ground.label(column + (isAcross ? 1 : 0), row + (isAcross ? 0 : 1));
                if (!low.equals(high)) {
                    double share = ground.crossing(column, row, isAcross);
                    crossings[grid.index(column, row)] =
                            isAcross ? place(column + share, row) : place(column, row + share);
                }
            }
        }
        return crossings;
    }

    private Place place(double column, double row) {
        return new Place(grid.placeX(column), grid.placeY(row));
    }

    private void square(int column, int row, Place[] across, Place[] up) {
        Place below = across[grid.index(column, row)];
        Place above = across[grid.index(column, row + 1)];
        Place left = up[grid.index(column, row)];
        Place right = up[grid.index(column + 1, row)];
        List<Place> crossed = new ArrayList<>();
        for (Place each : new Place[] {below, right, above, left}) {
            if (each != null) {
                crossed.add(each);
            }
        }
        if (crossed.isEmpty()) {
            return;
        }
        if (labels(column, row) > 2) {
            Place centre = place(column + 0.5, row + 0.5);
            crossed.forEach(each -> lines.add(each, centre));
        } else if (crossed.size() == 2) {
            lines.add(crossed.getFirst(), crossed.getLast());
        } else if (ground.centre(column, row).equals(ground.label(column, row))) {
            lines.add(below, right);
            lines.add(above, left);
        } else {
            lines.add(below, left);
            lines.add(above, right);
        }
    }

    private int labels(int column, int row) {
        Set<Label> labels = new HashSet<>();
        labels.add(ground.label(column, row));
        labels.add(ground.label(column + 1, row));
        labels.add(ground.label(column, row + 1));
        labels.add(ground.label(column + 1, row + 1));
        return labels.size();
    }
}
