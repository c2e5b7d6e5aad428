package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who wins where, over two axes: what a map shows (QUESTIONS §2).
///
/// @param across the axis of the columns
/// @param up the axis of the rows
/// @param designs compared, in the plan's order
/// @param columns the values of `across`, rising from its beginning to its end
/// @param rows the values of `up`, likewise
/// @param cells by column, then by row
/// @param acrossBorders by column, then by row: where on the way to the next column, 0 to 1, the
///   winner changes; not a number where it does not
/// @param upBorders the same on the way to the next row
/// @param isRough whether the borders are drawn between simulated cells, and so not sharp
public record MapPicture(
        PictureAxis across,
        PictureAxis up,
        List<Design> designs,
        double[] columns,
        double[] rows,
        List<List<Cell>> cells,
        double[][] acrossBorders,
        double[][] upBorders,
        boolean isRough) {

    /// One combination of both axes' values.
    ///
    /// @param winner empty where none is fit, where it is too close to call, or not known
    /// @param state what is known of it
    /// @param saves the winner's share of the cost of the next fit design, 0 to 1; 1 without one
    /// @param unfit designs that cannot run there, or miss what is asked of them
    public record Cell(Optional<Design> winner, State state, double saves, Set<Design> unfit) {

        public Cell {
            unfit = Set.copyOf(unfit);
        }

        boolean isLike(Cell other) {
            return winner.equals(other.winner) && state == other.state;
        }
    }

    /// What is known of a cell.
    public enum State {
        /// A design wins, or none.
        DECIDED,
        /// It takes a simulation to say.
        UNDECIDED,
        /// The values contradict each other.
        NOT_VALID
    }

    public MapPicture {
        designs = List.copyOf(designs);
        cells = cells.stream().map(List::copyOf).toList();
    }

    Cell cell(int column, int row) {
        return cells.get(column).get(row);
    }

    /// The column that is nearest to a place.
    ///
    /// @param share of the way across, 0 to 1
    public int column(double share) {
        return nearest(across, columns, share);
    }

    /// The row that is nearest to a place.
    ///
    /// @param share of the way up, 0 to 1
    public int row(double share) {
        return nearest(up, rows, share);
    }

    /// The column that is nearest to a value of its axis.
    public int columnOf(double value) {
        return column(across.share(value));
    }

    /// The row that is nearest to a value of its axis.
    public int rowOf(double value) {
        return row(up.share(value));
    }

    private static int nearest(PictureAxis axis, double[] values, double share) {
        int nearest = 0;
        for (int i = 1; i < values.length; i++) {
            double before = Math.abs(axis.share(values[nearest]) - share);
            nearest = Math.abs(axis.share(values[i]) - share) < before ? i : nearest;
        }
        return nearest;
    }
}
