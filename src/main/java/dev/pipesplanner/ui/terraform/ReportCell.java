package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.terraform.importing.ImportReport;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

/// A cell that shows its whole text, on as many lines as it takes.
final class ReportCell extends TableCell<ImportReport.Line, String> {

    private final Label label = new Label();

    ReportCell() {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        label.setText(empty ? "" : text);
        setGraphic(empty ? null : label);
    }

    /// The row asks for the height without a width, which would be one line's.
    @Override
    protected double computePrefHeight(double width) {
        double inner = getTableColumn().getWidth() - snappedLeftInset() - snappedRightInset();
        return label.prefHeight(inner) + snappedTopInset() + snappedBottomInset();
    }
}
