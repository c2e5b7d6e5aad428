package dev.pipesplanner.analysis.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Contours of labels that are written down, row by row from above.
class ContoursTest {

    private static final Map<Character, Label> LABELS =
            Map.of(
                    'p', new Label.Wins(Design.PIPES),
                    's', new Label.Wins(Design.SERVICE),
                    'l', new Label.Wins(Design.LAMBDA),
                    '-', Label.NOBODY);

    /// Crossed at a quarter of each edge.
    private record Written(List<String> rows, char middle) implements Contours.Ground {

        Grid grid() {
            return new Grid(rows.getFirst().length(), rows.size());
        }

        @Override
        public Label label(int column, int row) {
            return LABELS.get(rows.reversed().get(row).charAt(column));
        }

        @Override
        public double crossing(int column, int row, boolean isAcross) {
            return 0.25;
        }

        @Override
        public Label centre(int column, int row) {
            return LABELS.get(middle);
        }
    }

    private static List<List<Place>> contours(char middle, String... rows) {
        Written written = new Written(List.of(rows), middle);
        return Contours.of(written.grid(), written);
    }

    private static Place at(double x, double y) {
        return new Place(x, y);
    }

    @Test
    void twoCrossingsAreAStraightLine() {
        assertThat(contours('x', "ps", "ps")).containsExactly(List.of(at(0.25, 0), at(0.25, 1)));
        assertThat(contours('x', "ss", "ps")).containsExactly(List.of(at(0.25, 0), at(0, 0.25)));
        assertThat(contours('x', "pp", "pp")).isEmpty();
    }

    @Test
    void threeLabelsMeetInTheCentre() {
        assertThat(contours('x', "pp", "sl"))
                .containsExactly(
                        List.of(at(0.25, 0), at(0.5, 0.5)),
                        List.of(at(0.5, 0.5), at(1, 0.25)),
                        List.of(at(0.5, 0.5), at(0, 0.25)));
    }

    @Test
    void fourLabelsMeetInTheCentre() {
        assertThat(contours('x', "ps", "l-"))
                .containsExactly(
                        List.of(at(0.25, 0), at(0.5, 0.5)),
                        List.of(at(0.5, 0.5), at(1, 0.25)),
                        List.of(at(0.5, 0.5), at(0.25, 1)),
                        List.of(at(0.5, 0.5), at(0, 0.25)));
    }

    @Test
    void twoLabelsCrosswiseAreJoinedAsTheCentreSays() {
        assertThat(contours('p', "sp", "ps"))
                .containsExactly(
                        List.of(at(0.25, 0), at(1, 0.25)), List.of(at(0.25, 1), at(0, 0.25)));
        assertThat(contours('s', "sp", "ps"))
                .containsExactly(
                        List.of(at(0.25, 0), at(0, 0.25)), List.of(at(0.25, 1), at(1, 0.25)));
    }

    @Test
    void linesGoOnFromSquareToSquareAndClose() {
        assertThat(contours('x', "pss", "pss", "pps"))
                .containsExactly(
                        List.of(at(0.625, 0), at(0.5, 0.125), at(0.125, 0.5), at(0.125, 1)));
        assertThat(contours('x', "ppp", "psp", "ppp"))
                .containsExactly(
                        List.of(
                                at(0.5, 0.125),
                                at(0.125, 0.5),
                                at(0.5, 0.625),
                                at(0.625, 0.5),
                                at(0.5, 0.125)));
    }

    @Test
    void regionsAreConnectedCellsWithALetterFarFromTheirEdge() {
        Written written = new Written(List.of("ppppp", "pssss", "pssss", "pssss", "p---l"), 'x');
        Grid grid = written.grid();
        List<MapCell> cells = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            Label label = written.label(grid.column(i), grid.row(i));
            cells.add(MapCell.of(label, Double.NaN, Double.NaN, Map.of()));
        }
        assertThat(MapRegion.of(grid, cells))
                .containsExactly(
                        new MapRegion(LABELS.get('p'), "P", at(0, 0), 9),
                        new MapRegion(LABELS.get('-'), "–", at(0.25, 0), 3),
                        new MapRegion(LABELS.get('l'), "L", at(1, 0), 1),
                        new MapRegion(LABELS.get('s'), "S", at(0.5, 0.5), 12));
    }
}
