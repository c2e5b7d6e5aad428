package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

class ChartThemeTest {

    private static final List<Color> PALETTE =
            Stream.of(0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7, 0)
                    .map(Color::new)
                    .toList();

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void wordsStandOutFromTheBackground(ChartTheme theme) {
        assertThat(contrast(theme.foreground(), theme.background())).isGreaterThan(4.5);
        assertThat(DesignLook.ALL)
                .allSatisfy(look ->
                        assertThat(contrast(theme.of(look).word(), theme.background()))
                                .isGreaterThan(4.5));
    }

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void linesStandOutFromTheBackground(ChartTheme theme) {
        assertThat(DesignLook.ALL)
                .allSatisfy(look ->
                        assertThat(contrast(theme.of(look).line(), theme.background()))
                                .isGreaterThan(3));
    }

    /// Okabe and Ito's eight, told apart with any color vision.
    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void linesAreOfThePaletteAndNoTwoAreAlike(ChartTheme theme) {
        assertThat(DesignLook.ALL)
                .extracting(look -> theme.of(look).line())
                .doesNotHaveDuplicates()
                .isSubsetOf(PALETTE);
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
