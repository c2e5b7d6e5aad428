package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.ui.control.Choice;
import dev.pipesplanner.ui.control.InputField;
import dev.pipesplanner.ui.control.SliderField;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// Binds the inputs.
public final class InputsController {

    private final InputsViewModel inputs;

    @FXML private SliderField volume;
    @FXML private SliderField size;
    @FXML private SliderField window;
    @FXML private SliderField spot;
    @FXML private Choice memory;
    @FXML private Hyperlink offerStepFunctions;
    @FXML private VBox besideWindow;
    @FXML private VBox besideSpot;
    @FXML private VBox sections;

    public InputsController(InputsViewModel inputs) {
        this.inputs = inputs;
    }

    @FXML
    private void initialize() {
        volume.attach(inputs.volume());
        size.attach(inputs.size());
        window.attach(inputs.window());
        spot.attach(inputs.spot());
        size.setBeside(memory);
        inputs.memoriesProperty()
                .subscribe(memories -> memory.show(memories.offered(), memories.chosen()));
        memory.onChosen(inputs::chooseMemory);
        offerStepFunctions.visibleProperty().bind(inputs.windowWithoutEffectProperty());
        offerStepFunctions.managedProperty().bind(offerStepFunctions.visibleProperty());
        attachFields(besideWindow);
        attachFields(besideSpot);
        besideSpot.visibleProperty().bind(inputs.spotUnlinkedProperty());
        besideSpot.managedProperty().bind(besideSpot.visibleProperty());
        for (Section section : Section.values()) {
            TitledPane pane = (TitledPane) sections.getChildren().get(section.ordinal());
            pane.textProperty().bind(inputs.summary(section));
            attachFields((Parent) pane.getContent());
        }
    }

    private void attachFields(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof InputField field) {
                field.attach(inputs.field(field.getField()));
            }
        }
    }

    @FXML
    private void useStepFunctions() {
        inputs.useStepFunctions();
    }

    /// Unfolds the section with a field and puts the cursor there.
    public void goTo(String path) {
        for (Node pane : sections.getChildren()) {
            TitledPane section = (TitledPane) pane;
            Node field = section.getContent().lookup("#input-" + path.replace('.', '-'));
            if (field != null) {
                section.setExpanded(true);
                field.lookupAll(".text-field, .combo-box").stream()
                        .findFirst()
                        .ifPresent(Node::requestFocus);
            }
        }
    }
}
