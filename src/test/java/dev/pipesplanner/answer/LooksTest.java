package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.analysis.Environments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// After how many months the difference is looked at (MODEL §5).
class LooksTest {

    @ParameterizedTest(name = "{0} messages, {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    100000    | poisson  | 10, 20, 40, 80, 160
                    300000    | poisson  | 10, 20, 40, 80
                    2500000   | poisson  | 10
                    6000000   | poisson  | 1, 2, 3, 4
                    6000000   | periodic | 10
                    100000000 | poisson  | 1
                    0         | poisson  | 10, 20, 40, 80, 160
                    """)
    void looksEndWithTheBudgetOfMessages(String messages, String pattern, String looks) {
        var environment =
                Environments.with(
                        "workload.messagesPerMonth=" + messages,
                        "workload.arrivals.pattern=" + pattern);

        assertThat(Looks.UNTIL_DECIDED.of(environment)).hasToString("[" + looks + "]");
    }

    @ParameterizedTest(name = "{0} messages")
    @CsvSource({"100000, 10", "1000000, 5", "6000000, 1", "0, 10"})
    void waitsAloneAreSimulatedAsLongAsNobodyNotices(String messages, int months) {
        var environment = Environments.with("workload.messagesPerMonth=" + messages);

        assertThat(Looks.UNTIL_DECIDED.forWaits(environment)).isEqualTo(months);
        assertThat(new Looks.Fixed(7).forWaits(environment)).isEqualTo(7);
    }

    @Test
    void aTypedNumberOfMonthsIsTheOnlyLook() {
        var environment = Environments.with("workload.messagesPerMonth=100000");

        assertThat(new Looks.Fixed(37).of(environment)).isEqualTo(List.of(37));
        assertThat(Looks.FIRST.of(environment)).isEqualTo(List.of(1));
    }

    @Test
    void monthsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Looks.Fixed(0))
                .hasMessage("The months (0) must be 1 to 1000.");
        assertThatThrownBy(() -> new Looks.Fixed(1_001))
                .hasMessage("The months (1001) must be 1 to 1000.");
    }
}
