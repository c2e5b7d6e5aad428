package dev.pipesplanner.ui.explore;

import dev.pipesplanner.ui.control.Choice;
import dev.pipesplanner.ui.designs.AxesPreset;
import dev.pipesplanner.ui.text.Messages;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// Lays out the axes as chips, and the ways to get others.
public final class AxesController {

    private final AxesViewModel axes;

    @FXML private VBox axisChips;
    @FXML private Choice addAxis;
    @FXML private Button swapAxes;
    @FXML private VBox presets;

    AxesController(AxesViewModel axes) {
        this.axes = axes;
    }

    @FXML
    private void initialize() {
        addAxis.onChosen(this::add);
        axes.axesProperty().subscribe(this::show);
        axes.presets().subscribe(this::showPresets);
        show();
    }

    @FXML
    private void swap() {
        axes.swap();
    }

    private void add(String label) {
        axes.addable().stream()
                .filter(field -> field.label().equals(label))
                .findFirst()
                .ifPresent(axes::add);
    }

    /// Chips whose fields stay are kept, and so is the keyboard's focus.
    private void show() {
        List<AxisRange> now = axes.axesProperty();
        List<VariedField> shown =
                axisChips.getChildren().stream().map(chip -> ((AxisChip) chip).field()).toList();
        if (shown.equals(now.stream().map(AxisRange::field).toList())) {
            for (int i = 0; i < now.size(); i++) {
                ((AxisChip) axisChips.getChildren().get(i)).show(now.get(i));
            }
        } else {
            axisChips
                    .getChildren()
                    .setAll(now.stream().<Node>map(axis -> new AxisChip(axes, axis)).toList());
        }
        swapAxes.setDisable(!axes.canSwap());
        addAxis.offer(axes.addable().stream().map(VariedField::label).toList());
        addAxis.setDisable(axes.addable().isEmpty());
    }

    private void showPresets(List<AxesViewModel.Offer> offered) {
        presets.getChildren().setAll(offered.stream().map(this::preset).toList());
    }

    private Button preset(AxesViewModel.Offer offer) {
        AxesPreset preset = offer.preset();
        Button button = new Button(Messages.get("explore.preset." + preset.id()));
        button.setId("preset-" + preset.id());
        button.getStyleClass().addAll("small-button", "flat");
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> axes.use(preset));
        offer.missing()
                .ifPresent(field -> {
                    button.setDisable(true);
                    Tooltip why =
                            new Tooltip(Messages.get("explore.preset.missing", field.label()));
                    button.setTooltip(why);
                });
        return button;
    }
}
