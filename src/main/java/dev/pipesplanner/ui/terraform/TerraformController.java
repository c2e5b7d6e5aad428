package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.ui.text.Messages;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Binds the Terraform panel.
public final class TerraformController {

    private final TerraformViewModel terraform;
    private final Supplier<Optional<String>> askFolder;
    private final Consumer<String> goToField;
    private final Runnable close;

    @FXML private Label terraformTitle;
    @FXML private TextArea terraformText;
    @FXML private VBox missingBox;
    @FXML private FlowPane missingLinks;
    @FXML private Label terraformResult;
    @FXML private Button overwrite;

    private String lastFolder = "";

    public TerraformController(
            TerraformViewModel terraform,
            Supplier<Optional<String>> askFolder,
            Consumer<String> goToField,
            Runnable close) {
        this.terraform = terraform;
        this.askFolder = askFolder;
        this.goToField = goToField;
        this.close = close;
    }

    @FXML
    private void initialize() {
        terraformTitle.textProperty().bind(terraform.titleProperty());
        terraformText.textProperty().bind(terraform.textProperty());
        terraformResult.textProperty().bind(terraform.resultProperty());
        terraform.missing().addListener((ListChangeListener<String>) _ -> showMissing());
        showMissing();
    }

    private void showMissing() {
        missingLinks.getChildren().clear();
        for (String variable : terraform.missing()) {
            Hyperlink link = new Hyperlink(variable);
            link.setOnAction(_ -> {
                close.run();
                goToField.accept(TerraformViewModel.fieldOf(variable));
            });
            missingLinks.getChildren().add(link);
        }
        missingBox.setVisible(!terraform.missing().isEmpty());
        missingBox.setManaged(!terraform.missing().isEmpty());
        overwrite.setVisible(false);
    }

    @FXML
    private void copy() {
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, terraform.textProperty().get()));
    }

    @FXML
    private void export() {
        if (terraform.hasFiles()) {
            askFolder.get().ifPresent(this::exportTo);
        }
    }

    private void exportTo(String folder) {
        lastFolder = folder;
        terraform.export(folder, false);
        overwrite.setText(Messages.get("terraform.overwrite"));
        overwrite.setVisible(
                terraform
                        .resultProperty()
                        .get()
                        .startsWith(Messages.get("terraform.differs.start")));
    }

    @FXML
    private void overwrite() {
        terraform.export(lastFolder, true);
        overwrite.setVisible(false);
    }

    @FXML
    private void close() {
        close.run();
    }
}
