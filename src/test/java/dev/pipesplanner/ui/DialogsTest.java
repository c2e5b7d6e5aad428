package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Questions and messages that wait for an answer.
class DialogsTest extends ApplicationTest {

    private static final String DISCARD = "Do no";

    private Dialogs dialogs;

    @Override
    public void start(Stage stage) {
        StackPane root = new StackPane();
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
        dialogs = new Dialogs(root);
    }

    @Test
    void unsavedChangesAreSavedDiscardedOrKept() throws Exception {
        assertThat(answer(() -> dialogs.askUnsaved("orders"), "Save"))
                .isEqualTo(Dialogs.Unsaved.SAVE);
        assertThat(answer(() -> dialogs.askUnsaved("orders"), DISCARD))
                .isEqualTo(Dialogs.Unsaved.DISCARD);
        assertThat(answer(() -> dialogs.askUnsaved("orders"), "Cancel"))
                .isEqualTo(Dialogs.Unsaved.CANCEL);
    }

    @Test
    void aQuestionGivesTheTypedTextOrNothing() throws Exception {
        CompletableFuture<Optional<String>> typed = asked(() -> dialogs.ask("Name?", "dev"));
        interact(() -> ((TextField) pane().lookup(".text-field")).setText("prod"));
        press("OK");
        assertThat(typed.get(5, TimeUnit.SECONDS)).contains("prod");

        assertThat(answer(() -> dialogs.ask("Name?", "dev"), "Cancel")).isEmpty();
    }

    @Test
    void aMessageShowsItsTitleAndItsWholeText() throws Exception {
        CompletableFuture<Boolean> told =
                asked(() -> {
                    dialogs.warn("Not opened", "There is no file.\nMaybe check the name.");
                    return true;
                });

        assertThat(pane().getHeaderText()).isEqualTo("Not opened");
        assertThat(pane().getContentText()).isEqualTo("There is no file.\nMaybe check the name.");
        press("OK");
        assertThat(told.get(5, TimeUnit.SECONDS)).isTrue();
    }

    private <T> T answer(Supplier<T> question, String button) throws Exception {
        CompletableFuture<T> answer = asked(question);
        press(button);
        return answer.get(5, TimeUnit.SECONDS);
    }

    private static <T> CompletableFuture<T> asked(Supplier<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(question.get()));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> dialogWindow().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        return answer;
    }

    private static Optional<DialogPane> dialogWindow() {
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null)
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast)
                .findFirst();
    }

    private static DialogPane pane() {
        return dialogWindow().orElseThrow();
    }

    private void press(String text) {
        interact(() -> {
            ButtonType type =
                    pane().getButtonTypes().stream()
                            .filter(each -> each.getText().replace("_", "").startsWith(text))
                            .findFirst()
                            .orElseThrow();
            ((Button) pane().lookupButton(type)).fire();
        });
    }
}
