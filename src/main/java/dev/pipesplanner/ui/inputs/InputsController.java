package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.ui.control.Choice;
import dev.pipesplanner.ui.control.FieldTooltip;
import dev.pipesplanner.ui.control.FoldingRow;
import dev.pipesplanner.ui.control.InputField;
import dev.pipesplanner.ui.control.Mnemonics;
import dev.pipesplanner.ui.control.SliderField;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// Binds the inputs.
public final class InputsController {

    private static final double TARGET_EMS = 20;
    private static final double SECTION_EMS = 17;
    private static final double ARROW_EMS = 3.4;

    private final InputsViewModel inputs;

    @FXML private ScrollPane panel;
    @FXML private VBox body;
    @FXML private SliderField volume;
    @FXML private SliderField size;
    @FXML private SliderField window;
    @FXML private SliderField spot;
    @FXML private Choice memory;
    @FXML private VBox besideWindow;
    @FXML private VBox targets;
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
        memory.setTooltip(new FieldTooltip(() -> inputs.help("task.memory")));
        attachFields(besideWindow);
        inputs.targetsProperty().subscribe(this::show);
        attachFields(besideSpot);
        besideSpot.visibleProperty().bind(inputs.spotUnlinkedProperty());
        besideSpot.managedProperty().bind(besideSpot.visibleProperty());
        for (Section section : Section.values()) {
            TitledPane pane = (TitledPane) sections.getChildren().get(section.ordinal());
            head(pane, section);
            attachFields((Parent) pane.getContent());
        }
    }

    /// Name and summary; a pane's own title has one line only, and its text is for readers.
    private void head(TitledPane pane, Section section) {
        String name = Messages.get("section." + section.key());
        Label title = new Label();
        Mnemonics.label(title, "section." + section.key(), name, pane);
        Label summary = new Label();
        summary.getStyleClass().add("hint");
        summary.setWrapText(true);
        summary.textProperty().bind(inputs.summary(section));
        FoldingRow head = new FoldingRow(SECTION_EMS, title, summary, false);
        head.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> pane.getWidth() - ARROW_EMS * pane.getFont().getSize(),
                                pane.widthProperty(),
                                pane.fontProperty()));
        pane.setMinWidth(0);
        pane.setAnimated(false);
        pane.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        pane.setGraphic(head);
        pane.textProperty().bind(summary.textProperty().map(text -> name + ", " + text));
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
        choice.setTooltip(new FieldTooltip(() -> inputs.help("pipes.target")));
        choice.setOnAction(_ -> {
            choice.setSelected(true);
            inputs.use(total.target());
        });
        Label usd = new Label();
        usd.setId("usd-" + total.target().id());
        return new FoldingRow(TARGET_EMS, choice, usd, true);
    }

    private void attachFields(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof InputField field) {
                field.attach(inputs.field(field.getField()));
            }
        }
    }

    @FXML
    private void linkSpot() {
        inputs.linkSpot();
    }

    /// Unfolds the section with a field, brings it into view and puts the cursor there.
    public void goTo(String path) {
        if (body.lookup("#input-" + path.replace('.', '-')) instanceof InputField field) {
            for (Parent around = field.getParent(); around != null; around = around.getParent()) {
                if (around instanceof TitledPane section) {
                    section.setExpanded(true);
                }
            }
            panel.applyCss();
            panel.layout();
            scrollTo(field);
            field.focusInput();
        }
    }

    /// A field that is out of sight comes to the middle.
    private void scrollTo(Node field) {
        double view = panel.getViewportBounds().getHeight();
        Bounds at = body.sceneToLocal(field.localToScene(field.getLayoutBounds()));
        double hidden = body.getHeight() - view;
        double top = panel.getVvalue() * Math.max(0, hidden);
        if (at.getMinY() < top || at.getMaxY() > top + view) {
            panel.setVvalue(Math.clamp((at.getCenterY() - view / 2) / hidden, 0, 1));
        }
    }
}
