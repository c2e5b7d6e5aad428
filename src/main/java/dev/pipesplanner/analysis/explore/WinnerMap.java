package dev.pipesplanner.analysis.explore;

import java.util.List;
import java.util.Optional;

/// Who wins where, ready to be drawn (QUESTIONS §2).
///
/// @param cells row by row from below, each from left to right; each is as `compare` says
/// @param regions neighbouring cells of one label
/// @param contours boundaries of labels, as lines through places
/// @param here the present plan's place, if it is on the map
/// @param isInterpolated whether contours lie linearly between cells, which is drawn dashed; else
///   they are found to 0.1 % of each side
public record WinnerMap(
        MapQuestion question,
        Grid grid,
        List<MapCell> cells,
        List<MapRegion> regions,
        List<List<Place>> contours,
        Optional<Place> here,
        boolean isInterpolated) {

    public WinnerMap {
        cells = List.copyOf(cells);
        regions = List.copyOf(regions);
        contours = List.copyOf(contours);
    }

    static WinnerMap of(
            MapQuestion question,
            Grid grid,
            List<MapCell> cells,
            Contours.Ground ground,
            boolean isInterpolated) {
        return new WinnerMap(
                question,
                grid,
                cells,
                MapRegion.of(grid, cells),
                Contours.of(grid, ground),
                here(question),
                isInterpolated);
    }

    private static Optional<Place> here(MapQuestion question) {
        return Span.number(question.x().field(), question.present())
                .flatMap(x ->
                        Span.number(question.y().field(), question.present())
                                .map(y -> new Place(question.x().place(x), question.y().place(y))))
                .filter(place -> isInside(place.x()) && isInside(place.y()));
    }

    private static boolean isInside(double place) {
        return place >= 0 && place <= 1;
    }

    public MapCell cell(int column, int row) {
        return cells.get(grid.index(column, row));
    }

    /// What makes a cell's environment of the present one.
    public Change change(int column, int row) {
        return question.change(grid.placeX(column), grid.placeY(row));
    }

    /// Whether it takes a simulation to say who wins in some cells.
    public boolean isUndecided() {
        return cells.stream().anyMatch(cell -> cell.label() instanceof Label.Undecided);
    }
}
