package dev.pipesplanner.ui.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.ui.action.Actions;
import dev.pipesplanner.ui.chart.ChartArea;
import dev.pipesplanner.ui.chart.ChartTabs;
import dev.pipesplanner.ui.chart.SimulationTabs;
import dev.pipesplanner.ui.control.View;
import dev.pipesplanner.ui.overlay.Overlays;
import dev.pipesplanner.ui.page.Page;
import dev.pipesplanner.ui.page.PageParts;
import dev.pipesplanner.ui.session.Background;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.simulation.SimulationViewModel;
import dev.pipesplanner.ui.simulation.TraceViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/// The answer: verdict, a card of each design, and the charts behind it.
public final class AnswerPage implements Page {

    /// Names the page.
    public static final String ID = "answer";

    private final SessionViewModel session;
    private final Overlays overlays;
    private final PageParts parts;
    private final BillViewModel bill;
    private final FindingsViewModel findings;
    private final Runnable billSheet;
    private final Runnable findingsSheet;
    private final ChartTabs charts;
    private final ChartArea chartArea;
    private final TraceViewModel traces;
    private final AnswerViewModel answer;

    public AnswerPage(PageParts parts) {
        this.parts = parts;
        this.session = parts.session();
        this.overlays = parts.overlays();
        bill = new BillViewModel(session);
        findings = new FindingsViewModel(session);
        billSheet = overlays.sheet(() -> View.of(new BillController(bill, overlays::closeSheet)));
        findingsSheet =
                overlays.sheet(
                        () -> View.of(new FindingsController(findings, overlays::closeSheet)));
        charts = new ChartTabs(session, parts.dark(), parts.zoom());
        Background background = parts.background();
        traces =
                new TraceViewModel(
                        session,
                        parts.services().files(),
                        background.sideBySide("trace"),
                        background.window("trace"));
        Background.Line month = background.line("month");
        SimulationViewModel simulation =
                new SimulationViewModel(
                        session, month.afterRest(), background.sideBySide("month"), month.window());
        new SimulationTabs(simulation, traces).addTo(charts);
        chartArea =
                new ChartArea(
                        charts,
                        parts.services().reports(),
                        format -> parts.places().chartToSave(charts.fileName(), format.ending()),
                        overlays);
        chartArea.onDoubleClick(() -> fill(!parts.pages().filledProperty().get()));
        answer = new AnswerViewModel(session, this::showBill, this::showFindings);
        register(parts.actions());
        session.answeredProperty().subscribe(_ -> renewSheets());
    }

    /// An answer that a simulation gives while its sheet is open is shown on it.
    private void renewSheets() {
        if (overlays.isSheetOpen()) {
            bill.showAgain();
            findings.showAgain();
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Parent view() {
        AnswerController controller = new AnswerController(answer, parts.pages().filledProperty());
        Parent view = View.of(controller);
        controller.chartHost().getChildren().setAll(chartArea);
        return view;
    }

    private void register(Actions actions) {
        int key = 1;
        for (String chart : charts.ids()) {
            actions.add("tab." + chart, "Alt+" + key++, () -> showChart(chart));
        }
        BooleanProperty filled = parts.pages().filledProperty();
        actions.add(
                "chart.fill",
                "Shortcut+Shift+F",
                () -> fill(!(filled.get() && parts.pages().shownProperty().get().equals(ID))));
        add(actions, "chart.table", "Shortcut+Shift+T", chartArea::toggleTable);
        add(actions, "chart.copyImage", "", chartArea::copyImage);
        add(actions, "chart.copyData", "", chartArea::copyData);
        add(actions, "chart.png", "", () -> chartArea.save(ChartArea.Format.PNG));
        add(actions, "chart.svg", "", () -> chartArea.save(ChartArea.Format.SVG));
        add(actions, "chart.csv", "", () -> chartArea.save(ChartArea.Format.CSV));
        actions.add(
                "trace",
                "Shortcut+I",
                () -> parts.places().traceToOpen().ifPresent(this::importTrace));
        for (Design design : Design.values()) {
            actions.add("bill." + design.id(), "", isCompared(design), () -> showBill(design));
        }
    }

    /// What is done with the chart in view is seen, from whatever page it is asked for.
    private void add(Actions actions, String id, String shortcut, Runnable deed) {
        actions.add(
                id,
                shortcut,
                () -> {
                    parts.pages().show(ID);
                    deed.run();
                });
    }

    /// One that the environment does not compare has no bill.
    private ObservableValue<Boolean> isCompared(Design design) {
        return session.environmentProperty()
                .map(environment -> environment.designs().contains(design));
    }

    private void showBill(Design design) {
        if (bill.show(design)) {
            billSheet.run();
        }
    }

    private void showFindings(Design design) {
        if (findings.show(design)) {
            findingsSheet.run();
        }
    }

    /// Lets the chart fill the page, or shows the cards again.
    private void fill(boolean wanted) {
        parts.pages().show(ID);
        parts.pages().filledProperty().set(wanted);
    }

    private void showChart(String chart) {
        parts.pages().show(ID);
        charts.select(chart);
    }

    /// Makes a trace file the selected environment's arrivals and shows them.
    public void importTrace(String file) {
        traces.take(
                file,
                () -> showChart(ChartTabs.TIMELINE),
                reason -> overlays.dialogs().warn(Messages.get("trace.refused"), reason));
    }

    /// The charts, for pictures of the window.
    public ChartArea chartArea() {
        return chartArea;
    }
}
