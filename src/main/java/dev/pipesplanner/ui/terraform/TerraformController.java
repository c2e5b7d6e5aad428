package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.ui.terraform.TerraformViewModel.Tab;
import dev.pipesplanner.ui.text.Messages;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Binds the Terraform page.
public final class TerraformController {

    private final TerraformViewModel terraform;
    private final ExportViewModel export;
    private final Supplier<Optional<String>> askFolder;
    private final Consumer<String> goToField;
    private final Consumer<String> tell;

    @FXML private Label terraformTitle;
    @FXML private Label terraformPending;
    @FXML private TabPane terraformTabs;
    @FXML private javafx.scene.control.Tab changesTab;
    @FXML private CodePane terraformVariables;
    @FXML private CodePane terraformJson;
    @FXML private CodePane terraformRoot;
    @FXML private CodePane terraformModule;
    @FXML private CodePane terraformChanges;
    @FXML private CheckBox jsonValues;
    @FXML private Label changesFolder;
    @FXML private VBox missingBox;
    @FXML private FlowPane missingLinks;
    @FXML private Label terraformResult;
    @FXML private Button writeChanges;
    @FXML private Button exportButton;

    public TerraformController(
            TerraformViewModel terraform,
            ExportViewModel export,
            Supplier<Optional<String>> askFolder,
            Consumer<String> goToField,
            Consumer<String> tell) {
        this.terraform = terraform;
        this.export = export;
        this.askFolder = askFolder;
        this.goToField = goToField;
        this.tell = tell;
    }

    @FXML
    private void initialize() {
        terraformTitle.textProperty().bind(terraform.titleProperty());
        terraformPending.textProperty().bind(terraform.pendingProperty());
        terraformPending.visibleProperty().bind(terraformPending.textProperty().isNotEmpty());
        terraformPending.managedProperty().bind(terraformPending.visibleProperty());
        follow(terraformVariables, Tab.VARIABLES);
        follow(terraformJson, Tab.JSON);
        follow(terraformRoot, Tab.ROOT);
        follow(terraformModule, Tab.MODULE);
        terraformChanges.follow(
                export.changesProperty(), Messages.get("terraform.tab.changes.text"));
        terraformChanges
                .visibleProperty()
                .bind(export.changesProperty().map(pages -> !pages.isEmpty()));
        jsonValues.selectedProperty().bindBidirectional(export.jsonValuesProperty());
        changesFolder
                .textProperty()
                .bind(
                        export.folderProperty()
                                .map(folder ->
                                        folder.isEmpty()
                                                ? Messages.get("terraform.folder.none")
                                                : folder));
        terraformResult.textProperty().bind(export.messageProperty());
        export.failedProperty()
                .subscribe(failed -> {
                    terraformResult.getStyleClass().remove("danger-text");
                    if (failed) {
                        terraformResult.getStyleClass().add("danger-text");
                    }
                });
        export.writableProperty().subscribe(writable -> writeChanges.setDisable(!writable));
        terraform.missing().addListener((ListChangeListener<String>) _ -> showMissing());
        terraformTitle
                .sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        export.close();
                    } else {
                        export.open();
                    }
                });
        showMissing();
        // what is missing keeps its place while there is nothing to export: files do not move
        missingBox.visibleProperty().bind(terraform.hasFilesProperty());
        exportButton.disableProperty().bind(terraform.hasFilesProperty().not());
    }

    private void follow(CodePane pane, Tab tab) {
        pane.follow(
                terraform.pagesProperty(tab),
                Messages.get("terraform.tab." + tab.name().toLowerCase(Locale.ROOT) + ".text"));
    }

    private void showChanges() {
        terraformTabs.getSelectionModel().select(changesTab);
    }

    private void showMissing() {
        missingLinks.getChildren().clear();
        for (String variable : terraform.missing()) {
            Hyperlink link = new Hyperlink(variable);
            link.setOnAction(_ -> goToField.accept(TerraformViewModel.fieldOf(variable)));
            missingLinks.getChildren().add(link);
        }
        missingBox.setManaged(!terraform.missing().isEmpty());
    }

    @FXML
    private void copy() {
        CodePane shown =
                switch (terraformTabs.getSelectionModel().getSelectedItem().getId()) {
                    case "jsonTab" -> terraformJson;
                    case "rootTab" -> terraformRoot;
                    case "moduleTab" -> terraformModule;
                    case "changesTab" -> terraformChanges;
                    default -> terraformVariables;
                };
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, shown.text()));
        tell.accept(Messages.get("toast.copiedText", shown.name()));
    }

    @FXML
    private void export() {
        askFolder.get().ifPresent(folder -> export.export(folder, this::showChanges));
    }

    @FXML
    private void chooseFolder() {
        askFolder.get().ifPresent(export::compareWith);
    }

    @FXML
    private void write() {
        export.write();
    }
}
