package dev.pipesplanner.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// A row as wide as what is in it, on further lines where there is less room. (A FlowPane alone
/// wants to be as wide as its wrap length.)
public class WrappedRow extends FlowPane {

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (Node child : getManagedChildren()) {
            width += snapSizeX(child.prefWidth(-1));
        }
        int gaps = Math.max(0, getManagedChildren().size() - 1);
        return width + gaps * snapSpaceX(getHgap()) + snappedLeftInset() + snappedRightInset();
    }
}
