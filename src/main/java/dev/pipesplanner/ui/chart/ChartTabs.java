package dev.pipesplanner.ui.chart;

import dev.pipesplanner.chart.BreakEvenChart;
import dev.pipesplanner.chart.BreakdownChart;
import dev.pipesplanner.chart.ChartTheme;
import dev.pipesplanner.chart.PlanChart;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The charts, each a question; only the one in view is redrawn.
public final class ChartTabs extends TabPane {

    /// The id of the tab with the month by time.
    public static final String TIMELINE = "timeline";

    private static final int POINTS = 200;
    private static final double LEAST_MESSAGES = 100;
    private static final double MOST_MESSAGES = 1e7;
    private static final double AROUND = 30;

    private final SessionViewModel session;
    private final BreakEvenChart breakEven = new BreakEvenChart(ChartTheme.LIGHT, Messages::get);
    private final BreakdownChart breakdown = new BreakdownChart(ChartTheme.LIGHT, Messages::get);
    private final Map<String, ChartPane> panes = new LinkedHashMap<>();
    private final ObservableBooleanValue dark;
    private final ObservableDoubleValue zoom;

    public ChartTabs(
            SessionViewModel session, ObservableBooleanValue dark, ObservableDoubleValue zoom) {
        this.session = session;
        this.dark = dark;
        this.zoom = zoom;
        getStyleClass().add("chart-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        add("breakEven", Messages.get("chart.breakEven"), breakEven);
        add("breakdown", Messages.get("chart.breakdown"), breakdown);
        session.answeredProperty().subscribe(_ -> update());
        getSelectionModel().selectedItemProperty().subscribe(_ -> update());
    }

    private void add(String id, String title, PlanChart chart) {
        ChartPane pane = new ChartPane(id, chart);
        add(id, new Tab(title, pane), pane);
    }

    /// The ids of the charts, in the order of their tabs.
    public List<String> ids() {
        return List.copyOf(panes.keySet());
    }

    /// Brings a chart into view.
    public void select(String id) {
        getTabs().stream()
                .filter(tab -> tab.getId().equals(tabOf(id)))
                .forEach(getSelectionModel()::select);
    }

    private static String tabOf(String id) {
        return id + "Tab";
    }

    /// Adds a tab behind those that are there.
    void add(String id, Tab tab, ChartPane pane) {
        tab.setId(tabOf(id));
        panes.put(id, pane);
        getTabs().add(tab);
        pane.view().follow(dark, zoom);
    }

    /// The chart in view.
    ChartPane current() {
        Tab shown = getSelectionModel().getSelectedItem();
        return panes.entrySet().stream()
                .filter(each -> tabOf(each.getKey()).equals(shown.getId()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private void update() {
        PlanChart chart = current().chart();
        if (chart != breakEven && chart != breakdown) {
            return;
        }
        switch (session.answeredProperty().get()) {
            case Answered.Known known when chart == breakdown -> breakdown.show(known.comparison());
            case Answered.Known known -> showBreakEven(known);
            case Answered.Unknown(String reason) -> chart.clear(reason);
        }
        current().refresh();
    }

    /// From whole powers of ten to whole powers of ten, so that the curve rests while a slider
    /// moves.
    private void showBreakEven(Answered.Known known) {
        double messages = known.comparison().environment().workload().messagesPerMonth();
        double from = LEAST_MESSAGES;
        double to = MOST_MESSAGES;
        if (messages > 0) {
            from = Math.max(1, Math.min(from, decade(messages / AROUND)));
            to = Math.clamp(decade(messages * AROUND), to, 1e10);
        }
        breakEven.show(known.curve(from, to, POINTS), known.breakEven(), messages);
    }

    /// The greatest power of ten that is not above the volume.
    private static double decade(double messages) {
        return Math.pow(10, Math.floor(Math.log10(messages)));
    }

    /// Such as `flow-builder-dev-break-even`: plan, environment and tab.
    public String fileName() {
        String name =
                session.planProperty().get().name()
                        + " "
                        + session.environmentProperty().get().name()
                        + " "
                        + getSelectionModel().getSelectedItem().getText();
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
