package dev.pipesplanner.ui.control;

import javafx.scene.Node;

import java.util.List;

/// Buttons that hang together as one pill; where they need several lines, each line is a whole one.
public final class Segments extends WrappedRow {

    private static final List<String> SHAPES = List.of("left-pill", "center-pill", "right-pill");

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<Node> segments = getManagedChildren();
        for (int i = 0; i < segments.size(); i++) {
            boolean first = i == 0 || !onOneLine(segments.get(i - 1), segments.get(i));
            boolean last =
                    i == segments.size() - 1 || !onOneLine(segments.get(i), segments.get(i + 1));
            shape(segments.get(i), first, last);
        }
    }

    private static boolean onOneLine(Node one, Node other) {
        return other.getLayoutX() > one.getLayoutX();
    }

    /// A segment that is alone on its line is a button of its own.
    private static void shape(Node segment, boolean first, boolean last) {
        List<String> shape =
                first && last ? List.of() : List.of(SHAPES.get(first ? 0 : last ? 2 : 1));
        if (!segment.getStyleClass().containsAll(shape)
                || segment.getStyleClass().stream().filter(SHAPES::contains).count()
                        != shape.size()) {
            segment.getStyleClass().removeAll(SHAPES);
            segment.getStyleClass().addAll(shape);
        }
    }
}
