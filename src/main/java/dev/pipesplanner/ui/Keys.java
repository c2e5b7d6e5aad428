package dev.pipesplanner.ui;

import dev.pipesplanner.ui.action.Action;
import dev.pipesplanner.ui.action.Actions;
import dev.pipesplanner.ui.control.QuantityField;
import dev.pipesplanner.ui.overlay.SheetPane;
import dev.pipesplanner.ui.page.PagesViewModel;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What keys and focus do in the whole window, beyond the shortcuts of the menus.
final class Keys {

    private final Actions actions;

    private final PagesViewModel pages;

    /// Whether Alt has been held for another key, since it went down.
    private boolean altIsSpent;

    Keys(Actions actions, PagesViewModel pages) {
        this.actions = actions;
        this.pages = pages;
    }

    void install(Scene scene) {
        actions.furtherShortcuts()
                .forEach((shortcut, id) ->
                        scene.getAccelerators()
                                .put(KeyCombination.valueOf(shortcut), actions.get(id)::run));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> takeFromField(scene, event));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::keepFromMenus);
        scene.windowProperty().subscribe(window -> watchAlt(window));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::showWholePage);
        scene.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> freeFocus(scene, event));
    }

    /// A letter that leads to an input never reaches the scene, so that the menu bar takes the Alt
    /// key for one that was pressed alone; the window sees both.
    private void watchAlt(@Nullable Window window) {
        if (window != null) {
            window.addEventFilter(
                    KeyEvent.KEY_PRESSED, event -> altIsSpent = event.getCode() != KeyCode.ALT);
        }
    }

    /// The menu bar takes the arrows to itself when Alt goes up and nobody has consumed that.
    private void keepFromMenus(KeyEvent event) {
        if (event.getCode() == KeyCode.ALT && altIsSpent) {
            event.consume();
        }
    }

    /// Escape, when nothing else has a use for it, shows what a part of the page has hidden.
    private void showWholePage(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && pages.filledProperty().get()) {
            pages.filledProperty().set(false);
            event.consume();
        }
    }

    /// A text field keeps undo and redo for its text. Once that is committed, they mean the plan.
    private void takeFromField(Scene scene, KeyEvent event) {
        if (scene.getFocusOwner() instanceof QuantityField field && !field.isBeingEdited()) {
            for (String id : List.of("undo", "redo")) {
                Action action = actions.get(id);
                if (KeyCombination.valueOf(action.shortcut()).match(event)) {
                    action.run();
                    event.consume();
                }
            }
        }
    }

    /// A click beside all controls ends the typing, as it does everywhere else; a sheet keeps the
    /// focus.
    private static void freeFocus(Scene scene, MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !node.isFocusTraversable() && !(node instanceof SheetPane)) {
            node = node.getParent();
        }
        if (node == null) {
            scene.getRoot().requestFocus();
        }
    }
}
