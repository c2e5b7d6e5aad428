package dev.pipesplanner.ui.control;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;

import java.util.function.Supplier;

/// What a field means; read when it is shown, because defaults follow the environment.
public final class FieldTooltip extends Tooltip {

    private static final double WIDEST_PIXELS = 560;

    public FieldTooltip(Supplier<String> help) {
        setShowDelay(Duration.millis(400));
        setWrapText(true);
        setMaxWidth(WIDEST_PIXELS);
        setOnShowing(_ -> setText(help.get()));
    }
}
