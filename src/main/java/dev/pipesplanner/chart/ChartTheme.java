package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Design;

import java.awt.Color;

/// The colors of a chart. Series come from the Okabe–Ito palette, picked for 3:1 against the
/// background; words in a series' color use a shade with 4.5:1.
public record ChartTheme(
        Color background,
        Color foreground,
        Color grid,
        Color pipes,
        Color service,
        Color pipesText,
        Color serviceText) {

    public static final ChartTheme LIGHT =
            new ChartTheme(
                    new Color(0xFFFFFF),
                    new Color(0x24292F),
                    new Color(0xE5E8EB),
                    new Color(0xD55E00),
                    new Color(0x0072B2),
                    new Color(0xB34F00),
                    new Color(0x0072B2));

    public static final ChartTheme DARK =
            new ChartTheme(
                    new Color(0x0D1117),
                    new Color(0xC9D1D9),
                    new Color(0x262C35),
                    new Color(0xE69F00),
                    new Color(0x56B4E9),
                    new Color(0xE69F00),
                    new Color(0x56B4E9));

    Color of(Design design) {
        return switch (design) {
            case PIPES -> pipes;
            case SERVICE -> service;
        };
    }

    Color textOf(Design design) {
        return switch (design) {
            case PIPES -> pipesText;
            case SERVICE -> serviceText;
        };
    }
}
