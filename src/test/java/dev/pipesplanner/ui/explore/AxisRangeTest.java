package dev.pipesplanner.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NumberType.Scale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisRangeTest {

    private static final Environment PRESENT = Environment.withDefaults("dev");

    @ParameterizedTest
    @CsvSource({
        "workload.messagesPerMonth, 3000, 3000000, LOG",
        "workload.filterPassRate, 0, 1, LINEAR",
        "pipes.spotDiscount, 0, 1, LINEAR",
        "pipes.batchWindowSeconds, 0, 300, LINEAR",
        "pipes.batchSize, 1, 20, LINEAR",
        "service.minTasks, 0, 20, LINEAR",
        "workload.networkBytesPerMessage, 0, 1000, LINEAR"
    })
    void beginsAroundThePlansOwnValue(String path, double from, double to, Scale scale) {
        assertThat(AxisRange.around(VariedField.of(path), PRESENT))
                .isEqualTo(new AxisRange(VariedField.of(path), from, to, scale));
    }

    @Test
    void itsValuesAreShortAndWholeWhereTheFieldIs() {
        assertThat(range("workload.messagesPerMonth", 1_000, 1_000_000).axis(4).values())
                .containsExactly(1_000.0, 10_000.0, 100_000.0, 1_000_000.0);
        assertThat(range("workload.processingSeconds.mean", 1, 1_000).axis(5).values())
                .containsExactly(1.0, 5.62, 31.6, 178.0, 1_000.0);
        assertThat(range("service.minTasks", 1, 4).axis(25).values())
                .containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    private static AxisRange range(String path, double from, double to) {
        return new AxisRange(VariedField.of(path), from, to, Scale.LOG);
    }

    @Test
    void isTypedAsInAnyInput() {
        AxisRange range = AxisRange.around(VariedField.of("workload.messagesPerMonth"), PRESENT);

        assertThat(range.withFrom("5k").withTo("2M"))
                .isEqualTo(
                        new AxisRange(
                                VariedField.of("workload.messagesPerMonth"),
                                5_000,
                                2_000_000,
                                Scale.LOG));
    }

    @Test
    void refusesWhatIsNoRangeInWords() {
        AxisRange range = AxisRange.around(VariedField.of("workload.messagesPerMonth"), PRESENT);

        assertThatThrownBy(() -> range.withTo("100"))
                .hasMessage(
                        "Message volume must end above its beginning (3,000). Set a higher end.");
        assertThatThrownBy(() -> range.withFrom("0"))
                .hasMessage(
                        "Message volume must begin above 0 on a log scale. Set a higher beginning,"
                                + " or a linear scale.");
        assertThatThrownBy(() -> range.withFrom("many")).hasMessageContaining("(many)");
    }
}
