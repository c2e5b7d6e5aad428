package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import dev.pipesplanner.ui.overlay.Dialogs;
import dev.pipesplanner.ui.overlay.Overlays;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Questions and messages inside the window.
class DialogsTest extends WindowRobot {

    private StackPane root;
    private Dialogs dialogs;
    private TextField behind;
    private final List<Object> told = new ArrayList<>();

    @Override
    public void start(Stage stage) {
        behind = new TextField("behind");
        root = new StackPane(behind);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(root, 800, 500));
        stage.show();
        Overlays overlays = new Overlays();
        overlays.addTo(root);
        dialogs = overlays.dialogs();
    }

    @Test
    void unsavedChangesAreSavedDiscardedOrKept() {
        for (String button : List.of("Save", "Don", "Cancel")) {
            interact(() -> dialogs.askUnsaved("orders", told::add));
            press(button);
        }
        interact(() -> dialogs.askUnsaved("orders", told::add));
        push(KeyCode.ESCAPE);

        assertThat(told)
                .containsExactly(
                        Dialogs.Unsaved.SAVE,
                        Dialogs.Unsaved.DISCARD,
                        Dialogs.Unsaved.CANCEL,
                        Dialogs.Unsaved.CANCEL);
    }

    @Test
    void aQuestionGivesTheTypedTextOrNothing() {
        interact(() -> dialogs.ask("Name?", "dev", told::add));
        interact(() -> field().setText(" prod "));
        press("OK");
        assertThat(shown()).isEmpty();

        interact(() -> dialogs.ask("Name?", "dev", told::add));
        press("Cancel");

        assertThat(told).containsExactly("prod");
    }

    @Test
    void aRefusedTextStaysWithItsReasonUntilItIsMended() {
        interact(() -> dialogs.ask("Name?", "dev", this::onlySmallLetters));
        interact(() -> field().setText("Bad Name"));
        press("OK");

        assertThat(field().getText()).isEqualTo("Bad Name");
        assertThat(field().getAccessibleHelp()).isEqualTo("Small letters only.");
        assertThat(rendered()).contains("Small letters only.");
        assertThat(cut()).isEmpty();

        interact(() -> field().setText("good"));
        press("OK");
        assertThat(shown()).isEmpty();
        assertThat(told).containsExactly("good");
    }

    private void onlySmallLetters(String text) {
        if (!text.matches("[a-z]+")) {
            throw new IllegalArgumentException("Small letters only.");
        }
        told.add(text);
    }

    @Test
    void aMessageShowsItsTitleAndItsWholeText() {
        String reason =
                "Could not write /very/long/path/of/a/folder/that/is/not/there/mine.plan.json: its"
                    + " folder accepts no new files, and this sentence goes on and on for as long"
                    + " as it takes to fill three lines of a dialog.\n"
                    + "Check the name.";
        interact(() -> dialogs.warn("Not opened", reason));

        assertThat(rendered()).contains("Not opened", reason);
        assertThat(cut()).isEmpty();
        press("OK");
        assertThat(shown()).isEmpty();
    }

    @Test
    void aSecondMessageWaitsUntilTheFirstIsRead() {
        interact(() -> {
            dialogs.warn("First", "one");
            dialogs.warn("Second", "two");
        });
        assertThat(rendered()).contains("First").doesNotContain("Second");

        push(KeyCode.ENTER);
        assertThat(rendered()).contains("Second").doesNotContain("First");

        push(KeyCode.ENTER);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatADeedAsksIsShownAfterItsQuestion() {
        interact(() ->
                dialogs.confirm(
                        "Replace?",
                        "It is there.",
                        "Replace",
                        () -> dialogs.warn("Not saved", "The disk is full.")));

        push(KeyCode.ENTER);

        assertThat(rendered()).contains("Not saved");
    }

    @Test
    void theKeyboardStaysInAQuestionAndGoesBackAfterwards() {
        interact(() -> behind.requestFocus());
        interact(() -> dialogs.confirm("Replace?", "It is there.", "Replace", () -> told.add(1)));
        for (int i = 0; i < 5; i++) {
            push(KeyCode.TAB);
            assertThat(root.getScene().getFocusOwner()).isInstanceOf(Button.class);
        }

        push(KeyCode.ESCAPE);

        assertThat(told).isEmpty();
        assertThat(root.getScene().getFocusOwner()).isSameAs(behind);
        assertThat(Window.getWindows()).hasSize(1);
    }

    @Test
    void enterIsTheButtonThatHasTheFocus() {
        interact(() -> dialogs.confirm("Replace?", "It is there.", "Replace", () -> told.add(1)));
        interact(() -> button("Cancel").requestFocus());

        push(KeyCode.ENTER);

        assertThat(shown()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aDialogIsAsLargeAsTheWindow() {
        interact(() -> root.setStyle("-fx-font-size: 28px;"));
        interact(() ->
                dialogs.tell("About", "What a queue worker costs on AWS, as pipes or service."));

        assertThat(pane().lookupAll(".label").stream().map(each -> ((Label) each).getFont()))
                .allSatisfy(font -> assertThat(font.getSize()).isGreaterThanOrEqualTo(28));
        assertThat(cut()).isEmpty();
    }

    private TextField field() {
        return (TextField) pane().lookup(".text-field");
    }

    /// What the labels' skins paint.
    private List<String> rendered() {
        return pane().lookupAll(".label").stream()
                .filter(label -> label.isVisible() && label.lookup(".text") != null)
                .map(label -> ((Text) label.lookup(".text")).getText())
                .toList();
    }

    private List<String> cut() {
        List<String> cut = new ArrayList<>();
        interact(() -> cut.addAll(CutTexts.in(root.getScene())));
        return cut;
    }

    private Optional<DialogPane> shown() {
        return lookup(".dialog-pane").<Node>tryQuery().map(DialogPane.class::cast);
    }

    private DialogPane pane() {
        return shown().orElseThrow();
    }

    private Button button(String text) {
        return pane().getButtonTypes().stream()
                .filter(each -> each.getText().replace("_", "").startsWith(text))
                .map(pane()::lookupButton)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        interact(() -> button(text).fire());
    }
}
