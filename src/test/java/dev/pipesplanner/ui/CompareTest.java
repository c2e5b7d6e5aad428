package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Two environments side by side say what each says alone.
class CompareTest extends WindowTest {

    @Test
    void theVerdictIsTheHeadline() {
        final String dev = label("headline");
        environment("prod");
        final String prod = label("headline");

        action("compare");

        assertThat(verdicts()).containsExactly(dev, prod);
    }

    @Test
    void aDesignThatCannotCarryTheLoadIsNamed() {
        environment("dev");
        type("messagesPerMonth", "100k");
        final String alone = label("headline");

        action("compare");

        assertThat(alone).startsWith("Only Pipes can carry this load");
        assertThat(verdicts().getFirst()).isEqualTo(alone);
    }

    @Test
    void theChoicesStayWhenAnEnvironmentIsAddedOrRenamed() {
        action("compare");
        choose("leftEnvironment", "prod");
        choose("rightEnvironment", "dev");

        addEnvironment("test");
        action("compare");

        assertThat(choice("leftEnvironment").getValue()).isEqualTo("prod");
        assertThat(choice("rightEnvironment").getValue()).isEqualTo("dev");
    }

    @Test
    void itSaysWhichEnvironmentTheInputsChange() {
        environment("prod");

        action("compare");

        assertThat(label("compareInputs")).isEqualTo("The inputs edit prod");
    }

    private List<String> verdicts() {
        return lookup("#billGrid .compare-verdict").queryAll().stream()
                .map(verdict -> ((Label) verdict).getText())
                .toList();
    }
}
