package dev.pipesplanner.ui.control;

import javafx.scene.layout.VBox;

/// A column that remembers its height until something in it changes: a dragged slider changes one
/// hint, and the other seventy are not read again, folded or not.
public class MeasuredBox extends VBox {

    private final Heights prefHeights = new Heights();
    private final Heights minHeights = new Heights();

    @Override
    public void requestLayout() {
        if (prefHeights != null) { // the superclass's constructor asks for a layout, too
            prefHeights.forget();
            minHeights.forget();
        }
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return prefHeights.of(width, super::computePrefHeight);
    }

    @Override
    protected double computeMinHeight(double width) {
        return minHeights.of(width, super::computeMinHeight);
    }
}
