package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.ui.control.InputField;
import dev.pipesplanner.ui.control.SliderField;

import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/// Binds the Spot discount, and below it those that follow it no longer.
final class SpotController {

    private final SpotViewModel model;

    @FXML private VBox body;
    @FXML private SliderField spot;

    SpotController(SpotViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        spot.attach(model.spot());
        model.followers().forEach(follower -> body.getChildren().add(own(follower)));
    }

    private VBox own(SpotFollower follower) {
        InputField discount = new InputField(follower.path());
        discount.attach(model.field(follower.path()));
        VBox own = new VBox(discount, new FollowBox(follower));
        own.setId("apart-" + follower.id());
        own.getStyleClass().add("beside");
        own.visibleProperty().bind(follower.isApart());
        own.managedProperty().bind(own.visibleProperty());
        return own;
    }
}
