package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.explore.Label;
import dev.pipesplanner.analysis.explore.MapCell;
import dev.pipesplanner.analysis.explore.Place;
import dev.pipesplanner.analysis.explore.WinnerMap;
import dev.pipesplanner.plan.Design;

import java.util.Arrays;
import java.util.List;

/// A map of who wins with its axes in words, and where on the way from one cell to the next the
/// winner changes.
///
/// @param across of the columns
/// @param up of the rows
/// @param acrossBorders by column, then by row: the share of the way to the next column; not a
///   number where the winner stays
/// @param upBorders the same on the way to the next row
record MapPicture(
        WinnerMap map,
        PictureAxis across,
        PictureAxis up,
        double[][] acrossBorders,
        double[][] upBorders) {

    /// What a number of cells is off by that is a whole one.
    private static final double WHOLE = 1e-6;

    static MapPicture of(WinnerMap map, PictureAxis across, PictureAxis up) {
        MapPicture picture =
                new MapPicture(
                        map,
                        across,
                        up,
                        unknown(map.grid().columns() - 1, map.grid().rows()),
                        unknown(map.grid().columns(), map.grid().rows() - 1));
        map.contours().stream().flatMap(List::stream).forEach(picture::cross);
        return picture;
    }

    private static double[][] unknown(int columns, int rows) {
        double[][] unknown = new double[columns][rows];
        for (double[] each : unknown) {
            Arrays.fill(each, Double.NaN);
        }
        return unknown;
    }

    /// Each point of a contour lies on the way between two cells, or in the middle of four.
    private void cross(Place at) {
        double column = at.x() * (columns() - 1);
        double row = at.y() * (rows() - 1);
        if (isWhole(row) && !isWhole(column)) {
            int before = (int) Math.floor(column);
            acrossBorders[before][(int) Math.rint(row)] = column - before;
        } else if (isWhole(column) && !isWhole(row)) {
            int below = (int) Math.floor(row);
            upBorders[(int) Math.rint(column)][below] = row - below;
        }
    }

    private static boolean isWhole(double number) {
        return Math.abs(number - Math.rint(number)) < WHOLE;
    }

    int columns() {
        return map.grid().columns();
    }

    int rows() {
        return map.grid().rows();
    }

    MapCell cell(int column, int row) {
        return map.cell(column, row);
    }

    Label label(int column, int row) {
        return cell(column, row).label();
    }

    List<Design> designs() {
        return map.question().present().designs();
    }
}
