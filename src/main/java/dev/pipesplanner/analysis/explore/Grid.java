package dev.pipesplanner.analysis.explore;

/// The places at which a map is asked for: evenly from end to end of both sides.
///
/// @param columns at least 2
/// @param rows at least 2
public record Grid(int columns, int rows) {

    public Grid {
        if (columns < 2 || rows < 2) {
            throw new IllegalArgumentException(
                    "A map of " + columns + " × " + rows + " has no inside.");
        }
    }

    public int size() {
        return columns * rows;
    }

    int index(int column, int row) {
        return row * columns + column;
    }

    int column(int index) {
        return index % columns;
    }

    int row(int index) {
        return index / columns;
    }

    /// 0 to 1.
    public double placeX(double column) {
        return column / (columns - 1);
    }

    /// 0 to 1.
    public double placeY(double row) {
        return row / (rows - 1);
    }
}
