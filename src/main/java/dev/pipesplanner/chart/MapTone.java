package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.explore.Label;
import dev.pipesplanner.analysis.explore.MapCell;
import dev.pipesplanner.plan.Design;

import java.awt.Color;

/// The color of a cell of a map: the winner's, the stronger the more it saves, in steps that an eye
/// tells apart.
///
/// @param step 0 to {@link #STEPS} − 1
record MapTone(Label label, int step) {

    static final int STEPS = 5;

    /// Of the design's own color in the ground.
    private static final double WEAKEST = 0.22;

    private static final double STRONGEST = 0.78;

    /// Of the text's color where no design wins.
    private static final double NOBODY = 0.18;

    static MapTone of(MapCell cell) {
        // without a next fit design all is saved
        double saves = Double.isNaN(cell.savesShare()) ? 1 : cell.savesShare();
        return switch (cell.label()) {
            case Label.Wins _ ->
                    new MapTone(
                            cell.label(),
                            Math.min(STEPS - 1, (int) (Math.clamp(saves, 0, 1) * STEPS)));
            case Label.Nobody _, Label.Undecided _ -> new MapTone(cell.label(), 0);
        };
    }

    Color color(ChartTheme theme) {
        return switch (label) {
            case Label.Wins(Design design) ->
                    mixed(
                            theme.background(),
                            theme.of(design),
                            WEAKEST + step * (STRONGEST - WEAKEST) / (STEPS - 1));
            case Label.Nobody _ -> mixed(theme.background(), theme.foreground(), NOBODY);
            case Label.Undecided _ -> theme.background();
        };
    }

    private static Color mixed(Color ground, Color color, double share) {
        return new Color(
                mixed(ground.getRed(), color.getRed(), share),
                mixed(ground.getGreen(), color.getGreen(), share),
                mixed(ground.getBlue(), color.getBlue(), share));
    }

    private static int mixed(int ground, int color, double share) {
        return (int) Math.round(ground + share * (color - ground));
    }
}
