package dev.pipesplanner.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// The heights that a parent has by its width, until something in it changes.
///
/// JavaFX measures a parent with wrapped text anew each time that it is asked, down to each glyph,
/// and asks several times a layout at each level (FrameTimes shows the difference).
final class Heights {

    private final Map<Double, Double> known = new HashMap<>();

    /// Not `computeIfAbsent`: a first measuring makes skins, which ask for a layout.
    double of(double width, DoubleUnaryOperator measure) {
        Double remembered = known.get(width);
        if (remembered != null) {
            return remembered;
        }
        double height = measure.applyAsDouble(width);
        known.put(width, height);
        return height;
    }

    void forget() {
        known.clear();
    }
}
