package dev.pipesplanner.ui.overlay;

import atlantafx.base.controls.ModalPane;

import dev.pipesplanner.ui.text.Messages;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Optional;

/// Where sheets and questions lie over the window. While one does, the keyboard is its own: what is
/// behind it can be neither walked to nor typed into, and has the focus again afterwards.
public final class SheetPane extends ModalPane {

    private Optional<Node> before = Optional.empty();

    /// @param id of the pane, and of its text for readers: `window.ID`
    /// @param isAnswered whether only what is shown can close it, not Escape or a click beside it
    SheetPane(String id, boolean isAnswered) {
        setId(id);
        setAccessibleText(Messages.get("window." + id));
        setPersistent(isAnswered);
        setFocusTraversable(false);
        // a sheet that fades in is painted once in the corner, and stays there on some displays
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        // or the keyboard walks into what cannot be seen
        visibleProperty().bind(displayProperty());
        displayProperty()
                .subscribe(shown -> {
                    if (!shown) {
                        giveFocusBack();
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    /// Shows a sheet with the focus on its first control.
    public void open(Node sheet) {
        if (!isDisplay()) {
            before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        }
        show(sheet);
        // a sheet has its place before it is drawn: the first picture of one that moves afterwards
        // would stay where it was
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        getContent().requestFocusTraversal(TraversalDirection.NEXT);
    }

    private void giveFocusBack() {
        before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
        before = Optional.empty();
    }

    /// From the last control of the sheet to the first and back; a text of code takes no tab.
    private void walk(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getCode() == KeyCode.TAB && plain && isDisplay()) {
            Node from = getScene().getFocusOwner();
            if (event.isShiftDown()) {
                from.requestFocusTraversal(TraversalDirection.PREVIOUS);
            } else {
                from.requestFocusTraversal(TraversalDirection.NEXT);
            }
            if (!holdsFocus()) {
                wrap(event.isShiftDown());
            }
            event.consume();
        }
    }

    private void wrap(boolean back) {
        if (back) {
            lastIn(getContent()).ifPresent(Node::requestFocus);
        } else {
            getContent().requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    /// The last control that the keyboard can walk to.
    private static Optional<Node> lastIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable().reversed()) {
                Optional<Node> last = lastIn(child);
                if (last.isPresent()) {
                    return last;
                }
            }
        }
        return Optional.of(node).filter(Node::isFocusTraversable);
    }

    private boolean holdsFocus() {
        for (Node node = getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }
}
