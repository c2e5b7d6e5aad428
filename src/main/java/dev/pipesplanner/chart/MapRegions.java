package dev.pipesplanner.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The connected parts of a map in which one design wins, each with the place that is farthest from
/// its borders.
final class MapRegions {

    /// A part of a map.
    ///
    /// @param cell any of its cells
    /// @param column of its innermost cell
    /// @param row of its innermost cell
    /// @param reach cells from there in each direction that are of the same part
    /// @param share of all cells
    record Region(MapPicture.Cell cell, int column, int row, int reach, double share) {}

    private final MapPicture map;
    private final int width;
    private final int height;
    private final int[][] reach;
    private final boolean[][] seen;

    private MapRegions(MapPicture map) {
        this.map = map;
        width = map.columns().length;
        height = map.rows().length;
        reach = new int[width][height];
        seen = new boolean[width][height];
    }

    /// The largest first.
    static List<Region> of(MapPicture map) {
        return new MapRegions(map).all();
    }

    private List<Region> all() {
        measure();
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < height; j++) {
                if (!seen[i][j]) {
                    regions.add(region(i, j));
                }
            }
        }
        regions.sort((one, other) -> Double.compare(other.share(), one.share()));
        return regions;
    }

    /// How far each cell is from another winner and from the map's edge, along and across, found by
    /// a way forth and one back.
    private void measure() {
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < height; j++) {
                reach[i][j] = 1 + least(i, j, -1, -1, -1, 0, 0, -1, -1, 1);
            }
        }
        for (int i = width - 1; i >= 0; i--) {
            for (int j = height - 1; j >= 0; j--) {
                reach[i][j] = Math.min(reach[i][j], 1 + least(i, j, 1, 1, 1, 0, 0, 1, 1, -1));
            }
        }
    }

    /// @param steps to neighbors, across and up by turns
    private int least(int i, int j, int... steps) {
        int least = Integer.MAX_VALUE - 1;
        for (int at = 0; at < steps.length; at += 2) {
            int column = i + steps[at];
            int row = j + steps[at + 1];
            boolean isSame = isIn(column, row) && map.cell(column, row).isLike(map.cell(i, j));
            least = Math.min(least, isSame ? reach[column][row] : 0);
        }
        return least;
    }

    private boolean isIn(int column, int row) {
        return column >= 0 && column < width && row >= 0 && row < height;
    }

    private Region region(int column, int row) {
        MapPicture.Cell cell = map.cell(column, row);
        Deque<int[]> open = new ArrayDeque<>();
        take(open, column, row);
        int[] innermost = {column, row};
        int size = 0;
        while (!open.isEmpty()) {
            int[] at = open.remove();
            size++;
            innermost = reach[at[0]][at[1]] > reach[innermost[0]][innermost[1]] ? at : innermost;
            for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                int i = at[0] + step[0];
                int j = at[1] + step[1];
                if (isIn(i, j) && !seen[i][j] && map.cell(i, j).isLike(cell)) {
                    take(open, i, j);
                }
            }
        }
        return new Region(
                cell,
                innermost[0],
                innermost[1],
                reach[innermost[0]][innermost[1]],
                (double) size / (width * height));
    }

    private void take(Deque<int[]> open, int column, int row) {
        seen[column][row] = true;
        open.add(new int[] {column, row});
    }
}
