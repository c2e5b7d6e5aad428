package dev.pipesplanner.ui.control;

import javafx.beans.NamedArg;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Title, field and slider of one quantity, with a hint that gives way to the error.
public final class SliderField extends MeasuredBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("error");

    private static final double LINE_EMS = 22;

    private final Label title = new Label();
    private final QuantityField field = new QuantityField();
    private final Label unit = new Label();
    private final Slider slider = new Slider();
    private final Label hint = new Label();
    private final HBox row;

    /// @param ticks true: the slider stops at whole positions only
    public SliderField(
            @NamedArg("title") String title,
            @NamedArg("unit") String unit,
            @NamedArg("max") double max,
            @NamedArg("step") double step,
            @NamedArg("ticks") boolean ticks) {
        getStyleClass().add("slider-field");
        this.title.setText(title);
        this.title.getStyleClass().add("slider-title");
        this.title.setMaxWidth(Double.MAX_VALUE);
        this.unit.setText(unit);
        this.unit.getStyleClass().add("slider-unit");
        this.unit.setMinWidth(Region.USE_PREF_SIZE);
        this.unit.setManaged(!unit.isEmpty());
        row = new HBox(field, this.unit);
        row.getStyleClass().add("input-row");
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        slider.setMax(max);
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(ticks);
        slider.setAccessibleText(title);
        field.setAccessibleText(title);
        getChildren().setAll(new FoldingRow(LINE_EMS, this.title, row, false), slider, hint);
    }

    /// Puts a control in place of the unit, such as the choice of memories.
    public void setBeside(Node node) {
        row.getChildren().set(1, node);
    }

    public void attach(SliderViewModel model) {
        field.connect(model.typing(), model.textProperty());
        ObservableStringValue error = model.typing().errorProperty();
        model.positionProperty()
                .subscribe(position -> {
                    if (!slider.isValueChanging()) {
                        slider.setValue(position.doubleValue());
                    }
                });
        slider.valueProperty().subscribe(value -> model.slideTo(value.doubleValue()));
        slider.valueChangingProperty()
                .subscribe(changing -> {
                    if (!changing) {
                        slider.setValue(model.positionProperty().get());
                        model.endGesture();
                    }
                });
        slider.setOnMouseReleased(_ -> model.endGesture());
        slider.focusedProperty().subscribe(_ -> model.endGesture());
        hint.textProperty()
                .bind(
                        Bindings.when(
                                        Bindings.createBooleanBinding(
                                                () -> error.get().isEmpty(), error))
                                .then(model.hintProperty())
                                .otherwise(error));
        error.subscribe(reason -> hint.pseudoClassStateChanged(INVALID, !reason.isEmpty()));
    }

    public QuantityField field() {
        return field;
    }

    public Slider slider() {
        return slider;
    }

    public void setFieldId(String id) {
        field.setId(id);
        slider.setId(id + "Slider");
        Mnemonics.label(title, id, title.getText(), field);
    }

    public String getFieldId() {
        return field.getId();
    }
}
