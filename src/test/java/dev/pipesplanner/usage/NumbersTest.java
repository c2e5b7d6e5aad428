package dev.pipesplanner.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7044.016736320158 | 7,044.0167363
                    7.610350076103501 | 7.6103500761
                    0.272984128894921 | 0.2729841289
                    1.2036433536e-6 | 0.0000012036
                    3e-12 | 0
                    28408803.34726 | 28,408,803.347
                    """)
    void aFormulaHasElevenDigitsAndTenDecimalsAtMost(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"5.511964338173, 5.51", "0.0123456, 0.0123", "1141.6, '1,140'"})
    void aSentenceHasThree(double value, String text) {
        assertThat(Numbers.rough(value)).isEqualTo(text);
    }
}
