package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import java.awt.Color;
import java.util.Optional;

/// The color of a cell of a map: the winner's, the stronger the more it saves, in steps that an eye
/// tells apart.
///
/// @param step 0 to {@link #STEPS} − 1
record MapTone(Optional<Design> winner, MapPicture.State state, int step) {

    static final int STEPS = 5;

    /// Of the design's own color in the ground.
    private static final double WEAKEST = 0.22;

    private static final double STRONGEST = 0.78;

    /// Of the ground's gray where no design wins.
    private static final double NOBODY = 0.45;

    static MapTone of(MapPicture.Cell cell) {
        int step =
                cell.winner().isPresent()
                        ? Math.min(STEPS - 1, (int) (Math.clamp(cell.saves(), 0, 1) * STEPS))
                        : 0;
        return new MapTone(cell.winner(), cell.state(), step);
    }

    Color color(ChartTheme theme) {
        return winner.map(design ->
                        mixed(
                                theme.background(),
                                theme.of(design),
                                WEAKEST + step * (STRONGEST - WEAKEST) / (STEPS - 1)))
                .orElseGet(() ->
                        switch (state) {
                            case DECIDED ->
                                    mixed(theme.background(), theme.foreground(), NOBODY / 2);
                            case UNDECIDED -> theme.background();
                            case NOT_VALID -> theme.grid();
                        });
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
