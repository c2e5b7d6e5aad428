package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Questions and messages that wait for an answer.
class DialogsTest extends WindowRobot {

    private static final String DISCARD = "Don";

    private StackPane root;
    private Dialogs dialogs;

    @Override
    public void start(Stage stage) {
        root = new StackPane();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
        Node owner = new Pane();
        root.getChildren().add(owner);
        dialogs = new Dialogs(owner);
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
        List<String> taken = new ArrayList<>();
        CompletableFuture<Boolean> typed = asked(() -> ask(taken::add));
        interact(() -> field().setText(" prod "));
        press("OK");
        assertThat(typed.get(5, TimeUnit.SECONDS)).isTrue();

        assertThat(answer(() -> ask(taken::add), "Cancel")).isTrue();
        assertThat(taken).containsExactly("prod");
    }

    @Test
    void aRefusedTextStaysWithItsReasonUntilItIsMended() throws Exception {
        List<String> taken = new ArrayList<>();
        CompletableFuture<Boolean> asked = asked(() -> ask(text -> onlySmallLetters(text, taken)));
        interact(() -> field().setText("Bad Name"));
        press("OK");

        assertThat(asked.isDone()).isFalse();
        assertThat(field().getText()).isEqualTo("Bad Name");
        assertThat(field().getAccessibleHelp()).isEqualTo("Small letters only.");
        assertThat(rendered()).contains("Small letters only.");
        assertThat(cut()).isEmpty();

        interact(() -> field().setText("good"));
        press("OK");
        assertThat(asked.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(taken).containsExactly("good");
    }

    private static void onlySmallLetters(String text, List<String> taken) {
        if (!text.matches("[a-z]+")) {
            throw new IllegalArgumentException("Small letters only.");
        }
        taken.add(text);
    }

    private boolean ask(Consumer<String> use) {
        dialogs.ask("Name?", "dev", use);
        return true;
    }

    @Test
    void aMessageShowsItsTitleAndItsWholeText() throws Exception {
        String reason =
                "Could not write /very/long/path/of/a/folder/that/is/not/there/mine.plan.json: its"
                    + " folder accepts no new files, and this sentence goes on and on for as long"
                    + " as it takes to fill three lines of a dialog.\n"
                    + "Check the name.";
        CompletableFuture<Boolean> told =
                asked(() -> {
                    dialogs.warn("Not opened", reason);
                    return true;
                });

        assertThat(rendered()).contains("Not opened", reason);
        assertThat(cut()).isEmpty();
        press("OK");
        assertThat(told.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aDialogIsAsLargeAsTheWindow() throws Exception {
        interact(() -> root.setStyle("-fx-font-size: 28px;"));
        CompletableFuture<Boolean> told =
                asked(() -> {
                    dialogs.tell("About", "What a queue worker costs on AWS, as pipes or service.");
                    return true;
                });

        assertThat(pane().lookupAll(".label").stream().map(each -> ((Label) each).getFont()))
                .allSatisfy(font -> assertThat(font.getSize()).isGreaterThanOrEqualTo(28));
        assertThat(cut()).isEmpty();
        press("OK");
        assertThat(told.get(5, TimeUnit.SECONDS)).isTrue();
    }

    private static TextField field() {
        return (TextField) pane().lookup(".text-field");
    }

    /// What the labels' skins paint.
    private static List<String> rendered() {
        return pane().lookupAll(".label").stream()
                .filter(label -> label.isVisible() && label.lookup(".text") != null)
                .map(label -> ((Text) label.lookup(".text")).getText())
                .toList();
    }

    private List<String> cut() {
        List<String> cut = new ArrayList<>();
        interact(() -> cut.addAll(CutTexts.in(pane().getScene())));
        return cut;
    }

    private <T> T answer(Supplier<T> question, String button) throws Exception {
        CompletableFuture<T> answer = asked(question);
        press(button);
        return answer.get(5, TimeUnit.SECONDS);
    }

    private <T> CompletableFuture<T> asked(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        ask(() -> answer.complete(question.get()));
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
