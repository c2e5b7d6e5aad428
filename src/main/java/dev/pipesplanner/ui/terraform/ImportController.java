package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.terraform.importing.ImportReport;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.function.Consumer;
import java.util.function.Function;

/// Binds the report of an import.
public final class ImportController {

    /// Of one share of the width; the table fits the sum into its own.
    private static final double PIXELS = 14;

    private final ImportViewModel imported;
    private final Consumer<Plan> open;
    private final Runnable close;

    @FXML private Label importTitle;
    @FXML private Label importSummary;
    @FXML private TableView<ImportReport.Line> importLines;

    public ImportController(ImportViewModel imported, Consumer<Plan> open, Runnable close) {
        this.imported = imported;
        this.open = open;
        this.close = close;
    }

    @FXML
    private void initialize() {
        importTitle.textProperty().bind(imported.titleProperty());
        importSummary.textProperty().bind(imported.summaryProperty());
        importLines.setItems(imported.lines());
        importLines.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("kind", 9, line -> ImportViewModel.text(line.kind()));
        column("variable", 12, ImportReport.Line::variable);
        column("detail", 20, ImportReport.Line::detail);
        column("environment", 9, ImportReport.Line::environment);
        column("file", 15, ImportReport.Line::file);
    }

    private void column(String key, double share, Function<ImportReport.Line, String> text) {
        TableColumn<ImportReport.Line, String> column =
                new TableColumn<>(Messages.get("import.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new ReportCell());
        column.setPrefWidth(share * PIXELS);
        importLines.getColumns().add(column);
    }

    @FXML
    private void openAsPlan() {
        close.run();
        imported.plan().ifPresent(open);
    }

    @FXML
    private void addToPlan() {
        close.run();
        imported.addToPlan();
    }

    @FXML
    private void close() {
        close.run();
    }
}
