package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.control.InputField;
import dev.pipesplanner.ui.control.MeasuredBox;
import dev.pipesplanner.ui.designs.DesignInputs;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The folded section of a design: its fields of the catalogue, but for those that stand on top.
final class DesignSection extends TitledPane {

    private final Design design;
    private final InputsViewModel inputs;
    private final List<InputField> fields = new ArrayList<>();

    DesignSection(Design design, DesignInputs room, InputsViewModel inputs) {
        this.design = design;
        this.inputs = inputs;
        MeasuredBox body = new MeasuredBox();
        body.getStyleClass().add("section-body");
        for (String path : paths(design)) {
            if (path.equals(SpotDiscount.path(design))) {
                body.getChildren().add(spotDiscount(path));
            } else if (!room.fieldsOnTop().contains(path)) {
                body.getChildren().add(field(path));
            }
        }
        setExpanded(false);
        getStyleClass().add("section");
        setContent(body);
        SectionHead.put(this, design.id(), inputs.summary(room::summary));
        SectionHead.whenFirstUnfolded(
                this, () -> fields.forEach(each -> each.attach(inputs.field(each.getField()))));
    }

    private static List<String> paths(Design design) {
        return PlanFields.ofEnvironment().stream()
                .<String>map(Field::path)
                .filter(path -> path.startsWith(design.id() + "."))
                .toList();
    }

    /// Stands on top while the design leads.
    private Node spotDiscount(String path) {
        VBox own = new VBox(field(path));
        own.getStyleClass().add("beside");
        inputs.spotFollower(design).ifPresent(follower -> own.getChildren().add(follow(follower)));
        showWhile(inputs.spotLeader().map(leader -> !leader.equals(Optional.of(design))), own);
        return own;
    }

    private static Node follow(SpotFollower follower) {
        FollowBox box = new FollowBox(follower);
        box.setId("follow-" + follower.id());
        showWhile(follower.canFollow(), box);
        return box;
    }

    private InputField field(String path) {
        InputField field = new InputField(path);
        fields.add(field);
        return field;
    }

    private static void showWhile(ObservableValue<Boolean> shown, Node node) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
