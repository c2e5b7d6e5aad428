package dev.pipesplanner.ui.overlay;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.ui.text.Messages;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/// Questions and messages inside the window: each returns at once, and what depends on the answer
/// runs when there is one. A second one waits until the first is answered.
public final class Dialogs {

    /// What to do with changes that are in no file.
    public enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /// An answer that can be given, and what it leads to.
    private record Answer(ButtonType button, Runnable deed) {

        static final Runnable NOTHING = () -> {};

        static Answer ok() {
            return new Answer(ButtonType.OK, NOTHING);
        }

        static Answer cancel() {
            return new Answer(ButtonType.CANCEL, NOTHING);
        }
    }

    private static final double MOST_OF_WINDOW = 0.65;

    private final SheetPane pane;
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    public Dialogs(SheetPane pane) {
        this.pane = pane;
        // what a question does not use is no shortcut of the window behind it
        pane.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    }

    /// Whether a question waits for its answer.
    public boolean isAsking() {
        return pane.isDisplay();
    }

    public void tell(String title, String text) {
        open(box("information", title, text(text), List.of(Answer.ok())));
    }

    /// Says something that leads further.
    ///
    /// @param button what the button says that leads there
    public void tell(String title, String text, String button, Runnable deed) {
        ButtonType further = new ButtonType(button, ButtonBar.ButtonData.OK_DONE);
        ButtonType close =
                new ButtonType(Messages.get("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        open(
                box(
                        "information",
                        title,
                        text(text),
                        List.of(new Answer(further, deed), new Answer(close, Answer.NOTHING))));
    }

    /// Shows something that may be too long for the window, and scrolls then.
    public void tell(String title, Region content) {
        double most = pane.getScene().getHeight() * MOST_OF_WINDOW;
        open(box("", title, new LimitedScroll(content, most), List.of(Answer.ok())));
    }

    public void warn(String title, String text) {
        open(box("error", title, text(text), List.of(Answer.ok())));
    }

    /// Asks whether something may happen.
    ///
    /// @param button what the button says that lets it happen
    /// @param deed what happens then
    public void confirm(String title, String text, String button, Runnable deed) {
        ButtonType yes = new ButtonType(button, ButtonBar.ButtonData.OK_DONE);
        open(
                box(
                        "confirmation",
                        title,
                        text(text),
                        List.of(new Answer(yes, deed), Answer.cancel())));
    }

    /// Asks for a text until it is taken or given up; what was typed stays when it is refused.
    ///
    /// @param use takes the text, or throws IllegalArgumentException with the reason why not
    public void ask(String title, String initial, Consumer<String> use) {
        TextField field = new TextField(initial);
        field.setAccessibleText(title);
        Label refusal = text("");
        refusal.setId("refusal");
        refusal.getStyleClass().add("input-error");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        field.accessibleHelpProperty().bind(refusal.textProperty());
        DialogPane box =
                box(
                        "confirmation",
                        title,
                        new VBox(field, refusal),
                        List.of(Answer.ok(), Answer.cancel()));
        Node taking = box.lookupButton(ButtonType.OK);
        taking.disableProperty().bind(field.textProperty().map(String::isBlank));
        taking.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    try {
                        use.accept(field.getText().strip());
                    } catch (IllegalArgumentException e) {
                        refusal.setText(Credentials.maskedIn(String.valueOf(e.getMessage())));
                        field.requestFocus();
                        event.consume();
                    }
                });
        open(box);
    }

    /// Something that can be done about a question.
    public record Way(String button, Runnable deed) {}

    /// Asks which of two ways to go, or to stay. Enter goes the first one.
    public void choose(String title, String text, Way first, Way second) {
        open(
                box(
                        "confirmation",
                        title,
                        text(text),
                        List.of(
                                answer(first, ButtonBar.ButtonData.YES),
                                answer(second, ButtonBar.ButtonData.NO),
                                Answer.cancel())));
    }

    private static Answer answer(Way way, ButtonBar.ButtonData place) {
        return new Answer(new ButtonType(way.button(), place), way.deed());
    }

    /// Asks what to do with changes that are in no file.
    ///
    /// @param next told the answer
    public void askUnsaved(String planName, Consumer<Unsaved> next) {
        ButtonType save = new ButtonType(Messages.get("unsaved.save"), ButtonBar.ButtonData.YES);
        ButtonType discard =
                new ButtonType(Messages.get("unsaved.discard"), ButtonBar.ButtonData.NO);
        open(
                box(
                        "confirmation",
                        Messages.get("unsaved.title"),
                        text(Messages.get("unsaved.text", planName)),
                        List.of(
                                new Answer(save, () -> next.accept(Unsaved.SAVE)),
                                new Answer(discard, () -> next.accept(Unsaved.DISCARD)),
                                new Answer(ButtonType.CANCEL, () -> next.accept(Unsaved.CANCEL)))));
    }

    /// Whoever made the text: a credential that somebody has handed in does not stand in it.
    private static Label text(String text) {
        Label label = new Label(Credentials.maskedIn(text));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("dialog-text");
        return label;
    }

    /// @param kind the theme's, which gives the picture; empty: none
    private DialogPane box(String kind, String title, Node content, List<Answer> answers) {
        DialogPane box = new DialogPane();
        box.setHeaderText(title);
        content.getStyleClass().add("content");
        box.setContent(content);
        box.getButtonTypes().setAll(answers.stream().map(Answer::button).toList());
        box.getStyleClass().addAll("alert", kind);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        for (Answer answer : answers) {
            box.lookupButton(answer.button())
                    .addEventHandler(ActionEvent.ACTION, _ -> close(answer.deed()));
        }
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> answer(box, event));
        return box;
    }

    /// Enter is the button that has the focus, else the first one; Escape is the last one.
    private static void answer(DialogPane box, KeyEvent event) {
        List<Button> buttons =
                box.getButtonTypes().stream()
                        .map(box::lookupButton)
                        .map(Button.class::cast)
                        .toList();
        Button meant =
                switch (event.getCode()) {
                    case ESCAPE -> buttons.getLast();
                    case ENTER ->
                            buttons.stream()
                                    .filter(Node::isFocused)
                                    .findFirst()
                                    .orElse(buttons.getFirst());
                    default -> null;
                };
        if (meant != null) {
            meant.fire();
            event.consume();
        }
    }

    /// Runs something that takes the keyboard, now or as soon as no question has it.
    void afterAnswer(Runnable deed) {
        if (isAsking()) {
            waiting.add(deed);
        } else {
            deed.run();
        }
    }

    private void open(DialogPane box) {
        afterAnswer(() -> show(box));
    }

    private void show(DialogPane box) {
        pane.open(box);
        Optional.ofNullable(box.getContent().lookup(".text-field"))
                .orElseGet(() -> box.lookupButton(box.getButtonTypes().getFirst()))
                .requestFocus();
    }

    private void close(Runnable deed) {
        pane.hide(true);
        deed.run();
        if (!pane.getScene().getWindow().isShowing()) {
            waiting.clear();
        }
        while (!isAsking() && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
