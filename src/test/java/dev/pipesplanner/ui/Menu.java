package dev.pipesplanner.ui;

import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/// Runs an action through the menu bar's items.
final class Menu {

    private Menu() {}

    static void fire(Scene scene, String id) {
        item(scene, id).fire();
    }

    static MenuItem item(Scene scene, String id) {
        MenuBar bar = (MenuBar) scene.lookup("#menuBar");
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> ("menu-" + id).equals(item.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no menu item " + id));
    }

    /// Opens a sample through its menu item.
    static void sample(Scene scene, String name) {
        MenuBar bar = (MenuBar) scene.lookup("#menuBar");
        bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(javafx.scene.control.Menu.class::isInstance)
                .flatMap(menu -> ((javafx.scene.control.Menu) menu).getItems().stream())
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no sample " + name))
                .fire();
    }
}
