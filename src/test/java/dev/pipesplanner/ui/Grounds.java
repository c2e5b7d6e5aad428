package dev.pipesplanner.ui;

import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;

import java.util.ArrayList;
import java.util.List;

/// The colour behind a node: what its ancestors paint, one over the other.
final class Grounds {

    private Grounds() {}

    static Color behind(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof Region region && region.getBackground() != null) {
                List<BackgroundFill> fills = region.getBackground().getFills();
                for (BackgroundFill fill : fills.reversed()) {
                    layers.add(color(fill.getFill()));
                }
            }
        }
        Color ground = color(node.getScene().getFill());
        for (Color layer : layers.reversed()) {
            ground = over(layer, ground);
        }
        return ground;
    }

    private static Color color(Paint paint) {
        return switch (paint) {
            case Color color -> color;
            case LinearGradient gradient -> gradient.getStops().getFirst().getColor();
            default -> Color.TRANSPARENT;
        };
    }

    static Color over(Color top, Color bottom) {
        return bottom.interpolate(
                new Color(top.getRed(), top.getGreen(), top.getBlue(), 1), top.getOpacity());
    }
}
