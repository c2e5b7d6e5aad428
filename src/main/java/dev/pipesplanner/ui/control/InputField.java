package dev.pipesplanner.ui.control;

import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// One field of the catalogue: `<InputField field="workload.sendBatch"/>`.
public final class InputField extends VBox {

    private static final double LINE_EMS = 20;

    private final String field;

    public InputField(@NamedArg("field") String field) {
        this.field = field;
        getStyleClass().add("input-field");
        setId("input-" + field.replace('.', '-'));
    }

    public String getField() {
        return field;
    }

    public void attach(FieldViewModel<?> model) {
        Label label = new Label();
        label.getStyleClass().add("input-label");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Control input = model.choices().isEmpty() ? typed(model) : chosen(model);
        input.setId(field.replace('.', '-'));
        input.setAccessibleText(model.label());
        Mnemonics.label(label, field, model.label(), input);
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setOnShowing(_ -> tooltip.setText(model.tooltip()));
        label.setTooltip(tooltip);
        input.setTooltip(tooltip);
        FoldingRow row = new FoldingRow(LINE_EMS, label, input, false);
        getChildren().setAll(row, errorLabel(model));
        visibleProperty().bind(model.appliesProperty());
        managedProperty().bind(visibleProperty());
    }

    private static Control typed(FieldViewModel<?> model) {
        QuantityField input = new QuantityField();
        input.connect(model.typing(), model.textProperty());
        return input;
    }

    private static Control chosen(FieldViewModel<?> model) {
        Choice input = new Choice();
        input.getStyleClass().add("choice");
        model.textProperty().subscribe(value -> input.show(model.choices(), value));
        input.onChosen(model.typing()::commit);
        return input;
    }

    private static Node errorLabel(FieldViewModel<?> model) {
        Label error = new Label();
        error.getStyleClass().add("input-error");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        error.textProperty().bind(model.typing().errorProperty());
        error.visibleProperty().bind(model.typing().errorProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        return error;
    }
}
