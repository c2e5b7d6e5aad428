package dev.pipesplanner.ui.control;

import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// A column that remembers its height until something in it changes.
///
/// JavaFX measures a parent with wrapped text anew at every layout, down to each glyph, folded or
/// not. A dragged slider changes one hint; with this, the other seventy are not read again
/// (FrameTimes shows the difference).
public class MeasuredBox extends VBox {

    private final Map<Double, Double> prefHeights = new HashMap<>();
    private final Map<Double, Double> minHeights = new HashMap<>();

    @Override
    public void requestLayout() {
        if (prefHeights != null) { // the superclass's constructor asks for a layout, too
            prefHeights.clear();
            minHeights.clear();
        }
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return remembered(prefHeights, width, super::computePrefHeight);
    }

    @Override
    protected double computeMinHeight(double width) {
        return remembered(minHeights, width, super::computeMinHeight);
    }

    /// Not `computeIfAbsent`: a first measuring makes skins, which ask for a layout.
    private static double remembered(
            Map<Double, Double> heights, double width, DoubleUnaryOperator measure) {
        Double known = heights.get(width);
        if (known != null) {
            return known;
        }
        double height = measure.applyAsDouble(width);
        heights.put(width, height);
        return height;
    }
}
