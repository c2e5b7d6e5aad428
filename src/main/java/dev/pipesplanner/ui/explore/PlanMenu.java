package dev.pipesplanner.ui.explore;

import dev.pipesplanner.ui.text.Messages;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What can be done with the selected plan, where it is shown.
final class PlanMenu {

    private final ContextMenu menu = new ContextMenu();

    PlanMenu(Runnable makePlan, Runnable addEnvironment) {
        menu.getItems()
                .setAll(
                        item("explore.makePlan", makePlan),
                        item("explore.addEnvironment", addEnvironment));
    }

    private static MenuItem item(String key, Runnable deed) {
        MenuItem item = new MenuItem(Messages.get(key));
        item.setId(key);
        item.setOnAction(_ -> deed.run());
        return item;
    }

    /// Enter, and the keys that every platform has for a menu.
    boolean isAskedFor(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER
                || event.getCode() == KeyCode.CONTEXT_MENU
                || event.getCode() == KeyCode.F10 && event.isShiftDown();
    }

    void show(Node owner, double screenX, double screenY) {
        menu.show(owner, screenX, screenY);
    }

    /// In the middle of what it is about, for those who use no mouse.
    void show(Node owner) {
        menu.show(owner, Side.TOP, owner.getLayoutBounds().getWidth() / 2, 0);
    }
}
