package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The plan as a file, and that nothing the user typed is lost.
class DocumentTest extends WindowTest {

    @TempDir Path folder;

    @Test
    void aPlanIsSavedUnderAnEndingThatOpenFindsAgain() {
        places.choose(folder.resolve("mine"));

        action("saveAs");

        assertThat(folder.resolve("mine.plan.json")).isNotEmptyFile();
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    @Test
    void aFileThatNobodyWasAskedAboutIsReplacedOnlyWhenTheUserSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.plan.json"), "old");
        places.choose(folder.resolve("mine"));

        ask("saveAs");
        assertThat(question()).contains(file + " already exists.");
        push(KeyCode.ESCAPE);
        assertThat(file).hasContent("old");

        ask("saveAs");
        push(KeyCode.ENTER);
        assertThat(Files.readString(file)).contains("\"environments\"");
    }

    @Test
    void recentFilesThatAreGoneAreShownAndCanBeRemoved() throws IOException {
        places.choose(folder.resolve("gone.plan.json"));
        action("saveAs");
        places.choose(folder.resolve("here.plan.json"));
        action("saveAs");
        Files.delete(folder.resolve("gone.plan.json"));

        assertThat(recent())
                .extracting(MenuItem::getText, MenuItem::isDisable)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                folder.resolve("here.plan.json").toString(), false),
                        org.assertj.core.groups.Tuple.tuple(
                                folder.resolve("gone.plan.json").toString(), true));

        interact(() -> recent().getLast().fire());

        assertThat(recent())
                .extracting(MenuItem::getText)
                .containsExactly(folder.resolve("here.plan.json").toString());
    }

    @Test
    void aRefusedNameStaysInTheQuestion() {
        ask("environment.rename");
        TextField field = (TextField) dialog().orElseThrow().lookup(".text-field");
        write("Bad Name!");
        push(KeyCode.ENTER);

        assertThat(field.getText()).isEqualTo("Bad Name!");
        assertThat(question()).anySatisfy(text -> assertThat(text).contains("Bad Name!"));

        interact(() -> field.setText("good"));
        push(KeyCode.ENTER);
        assertThat(dialog()).isEmpty();
        assertThat(lookup("#environment-good").tryQuery()).isPresent();
    }

    @Test
    void whileAQuestionIsOpenTheWindowBehindItTakesNoShortcut() {
        type("messagesPerMonth", "1000");
        ask("quit");

        push(KeyCode.CONTROL, KeyCode.W);
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        push(KeyCode.CONTROL, KeyCode.Z);
        interact(() ->
                Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
        push(KeyCode.ESCAPE);

        assertThat(dialog()).as("one question only").isEmpty();
        assertThat(window.isShowing()).isTrue();
        assertThat(text("messagesPerMonth")).isEqualTo("1,000");
        assertThat(node("page-answer", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void aRefusedTextIsNotLeftBehindWithoutAWord() {
        type("messagesPerMonth", "many");

        ask("quit");
        assertThat(question()).anySatisfy(text -> assertThat(text).contains("not accepted"));
        push(KeyCode.ESCAPE);

        assertThat(window.isShowing()).isTrue();
        assertThat(text("messagesPerMonth")).isEqualTo("many");
    }

    @Test
    void theShortcutHelpIsWholeAtTheFirstTimeAndAtAnySize() {
        for (int percent : List.of(100, 200)) {
            zoom(percent);
            ask("shortcuts");
            assertThat(question())
                    .contains("File", "Edit", "View", "Plan", "Help", "Zoom in", "Ctrl++", "F1");
            assertThat(cut()).isEmpty();
            push(KeyCode.ENTER);
        }
    }

    /// Fires an action that waits for an answer.
    private void ask(String action) {
        ask(() -> dev.pipesplanner.ui.Menu.fire(window.getScene(), action));
    }

    private List<MenuItem> recent() {
        Menu menu =
                (Menu)
                        node("menuBar", MenuBar.class).getMenus().getFirst().getItems().stream()
                                .filter(item -> "menu-recent".equals(item.getId()))
                                .findFirst()
                                .orElseThrow();
        interact(() -> Event.fireEvent(menu, new Event(Menu.ON_SHOWING)));
        return List.copyOf(menu.getItems());
    }
}
