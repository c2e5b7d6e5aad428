package dev.pipesplanner.ui.control;

import javafx.beans.NamedArg;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/// Title, field and slider of one quantity, with a hint that gives way to the error.
public final class SliderField extends MeasuredBox {

    private static final double LINE_EMS = 22;

    private final Label title = new Label();
    private final QuantityField field = new QuantityField();
    private final Label unit = new Label();
    private final Slider slider = new Slider();
    private final Label hint = new Label();
    private final HBox row;
    private ErrorText error = new ErrorText(new SimpleStringProperty(""));

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
        hint.setMaxWidth(Double.MAX_VALUE);
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
        error = new ErrorText(model.typing().errorProperty());
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
        hint.textProperty().bind(model.hintProperty());
        hint.visibleProperty().bind(error.visibleProperty().not());
        getChildren().add(error);
        error.textProperty().subscribe(this::requestLayout);
        FieldTooltip tooltip = new FieldTooltip(model::tooltip);
        List.of(title, field, slider).forEach(control -> control.setTooltip(tooltip));
    }

    /// The error takes the hint's place and, where it needs more, all of the slider's, too.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double wanted = error.prefHeight(hint.getWidth());
        double bottom = hint.getLayoutY() + hint.getHeight();
        double top =
                wanted <= hint.getHeight()
                        ? hint.getLayoutY()
                        : Math.min(slider.getLayoutY(), bottom - wanted);
        error.resizeRelocate(hint.getLayoutX(), top, hint.getWidth(), bottom - top);
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
