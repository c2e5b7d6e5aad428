package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.terraform.ImportReport;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/// A cell whose text may be longer than its column: it is cut there, and whole under the pointer.
final class ReportCell extends TableCell<ImportReport.Line, String> {

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        setText(empty ? "" : text);
        setTooltip(empty ? null : new Tooltip(text));
    }
}
