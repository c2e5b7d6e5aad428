package dev.pipesplanner.ui.chart;

import dev.pipesplanner.chart.ChartTheme;
import dev.pipesplanner.chart.LatencyChart;
import dev.pipesplanner.chart.TimelineChart;
import dev.pipesplanner.ui.simulation.MonthCharts;
import dev.pipesplanner.ui.simulation.SimulationViewModel;
import dev.pipesplanner.ui.simulation.TimelineViewModel;
import dev.pipesplanner.ui.simulation.TraceViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.control.Tab;

/// The tabs about the simulated month: how long messages wait, and what happens when.
public final class SimulationTabs {

    private final LatencyChart latency = new LatencyChart(ChartTheme.LIGHT, Messages::get);
    private final TimelineChart timeline = new TimelineChart(ChartTheme.LIGHT, Messages::get);
    private final TimelineViewModel part = new TimelineViewModel();
    private final SimulationViewModel simulation;
    private final SimulationPane latencyPane;
    private final SimulationPane timelinePane;
    private final Tab latencyTab;
    private final Tab timelineTab;

    public SimulationTabs(SimulationViewModel simulation, TraceViewModel traces) {
        this.simulation = simulation;
        latencyPane = new SimulationPane("latency", latency, simulation, traces);
        timelinePane = new SimulationPane("timeline", timeline, simulation, traces);
        new TimelineControls(part, timelinePane);
        latencyTab = new Tab(Messages.get("chart.latency"), latencyPane);
        timelineTab = new Tab(Messages.get("chart.timeline"), timelinePane);
        simulation.shownProperty().subscribe(shown -> shown.ifPresent(this::show));
        part.viewProperty()
                .subscribe(view -> {
                    timeline.view(view.from(), view.to());
                    timelinePane.refresh();
                });
    }

    /// Adds the tabs behind those that are there.
    public void addTo(ChartTabs tabs) {
        tabs.add("latency", latencyTab, latencyPane.pane());
        tabs.add(ChartTabs.TIMELINE, timelineTab, timelinePane.pane());
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(tab -> simulation.watch(tab == latencyTab || tab == timelineTab));
    }

    private void show(MonthCharts charts) {
        latency.show(charts.waits());
        latencyPane.refresh();
        timeline.show(charts.timeline());
        part.show(charts.timeline());
        timeline.view(part.viewProperty().get().from(), part.viewProperty().get().to());
        timelinePane.refresh();
    }
}
