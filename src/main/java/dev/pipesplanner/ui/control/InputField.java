package dev.pipesplanner.ui.control;

import javafx.beans.NamedArg;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One field of the catalogue: `<InputField field="workload.sendBatch"/>`.
public final class InputField extends VBox {

    private static final double LINE_EMS = 20;

    private final String field;
    private ErrorText error = new ErrorText(new SimpleStringProperty(""));

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
        Control input = control(model);
        input.setId(inputId());
        input.setAccessibleText(model.label());
        Mnemonics.label(label, field, model.label(), input);
        FieldTooltip tooltip = new FieldTooltip(model::tooltip);
        label.setTooltip(tooltip);
        input.setTooltip(tooltip);
        if (model.isLong()) {
            getStyleClass().add("long");
            getChildren().setAll(label, input);
        } else {
            getChildren().setAll(new FoldingRow(LINE_EMS, label, input, false));
        }
        show(model);
        visibleProperty().bind(model.appliesProperty());
        managedProperty().bind(visibleProperty());
    }

    private String inputId() {
        return field.replace('.', '-');
    }

    private void show(FieldViewModel<?> model) {
        error = new ErrorText(model.typing().errorProperty());
        error.getStyleClass().add("over");
        getChildren().add(error);
        error.textProperty()
                .subscribe(reason -> {
                    // what comes later in the column is painted first then
                    setViewOrder(reason.isEmpty() ? 0 : -1);
                    requestLayout();
                });
    }

    /// The error lies over what is below, or above where there is no room below.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double height = error.prefHeight(getWidth());
        double room = getParent() instanceof Region around ? around.getHeight() : 0;
        boolean below = getLayoutY() + getHeight() + height <= room;
        error.resizeRelocate(0, below ? getHeight() : -height, getWidth(), height);
    }

    /// Puts the keyboard's focus into the field.
    public void focusInput() {
        Node input = lookup("#" + inputId());
        if (input != null) {
            input.requestFocus();
        }
    }

    private static Control control(FieldViewModel<?> model) {
        if (model.isFlag()) {
            return flag(model);
        }
        return model.choices().isEmpty() ? typed(model) : chosen(model);
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

    private static Control flag(FieldViewModel<?> model) {
        CheckBox input = new CheckBox();
        input.getStyleClass().add("choice");
        model.textProperty().subscribe(value -> input.setSelected(Boolean.parseBoolean(value)));
        input.setOnAction(_ -> model.typing().commit(String.valueOf(input.isSelected())));
        return input;
    }
}
