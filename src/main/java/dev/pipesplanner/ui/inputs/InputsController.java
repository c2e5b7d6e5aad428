package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.control.Choice;
import dev.pipesplanner.ui.control.FieldTooltip;
import dev.pipesplanner.ui.control.InputField;
import dev.pipesplanner.ui.control.SliderField;
import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.designs.DesignInputs;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Binds the inputs.
public final class InputsController {

    /// What a design shows while it is compared.
    private record Parts(Optional<Parent> onTop, DesignSection section) {}

    private final InputsViewModel inputs;
    private final Map<Design, Parts> parts = new EnumMap<>(Design.class);
    private final Map<Design, Parent> spots = new EnumMap<>(Design.class);

    @FXML private ScrollPane panel;
    @FXML private VBox body;
    @FXML private SliderField volume;
    @FXML private SliderField size;
    @FXML private Choice memory;
    @FXML private VBox onTop;
    @FXML private VBox spot;
    @FXML private VBox sections;

    public InputsController(InputsViewModel inputs) {
        this.inputs = inputs;
    }

    @FXML
    private void initialize() {
        volume.attach(inputs.volume());
        size.attach(inputs.size());
        size.setBeside(memory);
        inputs.memoriesProperty()
                .subscribe(memories -> memory.show(memories.offered(), memories.chosen()));
        memory.onChosen(inputs::chooseMemory);
        memory.setTooltip(new FieldTooltip(() -> inputs.help("task.memory")));
        for (InputSection section : InputSection.values()) {
            TitledPane pane = (TitledPane) sections.getChildren().get(section.ordinal());
            SectionHead.put(pane, section.key(), inputs.summary(section));
            SectionHead.whenFirstUnfolded(pane, () -> attachFields((Parent) pane.getContent()));
        }
        onTop.managedProperty().bind(Bindings.isNotEmpty(onTop.getChildren()));
        spot.managedProperty().bind(Bindings.isNotEmpty(spot.getChildren()));
        inputs.designsProperty().subscribe(this::show);
        inputs.spotLeader().subscribe(this::showSpot);
    }

    /// The sections that every environment has stay, so that the keyboard's focus does.
    private void show(List<Design> compared) {
        List<Parts> shown =
                compared.stream()
                        .map(design -> parts.computeIfAbsent(design, this::partsOf))
                        .toList();
        onTop.getChildren().setAll(shown.stream().flatMap(each -> each.onTop().stream()).toList());
        sections.getChildren().removeIf(DesignSection.class::isInstance);
        sections.getChildren()
                .addAll(
                        InputSection.AFTER_DESIGNS.ordinal(),
                        shown.stream().map(Parts::section).toList());
    }

    private Parts partsOf(Design design) {
        DesignInputs room = inputs.room(design);
        return new Parts(room.onTop(), new DesignSection(design, room, inputs));
    }

    private void showSpot(Optional<Design> leading) {
        spot.getChildren().setAll(leading.map(this::spotOf).stream().toList());
    }

    private Parent spotOf(Design leader) {
        return spots.computeIfAbsent(
                leader, design -> View.of(new SpotController(inputs.spot(design))));
    }

    private void attachFields(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof InputField field) {
                field.attach(inputs.field(field.getField()));
            }
        }
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
