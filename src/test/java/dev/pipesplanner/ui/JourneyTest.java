package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One session at the keyboard, from the four inputs to the comparison.
class JourneyTest extends ApplicationTest {

    private Stage window;

    @Override
    public void start(Stage stage) {
        window = stage;
        new PlannerWindow(WindowFixture.services()).show(stage);
    }

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
    void refusedTextShowsItsReasonAndKeepsTheAnswer() throws TimeoutException {
        final String before = headline();

        type("messagesPerMonth", "many");

        assertThat(headline()).isEqualTo(before);
        assertThat(lookup("#staleMark").queryLabeled().isVisible()).isTrue();
        assertThat(lookup("#staleMark").queryLabeled().getText()).isEqualTo("last valid answer");
        assertThat(text("messagesPerMonth")).isEqualTo("many");

        type("messagesPerMonth", "0");
        assertThat(lookup("#staleMark").queryLabeled().getText()).isEqualTo("simulating …");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !lookup("#staleMark").queryLabeled().isVisible());
    }

    @Test
    void environmentsCompareAndThemesSwitch() {
        fire("environment-prod");
        final String prod = headline();
        fire("environment-dev");
        assertThat(headline()).isNotEqualTo(prod);

        fire("compare");
        assertThat(lookup("#leftEnvironment").query().isVisible()).isTrue();
        assertThat(lookup("#leftDesigns").queryLabeled().getText())
                .isEqualTo("The two designs of dev");
        assertThat(
                        lookup("#rightGrid").queryAs(GridPane.class).getChildren().stream()
                                .map(cell -> ((Label) cell).getText()))
                .contains("Scaling mechanism", "a task for each message", "always 1 task");
        interact(() -> Menu.fire(window.getScene(), "theme.toggle"));
        interact(() -> Menu.fire(window.getScene(), "zoom.in"));
        assertThat(lookup("#root").query().getStyle()).contains("15.40px");
    }

    @Test
    void compareShowsTheFiguresOfTheCards() throws TimeoutException {
        fire("environment-prod");
        until(() -> !lookup("#staleMark").query().isVisible());
        String line = lookup("#headlineDetail").queryAs(Label.class).getText();
        String slow = line.replaceAll(".* against ([0-9.]+ s)$", "$1");

        fire("compare");
        until(() ->
                lookup("#billGrid").queryAs(GridPane.class).getChildren().stream()
                        .anyMatch(cell ->
                                cell instanceof Label label
                                        && label.getText().endsWith(" / " + slow)));
    }

    /// Looks where the window changes, so that nothing is seen half changed.
    private static void until(Callable<Boolean> isSo) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(isSo).get());
    }

    private String headline() {
        return lookup("#headline").queryAs(Label.class).getText();
    }

    private String text(String id) {
        return lookup("#" + id).queryAs(TextField.class).getText();
    }

    private void fire(String id) {
        interact(() -> lookup("#" + id).queryAs(ToggleButton.class).fire());
    }

    private void type(String id, String value) {
        TextField field = lookup("#" + id).queryAs(TextField.class);
        interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        write(value);
        push(KeyCode.ENTER);
    }
}
