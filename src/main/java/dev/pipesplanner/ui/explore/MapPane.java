package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.chart.ChartTheme;
import dev.pipesplanner.chart.MapChart;
import dev.pipesplanner.chart.MapPicture;
import dev.pipesplanner.ui.chart.ChartView;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Optional;

/// The map: a place is selected by a click or the arrow keys, and tells what comes of it when the
/// mouse is over it.
final class MapPane extends StackPane {

    private final ExploreViewModel explore;
    private final PlanMenu menu;
    private final MapChart chart = new MapChart(ChartTheme.LIGHT, Messages::get);
    private final ChartView view = new ChartView(chart);
    private final HoverNote note = new HoverNote();
    private Optional<Explored> shown = Optional.empty();

    MapPane(
            ExploreViewModel explore,
            PlanMenu menu,
            ObservableBooleanValue dark,
            ObservableDoubleValue zoom) {
        this.explore = explore;
        this.menu = menu;
        view.setId("exploreMap");
        setMinSize(0, 0);
        getChildren().setAll(view, note);
        dark.subscribe(isDark -> chart.theme(isDark ? ChartTheme.DARK : ChartTheme.LIGHT));
        zoom.subscribe(factor -> chart.fontScale(factor.doubleValue()));
        explore.exploredProperty().subscribe(this::show);
        explore.selectedProperty().subscribe(_ -> select());
        explore.detailsProperty().subscribe(_ -> tell());
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> note.hide());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show(Optional<Explored> explored) {
        shown = explored.filter(each -> each.map().isPresent());
        shown.ifPresentOrElse(
                each -> chart.show(each.map().orElseThrow(), place(each, Optional.of(Change.NONE))),
                () -> chart.clear(Messages.get("chart.map.nothing")));
        select();
        tell();
    }

    private void select() {
        chart.select(shown.flatMap(each -> place(each, explore.selectedProperty().get())));
    }

    /// What readers hear: the place that is selected, else who wins how much.
    private void tell() {
        view.setAccessibleText(
                explore.detailsProperty().get().map(SelectedPlan::words).orElse(chart.sentence()));
    }

    /// Where a change of the plan lies.
    private static Optional<MapChart.Place> place(Explored explored, Optional<Change> change) {
        return change.flatMap(each ->
                value(explored, each, 0)
                        .flatMap(across ->
                                value(explored, each, 1)
                                        .map(up -> new MapChart.Place(across, up))));
    }

    private static Optional<Double> value(Explored explored, Change change, int axis) {
        VariedField field = explored.axes().get(axis).field();
        return change.values().get(field.path()) instanceof Double value
                ? Optional.of(value)
                : field.in(explored.table().present());
    }

    private Optional<Change> at(MouseEvent event) {
        return shown.filter(_ -> view.isInPlot(event.getX(), event.getY()))
                .map(each -> {
                    MapPicture map = each.map().orElseThrow();
                    return change(
                            each,
                            map.column(view.fraction(event.getX())),
                            map.row(view.fractionUp(event.getY())));
                });
    }

    private static Change change(Explored explored, int column, int row) {
        MapPicture map = explored.map().orElseThrow();
        return Change.NONE
                .with(explored.axes().get(0).field().path(), map.columns()[column])
                .with(explored.axes().get(1).field().path(), map.rows()[row]);
    }

    private void hover(MouseEvent event) {
        at(event)
                .flatMap(explore::describe)
                .ifPresentOrElse(
                        plan -> note.show(plan, event.getX(), event.getY(), getWidth()),
                        note::hide);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        at(event)
                .ifPresent(change -> {
                    explore.select(Optional.of(change));
                    if (event.isSecondaryButtonDown()) {
                        menu.show(view, event.getScreenX(), event.getScreenY());
                    }
                });
        event.consume();
    }

    private void key(KeyEvent event) {
        List<Integer> step =
                switch (event.getCode()) {
                    case LEFT -> List.of(-1, 0);
                    case RIGHT -> List.of(1, 0);
                    case UP -> List.of(0, 1);
                    case DOWN -> List.of(0, -1);
                    default -> List.of();
                };
        if (!step.isEmpty()) {
            shown.ifPresent(each -> move(each, step.get(0), step.get(1)));
            event.consume();
        } else if (menu.isAskedFor(event)) {
            menu.show(view);
            event.consume();
        }
    }

    /// To the next cell; from nowhere to the plan's own.
    private void move(Explored explored, int columns, int rows) {
        MapPicture map = explored.map().orElseThrow();
        Optional<MapChart.Place> from = place(explored, explore.selectedProperty().get());
        MapChart.Place at =
                from.or(() -> place(explored, Optional.of(Change.NONE)))
                        .orElse(new MapChart.Place(map.columns()[0], map.rows()[0]));
        int column = map.columnOf(at.across()) + (from.isPresent() ? columns : 0);
        int row = map.rowOf(at.up()) + (from.isPresent() ? rows : 0);
        explore.select(
                Optional.of(
                        change(
                                explored,
                                Math.clamp(column, 0, map.columns().length - 1),
                                Math.clamp(row, 0, map.rows().length - 1))));
    }

    ChartView view() {
        return view;
    }
}
