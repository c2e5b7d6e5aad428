package dev.pipesplanner.ui.inputs.pipes;

import dev.pipesplanner.ui.control.FieldTooltip;
import dev.pipesplanner.ui.control.FoldingRow;
import dev.pipesplanner.ui.control.InputField;
import dev.pipesplanner.ui.control.SliderField;
import dev.pipesplanner.ui.text.Messages;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/// Binds the batch window and what decides whether it has an effect.
final class BatchController {

    private static final double TARGET_EMS = 20;

    private final BatchViewModel batch;

    @FXML private SliderField window;
    @FXML private VBox targets;
    @FXML private InputField batchSize;

    BatchController(BatchViewModel batch) {
        this.batch = batch;
    }

    @FXML
    private void initialize() {
        window.attach(batch.window());
        batch.targetsProperty().subscribe(this::show);
        batchSize.attach(batch.field(batchSize.getField()));
    }

    /// Both targets side by side; the rows stay, so that the keyboard's focus does.
    private void show(Targets shown) {
        if (targets.getChildren().size() != shown.totals().size()) {
            targets.getChildren().setAll(shown.totals().stream().map(this::row).toList());
        }
        for (int i = 0; i < shown.totals().size(); i++) {
            Parent row = (Parent) targets.getChildren().get(i);
            Targets.Total total = shown.totals().get(i);
            ((RadioButton) row.getChildrenUnmodifiable().get(0)).setSelected(total.chosen());
            ((Label) row.getChildrenUnmodifiable().get(1)).setText(total.usd());
        }
    }

    private FoldingRow row(Targets.Total total) {
        RadioButton choice = new RadioButton(Messages.get("target." + total.target().id()));
        choice.setId("target-" + total.target().id());
        choice.setWrapText(true);
        choice.setTooltip(new FieldTooltip(() -> batch.help("pipes.target")));
        choice.setOnAction(_ -> {
            choice.setSelected(true);
            batch.use(total.target());
        });
        Label usd = new Label();
        usd.setId("usd-" + total.target().id());
        return new FoldingRow(TARGET_EMS, choice, usd, true);
    }
}
