package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.Color;
import java.util.List;

class ChartThemeTest {

    static List<ChartTheme> themes() {
        return List.of(ChartTheme.LIGHT, ChartTheme.DARK);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void textAndLinesStandOutFromTheBackground(ChartTheme theme) {
        Color background = theme.background();
        assertThat(contrast(theme.foreground(), background)).isGreaterThan(4.5);
        assertThat(contrast(theme.pipesText(), background)).isGreaterThan(4.5);
        assertThat(contrast(theme.serviceText(), background)).isGreaterThan(4.5);
        assertThat(contrast(theme.pipes(), background)).isGreaterThan(3);
        assertThat(contrast(theme.service(), background)).isGreaterThan(3);
    }

    /// WCAG 2.2, contrast ratio.
    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
