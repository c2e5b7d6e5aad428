package dev.pipesplanner.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.stream.IntStream;

class TypefaceTest {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final double UNITS_PER_EM = 2048;

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void everyDigitIsAsWideAsTheOthers(Typeface face) {
        Font font = face.awt().deriveFont((float) UNITS_PER_EM);

        List<Double> widths =
                IntStream.rangeClosed('0', '9')
                        .mapToObj(Character::toString)
                        .map(digit -> font.getStringBounds(digit, EXACT).getWidth())
                        .distinct()
                        .toList();

        assertThat(widths).singleElement().isEqualTo(advance(face));
    }

    /// In units of the font's own grid, from its table of advances (`hmtx`).
    private static double advance(Typeface face) {
        return switch (face) {
            case REGULAR -> 1150;
            case BOLD -> 1175;
            case ITALIC -> 1126;
        };
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void aFaceKeepsItsFamilyAndItsStyleAtEverySize(Typeface face) {
        Font font = face.awt().deriveFont(14f);

        assertThat(List.of(font.getFamily(), font.getStyle()))
                .isEqualTo(List.of(Typeface.FAMILY, style(face)));
    }

    private static int style(Typeface face) {
        return switch (face) {
            case REGULAR -> Font.PLAIN;
            case BOLD -> Font.BOLD;
            case ITALIC -> Font.ITALIC;
        };
    }
}
