package dev.pipesplanner.ui;

import javafx.geometry.Rectangle2D;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where a window is and how large, its title bar included; in pixels of the screens.
///
/// @param bounds while it is not maximized
record WindowPlace(Rectangle2D bounds, boolean maximized) {

    /// What a window needs to show anything of use, where the screen has it.
    static final double MIN_WIDTH = 960;

    static final double MIN_HEIGHT = 640;

    private static final double WIDTH = 1280;

    /// The answer's 800 pixels, and a title bar.
    private static final double HEIGHT = 838;

    private static final int PARTS = 5;

    /// A window that was never opened, in the middle of a screen.
    static WindowPlace first(Rectangle2D screen) {
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        return new WindowPlace(
                new Rectangle2D(
                        screen.getMinX() + (screen.getWidth() - width) / 2,
                        screen.getMinY() + (screen.getHeight() - height) / 2,
                        width,
                        height),
                false);
    }

    /// What {@link #text} gave; empty for anything else.
    static Optional<WindowPlace> of(String text) {
        String[] parts = text.split(" ");
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            double[] numbers =
                    Arrays.stream(parts)
                            .limit(PARTS - 1)
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
                return Optional.empty();
            }
            return Optional.of(
                    new WindowPlace(
                            new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3]),
                            Boolean.parseBoolean(parts[PARTS - 1])));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The same place, moved and made smaller until it lies on the screen that has most of it: the
    /// screens of the last time may be gone.
    ///
    /// @param screens the room that each has for windows; the first is the main one
    WindowPlace on(List<Rectangle2D> screens) {
        Rectangle2D screen =
                screens.stream()
                        .max(Comparator.comparingDouble(this::shared))
                        .filter(most -> shared(most) > 0)
                        .orElse(screens.getFirst());
        double width =
                Math.clamp(
                        bounds.getWidth(), least(MIN_WIDTH, screen.getWidth()), screen.getWidth());
        double height =
                Math.clamp(
                        bounds.getHeight(),
                        least(MIN_HEIGHT, screen.getHeight()),
                        screen.getHeight());
        return new WindowPlace(
                new Rectangle2D(
                        Math.clamp(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                        Math.clamp(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                        width,
                        height),
                maximized);
    }

    private static double least(double wanted, double room) {
        return Math.min(wanted, room);
    }

    private double shared(Rectangle2D screen) {
        double width =
                Math.min(bounds.getMaxX(), screen.getMaxX())
                        - Math.max(bounds.getMinX(), screen.getMinX());
        double height =
                Math.min(bounds.getMaxY(), screen.getMaxY())
                        - Math.max(bounds.getMinY(), screen.getMinY());
        return width > 0 && height > 0 ? width * height : 0;
    }

    /// To be remembered.
    String text() {
        return String.format(
                Locale.ROOT,
                "%.0f %.0f %.0f %.0f %s",
                bounds.getMinX(),
                bounds.getMinY(),
                bounds.getWidth(),
                bounds.getHeight(),
                maximized);
    }
}
