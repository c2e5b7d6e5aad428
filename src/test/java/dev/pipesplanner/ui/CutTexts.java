package dev.pipesplanner.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/// What a scene shows only in part: texts that the skin has shortened, and nodes outside of it.
///
/// A label's skin keeps the text that it paints in a Text node of its own, so both are compared. A
/// field shows its text whole when the Text node is no wider than the field.
public final class CutTexts {

    private static final double TOLERANCE = 1.5;

    private final List<String> cut = new ArrayList<>();
    private final Scene scene;

    private CutTexts(Scene scene) {
        this.scene = scene;
    }

    public static List<String> in(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        CutTexts texts = new CutTexts(scene);
        texts.look(scene.getRoot(), false);
        return texts.cut;
    }

    private void look(Node node, boolean scrolls) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof TitledPane folded && !folded.isExpanded()) {
            look(folded.lookup(".title"), scrolls);
            return;
        }
        switch (node) {
            case MenuButton _, TitledPane _ -> {} // hold labels of their own
            case Labeled labeled -> labeled(labeled);
            case TextField field -> field(field);
            default -> {}
        }
        if (!scrolls) {
            inside(node);
        }
        if (node instanceof ScrollPane pane) {
            sideways(pane);
        }
        boolean scroller =
                scrolls
                        || node instanceof ScrollPane
                        || node instanceof ListView
                        || node instanceof TableView
                        || node instanceof TextArea;
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, scroller));
        }
    }

    private void labeled(Labeled labeled) {
        String text = labeled.getText();
        if (text == null || text.isEmpty()) {
            return;
        }
        String wanted = plain(text);
        List<String> painted =
                labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(child -> plain(((Text) child).getText()))
                        .toList();
        if (!painted.contains(wanted)) {
            cut.add(text + " is painted as " + painted);
        } else if (tooHigh(labeled)) {
            cut.add(text + " needs more height");
        }
    }

    /// Wrapped lines that do not fit are left out or painted over what is below.
    private static boolean tooHigh(Labeled labeled) {
        return labeled.isWrapText()
                && labeled.prefHeight(labeled.getWidth()) > labeled.getHeight() + TOLERANCE;
    }

    private void field(TextField field) {
        if (field.getParent().getStyleClass().contains("long")) {
            return; // addresses and lists of any length scroll in their field
        }
        Node painted = field.lookup(".text");
        double inner =
                field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
        if (painted instanceof Text text && text.getLayoutBounds().getWidth() > inner + TOLERANCE) {
            cut.add("field " + field.getId() + ": " + field.getText());
        }
    }

    /// A pane that scrolls down only must hold its content's width.
    private void sideways(ScrollPane pane) {
        double content = pane.getContent().getLayoutBounds().getWidth();
        double room = pane.getViewportBounds().getWidth();
        if (pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
                && content > room + TOLERANCE) {
            cut.add("sideways: " + pane.getStyleClass() + " " + content + " in " + room);
        }
        for (Node child : pane.getContent().lookupAll("*")) {
            double right = child.localToScene(child.getLayoutBounds()).getMaxX();
            double edge = pane.localToScene(pane.getLayoutBounds()).getMaxX();
            if (isSeen(child) && right > edge + TOLERANCE && !(child instanceof Text)) {
                cut.add("beyond the pane: " + child + " " + right + " in " + edge);
            }
        }
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            // tabs that find no room are in a menu at the end of their row
            if (!each.isVisible() || each.getStyleClass().contains("headers-region")) {
                return false;
            }
        }
        return true;
    }

    private void inside(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        if (at.getWidth() > 0
                && at.getHeight() > 0
                && (at.getMinX() < -TOLERANCE
                        || at.getMinY() < -TOLERANCE
                        || at.getMaxX() > scene.getWidth() + TOLERANCE
                        || at.getMaxY() > scene.getHeight() + TOLERANCE)) {
            cut.add("outside: " + node.getClass().getSimpleName() + " " + node.getId() + " " + at);
        }
    }

    /// Without mnemonic marks, line ends of wrapping and the spaces around them.
    private static String plain(String text) {
        return text.replaceAll("[\\s_]+", "");
    }
}
