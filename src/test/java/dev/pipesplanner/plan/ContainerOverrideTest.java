package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerOverrideTest {

    // FACTS §2: 8,192 characters in all. By hand: 122 around the list, 28 + 36 and the body for
    // each
    @ParameterizedTest
    @CsvSource({"1, 124", "512, 14", "1024, 7", "2048, 3", "4096, 1", "8006, 1", "8007, 0"})
    void aBatchIsWhatFitsAMessageOfThisSize(int messageBytes, int most) {
        PipesDesign pipes = pipes(PipesTarget.STEP_FUNCTIONS);

        assertThat(pipes.batch(messageBytes)).isEqualTo(most);
        assertThat(pipes.target().override().characters(most, messageBytes))
                .isLessThanOrEqualTo(8_192);
        assertThat(pipes.target().override().characters(most + 1, messageBytes))
                .isGreaterThan(8_192);
    }

    // 154 around the body and its id of 36
    @ParameterizedTest
    @CsvSource({"1, 1", "8002, 1", "8003, 0", "262144, 0"})
    void anEcsTaskGetsOneMessageOrNone(int messageBytes, int most) {
        assertThat(pipes(PipesTarget.ECS_TASK).batch(messageBytes)).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"ECS_TASK, 8002", "STEP_FUNCTIONS, 8006"})
    void theLongestBodyStillFits(PipesTarget target, int longest) {
        assertThat(target.override().longestBody()).isEqualTo(longest);
        assertThat(target.override().characters(1, longest)).isEqualTo(8_192);
    }

    private static PipesDesign pipes(PipesTarget target) {
        Environment defaults = Environment.withDefaults("dev");
        Environment asked =
                PlanFields.require("pipes.target")
                        .withText(
                                PlanFields.require("pipes.batchSize").withText(defaults, "1000"),
                                target.id());
        return asked.pipes();
    }
}
