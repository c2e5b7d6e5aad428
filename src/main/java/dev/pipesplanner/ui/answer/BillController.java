package dev.pipesplanner.ui.answer;

import dev.pipesplanner.ui.text.Messages;

import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lays out the bill's lines.
public final class BillController {

    private static final int COLUMNS = 4;

    private final BillViewModel bill;
    private final Runnable close;

    @FXML private Label billTitle;
    @FXML private Label billPending;
    @FXML private Label billTotal;
    @FXML private GridPane billGrid;

    public BillController(BillViewModel bill, Runnable close) {
        this.bill = bill;
        this.close = close;
    }

    @FXML
    private void initialize() {
        billPending.textProperty().bind(bill.pendingProperty());
        billPending.visibleProperty().bind(billPending.textProperty().isNotEmpty());
        bill.sheetProperty().subscribe(this::show);
    }

    @FXML
    private void close() {
        close.run();
    }

    private void show(BillViewModel.Sheet sheet) {
        billTitle.setText(sheet.title());
        billTotal.setText(sheet.total());
        billGrid.getChildren().clear();
        billGrid.add(title("quantity"), 1, 0);
        billGrid.add(title("price"), 2, 0);
        billGrid.add(title("usd"), 3, 0);
        int line = 1;
        for (BillViewModel.Row row : sheet.rows()) {
            if (!row.group().isEmpty()) {
                Label group = label(row.group(), "bill-group");
                billGrid.add(group, 0, line++, COLUMNS, 1);
            }
            Label formula = label(row.formula(), "bill-formula");
            formula.setWrapText(true);
            formula.setMinHeight(Region.USE_PREF_SIZE);
            Label source = label(row.source(), "hint");
            source.setWrapText(true);
            source.setMinHeight(Region.USE_PREF_SIZE);
            VBox meter = new VBox(label(row.meter(), "bill-meter"), formula, source);
            billGrid.add(meter, 0, line);
            billGrid.add(number(row.quantity()), 1, line);
            billGrid.add(number(row.price()), 2, line);
            billGrid.add(number(row.usd()), 3, line++);
        }
    }

    private static Label title(String column) {
        Label title = label(Messages.get("bill.column." + column), "column-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(title, HPos.RIGHT);
        return title;
    }

    private static Label number(String text) {
        Label label = label(text, "bill-number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
