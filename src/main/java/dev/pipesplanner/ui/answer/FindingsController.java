package dev.pipesplanner.ui.answer;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lays out the findings.
public final class FindingsController {

    private final FindingsViewModel findings;
    private final Runnable close;

    @FXML private Label findingsTitle;
    @FXML private Label findingsPending;
    @FXML private VBox findingsList;

    public FindingsController(FindingsViewModel findings, Runnable close) {
        this.findings = findings;
        this.close = close;
    }

    @FXML
    private void initialize() {
        findingsPending.textProperty().bind(findings.pendingProperty());
        findingsPending.visibleProperty().bind(findingsPending.textProperty().isNotEmpty());
        findings.sheetProperty().subscribe(this::show);
    }

    @FXML
    private void close() {
        close.run();
    }

    private void show(FindingsViewModel.Sheet sheet) {
        findingsTitle.setText(sheet.title());
        findingsList
                .getChildren()
                .setAll(sheet.rows().stream().map(FindingsController::row).toList());
    }

    private static VBox row(FindingsViewModel.Row row) {
        Label title = wrapped(row.title(), "finding");
        title.getStyleClass().add(row.style());
        title.setMaxWidth(Double.MAX_VALUE);
        return new VBox(
                title, wrapped(row.message(), "finding-message"), wrapped(row.source(), "hint"));
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
