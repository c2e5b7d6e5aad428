package dev.pipesplanner.ui;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.action.Actions;
import dev.pipesplanner.ui.overlay.Overlays;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableValue;

import java.util.Locale;
import java.util.function.Consumer;

/// Every action of the window, in one list.
final class WindowActions {

    private final Actions actions;
    private final SessionViewModel session;
    private final WindowViewModel window;
    private final PlanDocument document;
    private final Overlays overlays;
    private final Appearance appearance;
    private final Menus menus;

    WindowActions(
            Actions actions,
            SessionViewModel session,
            WindowViewModel window,
            PlanDocument document,
            Overlays overlays,
            Appearance appearance,
            Menus menus) {
        this.actions = actions;
        this.session = session;
        this.window = window;
        this.document = document;
        this.overlays = overlays;
        this.appearance = appearance;
        this.menus = menus;
    }

    void register(PlannerWindow planner, InputsPanel inputs) {
        actions.add("new", "Shortcut+N", document::create);
        actions.add("open", "Shortcut+O", document::open);
        actions.add("save", "Shortcut+S", document::save);
        actions.add("saveAs", "Shortcut+Shift+S", document::saveAs);
        actions.add("close", "Shortcut+W", planner::quit);
        actions.add("quit", "Shortcut+Q", planner::quit);
        history();
        actions.add("search", "Shortcut+K", planner::showPalette);
        actions.add(
                "inputs",
                "Shortcut+B",
                () -> inputs.shownProperty().set(!inputs.shownProperty().get()));
        actions.label("inputs", window.inputsLabel(inputs.shownProperty()));
        themes();
        actions.add("zoom.in", "Shortcut+PLUS", () -> appearance.zoomBy(1));
        actions.add("zoom.out", "Shortcut+MINUS", () -> appearance.zoomBy(-1));
        actions.add("zoom.reset", "Shortcut+0", () -> appearance.zoomTo(100));
        aliases();
        actions.add("plan.rename", "", () -> ask("plan.rename", planName(), window::renamePlan));
        environments();
        actions.add("shortcuts", "F1", this::showShortcuts);
        actions.add("about", "", this::showAbout);
    }

    /// What can be taken back stands in the menu by its name.
    private void history() {
        actions.add("undo", "Shortcut+Z", session.undoNameProperty().isNotEmpty(), window::undo);
        actions.add(
                "redo", "Shortcut+Shift+Z", session.redoNameProperty().isNotEmpty(), window::redo);
        actions.label("undo", window.undoTip());
        actions.label("redo", window.redoTip());
    }

    private void themes() {
        for (Theme theme : Theme.values()) {
            String id = "theme." + theme.name().toLowerCase(Locale.ROOT);
            actions.add(id, "", () -> appearance.use(theme));
            actions.tick(id, appearance.themeProperty().isEqualTo(theme));
        }
        actions.add("theme.toggle", "Shortcut+Shift+D", appearance::toggle);
    }

    /// A plus is Shift and = on many keyboards, and keypads have keys of their own.
    private void aliases() {
        actions.alias("redo", "Shortcut+Y");
        actions.alias("page.compare", "Shortcut+M");
        actions.alias("page.terraform", "Shortcut+T");
        actions.alias("page.terraform", "Shortcut+E");
        actions.alias("search", "Shortcut+Shift+P");
        actions.variants(
                "zoom.in",
                "Shortcut+Equals",
                "Shortcut+Shift+Equals",
                "Shortcut+Shift+Plus",
                "Shortcut+Add");
        actions.variants("zoom.out", "Shortcut+Subtract", "Shortcut+Shift+Minus");
        actions.variants("zoom.reset", "Shortcut+Numpad 0");
    }

    private void environments() {
        ObservableValue<Boolean> several =
                session.planProperty().map(plan -> plan.environments().size() > 1);
        actions.add(
                "environment.add",
                "",
                () -> ask("environment.add", window.freeName("staging"), window::addEnvironment));
        actions.add(
                "environment.duplicate",
                "Shortcut+D",
                () ->
                        ask(
                                "environment.duplicate",
                                window.freeName(window.selected().getValue()),
                                window::duplicateEnvironment));
        actions.add(
                "environment.rename",
                "F2",
                () ->
                        ask(
                                "environment.rename",
                                window.selected().getValue(),
                                window::renameEnvironment));
        actions.add("environment.remove", "", several, this::removeEnvironment);
    }

    private void removeEnvironment() {
        String name = window.selected().getValue();
        window.removeEnvironment();
        overlays.toasts()
                .show(
                        Messages.get("toast.removed", name),
                        Messages.get("action.undo"),
                        window::undo,
                        session.undoNameProperty()
                                .map(step -> step.equals(Messages.get("step.remove", name))));
    }

    private String planName() {
        return window.planName().getValue();
    }

    private void ask(String id, String initial, Consumer<String> use) {
        overlays.dialogs().ask(actions.get(id).text(), initial, use);
    }

    private void showShortcuts() {
        overlays.dialogs().tell(Messages.get("action.shortcuts"), new ShortcutHelp(actions, menus));
    }

    private void showAbout() {
        overlays.dialogs()
                .tell(Messages.get("action.about"), Messages.get("about.text", Design.products()));
    }
}
