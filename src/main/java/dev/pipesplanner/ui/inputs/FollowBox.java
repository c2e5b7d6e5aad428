package dev.pipesplanner.ui.inputs;

import javafx.scene.control.CheckBox;

/// The check box of a {@link SpotFollower}.
final class FollowBox extends CheckBox {

    FollowBox(SpotFollower follower) {
        super(follower.label());
        getStyleClass().add("follow");
        follower.follows().subscribe(this::setSelected);
        setOnAction(_ -> {
            follower.follow(isSelected());
            // where no discount is known there is none to keep
            setSelected(follower.follows().getValue());
        });
    }
}
