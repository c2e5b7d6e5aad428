package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.analysis.explore.Place;
import dev.pipesplanner.chart.ChartTheme;
import dev.pipesplanner.chart.MapChart;
import dev.pipesplanner.ui.chart.ChartView;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        view.follow(dark, zoom);
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
                each ->
                        chart.show(
                                each.map().orElseThrow(),
                                each.axes().get(0).picture(),
                                each.axes().get(1).picture()),
                () -> chart.clear(explore.whyNothing("chart.map.nothing")));
        select();
        tell();
    }

    private void select() {
        chart.select(
                shown.flatMap(each ->
                        explore.selectedProperty().get().flatMap(change -> place(each, change))));
    }

    /// What readers hear: the place that is selected, else who wins how much.
    private void tell() {
        view.setAccessibleText(
                explore.detailsProperty().get().map(SelectedPlan::words).orElse(chart.sentence()));
    }

    /// Where a change of the plan lies; empty outside of the map.
    private static Optional<Place> place(Explored explored, Change change) {
        return value(explored, change, 0)
                .flatMap(across ->
                        value(explored, change, 1)
                                .map(up ->
                                        new Place(
                                                explored.axes().get(0).place(across),
                                                explored.axes().get(1).place(up))))
                .filter(place -> isShare(place.x()) && isShare(place.y()));
    }

    private static boolean isShare(double place) {
        return place >= 0 && place <= 1;
    }

    private static Optional<Double> value(Explored explored, Change change, int axis) {
        VariedField field = explored.axes().get(axis).field();
        return change.values().get(field.path()) instanceof Double value
                ? Optional.of(value)
                : field.in(explored.question().environment());
    }

    private Optional<Change> at(MouseEvent event) {
        return shown.filter(_ -> view.isInPlot(event.getX(), event.getY()))
                .map(each ->
                        change(
                                each,
                                nearest(each, 0, view.fraction(event.getX())),
                                nearest(each, 1, view.fractionUp(event.getY()))));
    }

    /// The values that have rows of their own; the map lies finer.
    private static List<Double> values(Explored explored, int axis) {
        return explored.question().values(explored.axes().get(axis)).values().stream()
                .map(Double.class::cast)
                .toList();
    }

    private static int nearest(Explored explored, int axis, double share) {
        AxisRange range = explored.axes().get(axis);
        List<Double> values = values(explored, axis);
        return IntStream.range(0, values.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(range.place(values.get(i)) - share)))
                .orElse(0);
    }

    private static Change change(Explored explored, int column, int row) {
        return Change.NONE
                .with(explored.axes().get(0).field().path(), values(explored, 0).get(column))
                .with(explored.axes().get(1).field().path(), values(explored, 1).get(row));
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
        Optional<Place> from =
                explore.selectedProperty().get().flatMap(change -> place(explored, change));
        Place at = from.or(() -> place(explored, Change.NONE)).orElse(new Place(0, 0));
        int column = nearest(explored, 0, at.x()) + (from.isPresent() ? columns : 0);
        int row = nearest(explored, 1, at.y()) + (from.isPresent() ? rows : 0);
        explore.select(
                Optional.of(
                        change(
                                explored,
                                Math.clamp(column, 0, values(explored, 0).size() - 1),
                                Math.clamp(row, 0, values(explored, 1).size() - 1))));
    }
}
