package dev.pipesplanner.ui.explore;

import dev.pipesplanner.plan.NumberType.Scale;
import dev.pipesplanner.ui.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Function;

/// One axis: its field, from where to where it goes, its scale, and the way to remove it.
final class AxisChip extends VBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final AxesViewModel axes;
    private final VariedField field;
    private final Label error = new Label();
    private final TextField from;
    private final TextField to;
    private final CheckBox log = new CheckBox(Messages.get("explore.axis.log"));

    AxisChip(AxesViewModel axes, AxisRange axis) {
        this.axes = axes;
        this.field = axis.field();
        from = typed("from", text -> axes.setFrom(field, text));
        to = typed("to", text -> axes.setTo(field, text));
        log.setId("axisLog-" + field.path().replace('.', '-'));
        log.setMinWidth(Region.USE_PREF_SIZE);
        log.setOnAction(
                _ -> say(axes.setScale(field, log.isSelected() ? Scale.LOG : Scale.LINEAR)));
        error.getStyleClass().add("input-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        getStyleClass().add("axis-chip");
        Label dash = new Label("–");
        HBox range = new HBox(from, dash, to, log);
        range.getStyleClass().add("axis-range");
        getChildren().setAll(head(), range, error);
        show(axis);
    }

    VariedField field() {
        return field;
    }

    void show(AxisRange axis) {
        from.setText(axis.fromText());
        to.setText(axis.toText());
        log.setSelected(axis.scale() == Scale.LOG);
        say("");
    }

    private HBox head() {
        Label name = new Label(field.label());
        name.getStyleClass().add("chip-name");
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(name, remove(field, () -> axes.remove(field)));
        head.getStyleClass().add("chip-head");
        return head;
    }

    /// A cross that says in words what it does.
    static Button remove(VariedField field, Runnable deed) {
        Button remove = new Button("×");
        remove.setId("remove-" + field.path().replace('.', '-'));
        String words = Messages.get("explore.remove", field.label());
        remove.setAccessibleText(words);
        remove.setTooltip(new Tooltip(words));
        remove.getStyleClass().addAll("flat", "chip-remove");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.setOnAction(_ -> deed.run());
        return remove;
    }

    /// @param set gives the reason why a text is refused
    private TextField typed(String end, Function<String, String> set) {
        TextField input = new TextField();
        input.setId("axis-" + end + "-" + field.path().replace('.', '-'));
        input.setAccessibleText(Messages.get("explore.axis." + end, field.label()));
        input.getStyleClass().add("axis-end");
        Runnable commit =
                () -> {
                    String reason = set.apply(input.getText());
                    input.pseudoClassStateChanged(DANGER, !reason.isEmpty());
                    say(reason);
                };
        input.setOnAction(_ -> commit.run());
        input.focusedProperty()
                .subscribe(focused -> {
                    if (!focused && input.getScene() != null) {
                        commit.run();
                    }
                });
        return input;
    }

    private void say(String reason) {
        error.setText(reason);
        if (reason.isEmpty()) {
            from.pseudoClassStateChanged(DANGER, false);
            to.pseudoClassStateChanged(DANGER, false);
        }
    }
}
