package dev.pipesplanner.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0  | 0 | false | none
                    0  | 0 | true  | unknown on Spot
                    12 | 0 | true  | 12; unknown on Spot
                    12 | 5 | false | 12, of them 5 dead letters
                    5  | 5 | false | none; 5 dead letters
                    1  | 1 | true  | none; 1 dead letter; unknown on Spot
                    """)
    void aDeadLetterIsToldFromALostMessage(
            double perMonth, double deadLetters, boolean isSpotUnknown, String text) {
        assertThat(new Losses(perMonth, deadLetters, isSpotUnknown).text()).isEqualTo(text);
    }

    /// MODEL §3.1: the state machine tries again, and the dead-letter queue keeps the rest.
    @ParameterizedTest
    @CsvSource({"ecs-task, true", "step-functions, false"})
    void onlyAnEcsTaskLosesItsMessageToSpot(String target, boolean isUnknown) {
        Environment onSpot =
                PlanFields.require("pipes.target")
                        .withText(Environment.withDefaults("dev"), target);

        assertThat(onSpot.hasUnknownLosses(Design.PIPES)).isEqualTo(isUnknown);
    }
}
