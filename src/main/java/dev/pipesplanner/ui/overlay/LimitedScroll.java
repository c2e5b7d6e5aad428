package dev.pipesplanner.ui.overlay;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// As high as its content, up to a limit, from which on it scrolls.
final class LimitedScroll extends ScrollPane {

    private static final double BAR_PIXELS = 16;

    private final Region content;
    private final double most;

    LimitedScroll(Region content, double most) {
        super(content);
        this.content = content;
        this.most = most;
        getStyleClass().add("edge-to-edge");
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) + BAR_PIXELS + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = content.prefHeight(-1) + snappedTopInset() + snappedBottomInset();
        return Math.min(whole, most);
    }
}
