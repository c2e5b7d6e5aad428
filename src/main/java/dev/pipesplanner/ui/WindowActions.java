package dev.pipesplanner.ui;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.chart.ChartArea;
import dev.pipesplanner.ui.chart.ChartTabs;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Every action of the window, in one list.
final class WindowActions {

    private static final List<String> BILL_KEYS =
            List.of("Shortcut+B", "Shortcut+Shift+B", "Shortcut+Alt+B");

    private final Actions actions;
    private final SessionViewModel session;
    private final WindowViewModel window;
    private final PlanDocument document;
    private final Dialogs dialogs;
    private final Appearance appearance;
    private final ChartTabs charts;

    WindowActions(
            Actions actions,
            SessionViewModel session,
            WindowViewModel window,
            PlanDocument document,
            Dialogs dialogs,
            Appearance appearance,
            ChartTabs charts) {
        this.actions = actions;
        this.session = session;
        this.window = window;
        this.document = document;
        this.dialogs = dialogs;
        this.appearance = appearance;
        this.charts = charts;
    }

    void register(PlannerWindow planner) {
        ObservableValue<Boolean> several =
                session.planProperty().map(plan -> plan.environments().size() > 1);
        actions.add("new", "Shortcut+N", document::create);
        actions.add("open", "Shortcut+O", document::open);
        actions.add("save", "Shortcut+S", document::save);
        actions.add("saveAs", "Shortcut+Shift+S", document::saveAs);
        actions.add("export", "Shortcut+E", planner::showTerraform);
        actions.add("close", "Shortcut+W", planner::quit);
        actions.add("quit", "Shortcut+Q", planner::quit);
        history();
        actions.add("search", "Shortcut+K", planner::showPalette);
        themes();
        actions.add("zoom.in", "Shortcut+PLUS", () -> appearance.zoomBy(1));
        actions.add("zoom.out", "Shortcut+MINUS", () -> appearance.zoomBy(-1));
        actions.add("zoom.reset", "Shortcut+0", () -> appearance.zoomTo(100));
        aliases();
        charts(planner);
        actions.add("trace", "Shortcut+I", () -> planner.importing().askForTrace());
        actions.add("import", "Shortcut+Shift+I", () -> planner.importing().askForFolder());
        actions.add("import.file", "", () -> planner.importing().askForFile());
        actions.add(
                "compare",
                "Shortcut+M",
                several,
                () -> window.comparing().set(!window.comparing().get()));
        bills(planner);
        actions.add("terraform", "Shortcut+T", planner::showTerraform);
        actions.add("prices", "Shortcut+R", planner::showPrices);
        actions.add("plan.rename", "", () -> ask("plan.rename", planName(), window::renamePlan));
        environments(several);
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

    /// Of every design; one that the environment does not compare has no bill.
    private void bills(PlannerWindow planner) {
        for (Design design : Design.values()) {
            ObservableValue<Boolean> isCompared =
                    session.environmentProperty()
                            .map(environment -> environment.designs().contains(design));
            int place = design.ordinal();
            actions.add(
                    billOf(design),
                    place < BILL_KEYS.size() ? BILL_KEYS.get(place) : "",
                    isCompared,
                    () -> planner.showBill(design));
        }
    }

    /// The id of the action that shows a design's bill.
    static String billOf(Design design) {
        return "bill." + design.id();
    }

    private void charts(PlannerWindow planner) {
        int key = 1;
        for (String chart : charts.ids()) {
            actions.add("tab." + chart, "Shortcut+" + key++, () -> charts.select(chart));
        }
        actions.add("chart.table", "Shortcut+Shift+T", () -> planner.chartArea().toggleTable());
        actions.add("chart.copyImage", "", () -> planner.chartArea().copyImage());
        actions.add("chart.copyData", "", () -> planner.chartArea().copyData());
        actions.add("chart.png", "", () -> planner.chartArea().save(ChartArea.Format.PNG));
        actions.add("chart.svg", "", () -> planner.chartArea().save(ChartArea.Format.SVG));
        actions.add("chart.csv", "", () -> planner.chartArea().save(ChartArea.Format.CSV));
    }

    private void environments(ObservableValue<Boolean> several) {
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
        actions.add("environment.remove", "", several, window::removeEnvironment);
    }

    private String planName() {
        return window.planName().getValue();
    }

    private void ask(String id, String initial, Consumer<String> use) {
        dialogs.ask(actions.get(id).text(), initial, use);
    }

    private void showShortcuts() {
        dialogs.tell(Messages.get("action.shortcuts"), new ShortcutHelp(actions));
    }

    private void showAbout() {
        dialogs.tell(Messages.get("action.about"), Messages.get("about.text", Design.products()));
    }
}
