package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;

import org.junit.jupiter.api.Test;

/// One session at the keyboard, from the four inputs to the comparison.
class JourneyTest extends WindowTest {

    @Test
    void fourInputsGiveAnAnswerThatCanBeTakenBack() {
        fire("environment-prod");
        final String before = headline();

        type("messagesPerMonth", "1.5M");
        type("taskSize", "0.5");
        type("batchWindowSeconds", "20 s");
        type("spotDiscount", "30%");

        assertThat(text("messagesPerMonth")).isEqualTo("1,500,000");
        assertThat(text("taskSize")).isEqualTo("0.5 vCPU");
        assertThat(text("batchWindowSeconds")).isEqualTo("20 s");
        assertThat(text("spotDiscount")).isEqualTo("30 %");
        assertThat(headline()).isNotEqualTo(before);
        assertThat(lookup("#editedMark").queryLabeled().isVisible()).isTrue();

        for (int i = 0; i < 4; i++) {
            interact(() -> Menu.fire(window.getScene(), "undo"));
        }
        assertThat(headline()).isEqualTo(before);
        assertThat(lookup("#editedMark").queryLabeled().isVisible()).isFalse();
    }

    @Test
    void refusedTextShowsItsReasonAndKeepsTheAnswer() {
        final String before = headline();

        type("messagesPerMonth", "many");

        assertThat(headline()).isEqualTo(before);
        assertThat(lookup("#staleMark").queryLabeled().isVisible()).isTrue();
        assertThat(lookup("#staleMark").queryLabeled().getText()).isEqualTo("last valid answer");
        assertThat(text("messagesPerMonth")).isEqualTo("many");

        working(() -> {
            type("messagesPerMonth", "0");
            assertThat(lookup("#staleMark").queryLabeled().getText()).isEqualTo("simulating …");
        });
        assertThat(isShown("staleMark")).isFalse();
    }

    @Test
    void aVolumeThatCanBeReadInTwoWaysIsNotTaken() {
        final String before = headline();

        type("messagesPerMonth", "8.760");

        assertThat(headline()).isEqualTo(before);
        assertThat(lookup(".input-error").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(text -> text.contains("8760") && text.contains("8.76"));
    }

    @Test
    void environmentsCompareAndThemesSwitch() {
        fire("environment-prod");
        final String prod = headline();
        fire("environment-dev");
        assertThat(headline()).isNotEqualTo(prod);

        fire("page-compare");
        assertThat(lookup("#leftEnvironment").query().isVisible()).isTrue();
        assertThat(lookup("#leftDesigns").queryLabeled().getText()).isEqualTo("The designs of dev");
        assertThat(
                        lookup("#rightGrid").queryAs(GridPane.class).getChildren().stream()
                                .map(cell -> ((Label) cell).getText()))
                .contains("Scaling mechanism", "a task for each message", "always 1 task");
        interact(() -> Menu.fire(window.getScene(), "theme.toggle"));
        interact(() -> Menu.fire(window.getScene(), "zoom.in"));
        assertThat(lookup("#root").query().getStyle()).contains("15.40px");
    }

    @Test
    void compareShowsTheFiguresOfTheCards() {
        fire("environment-prod");
        String waits = lookup("#card-service .card-wait").queryAs(Label.class).getText();
        String slow = waits.replaceAll(".* p95 (.+)$", "$1");

        fire("page-compare");
        assertThat(lookup("#billGrid").queryAs(GridPane.class).getChildren())
                .anyMatch(cell ->
                        cell instanceof Label label && label.getText().endsWith(" / " + slow));
    }

    private String headline() {
        return lookup("#headline").queryAs(Label.class).getText();
    }

    private void fire(String id) {
        interact(() -> lookup("#" + id).queryAs(ToggleButton.class).fire());
    }
}
