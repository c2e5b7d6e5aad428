package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Two environments side by side say what each says alone.
class CompareTest extends OneWindowTest {

    @Test
    void theVerdictIsTheHeadline() {
        final String dev = verdict();
        environment("prod");
        final String prod = verdict();

        action("page.compare");

        assertThat(verdicts()).containsExactly(dev, prod);
    }

    @Test
    void aDesignThatCannotCarryTheLoadIsNamed() {
        environment("dev");
        type("messagesPerMonth", "100k");
        final String alone = verdict();

        action("page.compare");

        assertThat(alone).contains("The service cannot carry the load");
        assertThat(verdicts().getFirst()).isEqualTo(alone);
    }

    @Test
    void theChoicesStayWhenAnEnvironmentIsAddedOrRenamed() {
        action("page.compare");
        choose("leftEnvironment", "prod");
        choose("rightEnvironment", "dev");

        addEnvironment("test");
        action("page.compare");

        assertThat(choice("leftEnvironment").getValue()).isEqualTo("prod");
        assertThat(choice("rightEnvironment").getValue()).isEqualTo("dev");
    }

    @Test
    void itSaysWhichEnvironmentTheInputsChange() {
        environment("prod");

        action("page.compare");

        assertThat(label("compareInputs")).isEqualTo("The inputs edit prod");
    }

    @Test
    void figuresThatMayStillChangeLookSo() {
        environment("dev");
        action("page.compare");
        assertThat(isShown("comparePending")).isFalse();

        working(() -> {
            drag("taskSize", 3);
            assertThat(isShown("comparePending")).isTrue();
            assertThat(lookup("#billGrid").query().getOpacity()).isLessThan(1);
            assertThat(lookup("#planTotal").query().getOpacity()).isLessThan(1);
        });

        assertThat(isShown("comparePending")).isFalse();
        assertThat(lookup("#billGrid").query().getOpacity()).isEqualTo(1);
    }

    private List<String> verdicts() {
        return lookup("#billGrid .compare-verdict").queryAll().stream()
                .map(verdict -> ((Label) verdict).getText())
                .toList();
    }
}
