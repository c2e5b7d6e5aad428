package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import java.awt.Color;
import java.util.function.Function;

/// The colors of a chart: the ground's own, and those of each design's look on it.
public enum ChartTheme {
    LIGHT(0xFFFFFF, 0x24292F, 0xE5E8EB, DesignLook::light),
    DARK(0x0D1117, 0xC9D1D9, 0x262C35, DesignLook::dark);

    private final Color background;
    private final Color foreground;
    private final Color grid;
    private final Function<DesignLook, DesignLook.Shades> shades;

    ChartTheme(
            int background,
            int foreground,
            int grid,
            Function<DesignLook, DesignLook.Shades> shades) {
        this.background = new Color(background);
        this.foreground = new Color(foreground);
        this.grid = new Color(grid);
        this.shades = shades;
    }

    Color background() {
        return background;
    }

    Color foreground() {
        return foreground;
    }

    Color grid() {
        return grid;
    }

    DesignLook.Shades of(DesignLook look) {
        return shades.apply(look);
    }

    /// The color of a design's lines and bars.
    Color of(Design design) {
        return of(DesignLook.of(design)).line();
    }

    /// The color of words about a design.
    Color textOf(Design design) {
        return of(DesignLook.of(design)).word();
    }
}
