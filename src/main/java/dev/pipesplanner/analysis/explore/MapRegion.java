package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.plan.Design;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/// Neighbouring cells of one label, told by one letter.
///
/// @param letter of the winner; a dash where nobody wins, a question mark where it is undecided
/// @param inside the place of a cell far from the region's edge
/// @param cells of the region
public record MapRegion(Label label, String letter, Place inside, int cells) {

    /// In the order in which they are met from the lower left.
    static List<MapRegion> of(Grid grid, List<MapCell> cells) {
        boolean[] met = new boolean[grid.size()];
        List<MapRegion> regions = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            if (!met[i]) {
                Label label = cells.get(i).label();
                List<Integer> own = connected(grid, i, at -> cells.get(at).label().equals(label));
                own.forEach(at -> met[at] = true);
                regions.add(new MapRegion(label, letter(label), inside(grid, own), own.size()));
            }
        }
        return List.copyOf(regions);
    }

    private static String letter(Label label) {
        return switch (label) {
            case Label.Wins(Design design) -> design.id().substring(0, 1).toUpperCase(Locale.ROOT);
            case Label.Nobody _ -> "–";
            case Label.Undecided _ -> "?";
        };
    }

    private static List<Integer> connected(Grid grid, int first, IntPredicate belongs) {
        List<Integer> found = new ArrayList<>();
        boolean[] seen = new boolean[grid.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!open.isEmpty()) {
            int at = open.remove();
            found.add(at);
            for (int next : neighbours(grid, at)) {
                if (!seen[next] && belongs.test(next)) {
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        return found;
    }

    private static int[] neighbours(Grid grid, int at) {
        int column = grid.column(at);
        int row = grid.row(at);
        int[] found = new int[4];
        int count = 0;
        if (column > 0) {
            found[count++] = at - 1;
        }
        if (column < grid.columns() - 1) {
            found[count++] = at + 1;
        }
        if (row > 0) {
            found[count++] = at - grid.columns();
        }
        if (row < grid.rows() - 1) {
            found[count++] = at + grid.columns();
        }
        return Arrays.copyOf(found, count);
    }

    /// The cell that is most steps away from any cell of another region and from the map's edge.
    private static Place inside(Grid grid, List<Integer> cells) {
        int[] steps = new int[grid.size()];
        cells.forEach(at -> steps[at] = Integer.MAX_VALUE);
        Deque<Integer> open = new ArrayDeque<>();
        for (int at : cells) {
            int[] around = neighbours(grid, at);
            if (around.length < 4 || Arrays.stream(around).anyMatch(next -> steps[next] == 0)) {
                open.add(at);
            }
        }
        open.forEach(at -> steps[at] = 1);
        int farthest = cells.getFirst();
        while (!open.isEmpty()) {
            int at = open.remove();
            farthest = steps[at] > steps[farthest] ? at : farthest;
            for (int next : neighbours(grid, at)) {
                if (steps[next] == Integer.MAX_VALUE) {
                    steps[next] = steps[at] + 1;
                    open.add(next);
                }
            }
        }
        return new Place(grid.placeX(grid.column(farthest)), grid.placeY(grid.row(farthest)));
    }
}
