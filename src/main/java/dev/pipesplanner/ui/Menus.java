package dev.pipesplanner.ui;

import dev.pipesplanner.ui.action.Action;
import dev.pipesplanner.ui.action.Actions;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The menu bar, from the registry of actions. `-` is a line; what ends with a dot stands for every
/// action whose id begins so, such as `page.` for all pages.
final class Menus {

    private static final List<String> NAMES = List.of("file", "edit", "view", "plan", "help");

    private static final Map<String, List<String>> STRUCTURE =
            Map.of(
                    "file",
                    List.of(
                            "new",
                            "open",
                            "trace",
                            "import",
                            "import.file",
                            "-",
                            "save",
                            "saveAs",
                            "-",
                            "close",
                            "quit"),
                    "edit",
                    List.of("undo", "redo", "-", "search"),
                    "view",
                    List.of(
                            "page.",
                            "inputs",
                            "-",
                            "tab.",
                            "chart.fill",
                            "chart.table",
                            "bill.",
                            "-",
                            "theme.",
                            "-",
                            "zoom."),
                    "plan",
                    List.of(
                            "plan.rename",
                            "-",
                            "environment.add",
                            "environment.duplicate",
                            "environment.rename",
                            "environment.remove",
                            "-",
                            "cheapest",
                            "-",
                            "prices",
                            "provenance"),
                    "help",
                    List.of("shortcuts", "about"));

    private final Actions actions;
    private final PlanDocument document;
    private final ToggleGroup ticks = new ToggleGroup();

    Menus(Actions actions, PlanDocument document) {
        this.actions = actions;
        this.document = document;
    }

    /// Ids and lines of a menu.
    private List<String> entries(String name) {
        return STRUCTURE.getOrDefault(name, List.of()).stream()
                .flatMap(id -> id.endsWith(".") ? actions.ids(id).stream() : Stream.of(id))
                .toList();
    }

    /// The name of the menu that an action stands in; what is about charts has its own beside them.
    String of(Action action) {
        String key =
                NAMES.stream()
                        .filter(name -> entries(name).contains(action.id()))
                        .findFirst()
                        .map(name -> "menu." + name)
                        .orElse("chart.menu");
        return Messages.get(key).replace("_", "");
    }

    void fill(MenuBar bar) {
        for (String name : NAMES) {
            Menu menu = new Menu(Messages.get("menu." + name));
            for (String id : entries(name)) {
                menu.getItems().add(id.equals("-") ? new SeparatorMenuItem() : item(id));
            }
            if (name.equals("file")) {
                menu.getItems().add(2, samples());
                menu.getItems().add(3, recent());
            }
            bar.getMenus().add(menu);
        }
    }

    private MenuItem item(String id) {
        Action action = actions.get(id);
        MenuItem item = actions.tick(id).map(this::ticked).orElseGet(MenuItem::new);
        item.textProperty().bind(actions.label(id));
        item.setId("menu-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        item.disableProperty().bind(action.enabled().map(enabled -> !enabled));
        if (!action.shortcut().isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(action.shortcut()));
        }
        return item;
    }

    private MenuItem ticked(ObservableValue<Boolean> inForce) {
        RadioMenuItem item = new RadioMenuItem();
        item.setToggleGroup(ticks);
        inForce.subscribe(now -> item.setSelected(now));
        return item;
    }

    private Menu samples() {
        Menu menu = new Menu(Messages.get("menu.samples"));
        for (String name : document.samples()) {
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> document.openSample(name));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu recent() {
        Menu menu = new Menu(Messages.get("menu.recent"));
        menu.setId("menu-recent");
        MenuItem none = new MenuItem(Messages.get("menu.recent.none"));
        none.setDisable(true);
        menu.getItems().setAll(none);
        menu.setOnShowing(_ -> {
            menu.getItems().setAll(document.recent().stream().map(this::recent).toList());
            if (menu.getItems().isEmpty()) {
                menu.getItems().setAll(none);
            }
            if (document.recent().stream().anyMatch(document::isMissing)) {
                menu.getItems().addAll(new SeparatorMenuItem(), forget());
            }
        });
        return menu;
    }

    private MenuItem recent(String location) {
        MenuItem item = new MenuItem(location);
        item.setMnemonicParsing(false);
        item.setDisable(document.isMissing(location));
        item.setOnAction(_ -> document.openRecent(location));
        return item;
    }

    private MenuItem forget() {
        MenuItem item = new MenuItem(Messages.get("menu.recent.forget"));
        item.setId("menu-recent-forget");
        item.setOnAction(_ -> document.forgetMissing());
        return item;
    }
}
