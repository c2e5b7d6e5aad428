package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.chart.ChartTheme;
import dev.pipesplanner.chart.LineChart;
import dev.pipesplanner.chart.LinePicture;
import dev.pipesplanner.ui.chart.ChartView;
import dev.pipesplanner.ui.control.Choice;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Costs over one axis, or over all of them in percent of the present values.
final class LinePane extends BorderPane {

    private final ExploreViewModel explore;
    private final PlanMenu menu;
    private final LineChart chart = new LineChart(ChartTheme.LIGHT, Messages::get);
    private final ChartView view = new ChartView(chart);
    private final HoverNote note = new HoverNote();
    private final Choice over = new Choice();
    private Optional<Explored> shown = Optional.empty();
    private int line;

    LinePane(
            ExploreViewModel explore,
            PlanMenu menu,
            ObservableBooleanValue dark,
            ObservableDoubleValue zoom) {
        this.explore = explore;
        this.menu = menu;
        view.setId("exploreLine");
        over.setId("lineOver");
        over.getStyleClass().add("choice");
        over.setAccessibleText(Messages.get("explore.over"));
        over.onChosen(chosen -> {
            line = over.getItems().indexOf(chosen);
            show(shown);
        });
        StackPane plot = new StackPane(view, note);
        plot.setMinSize(0, 0);
        setMinSize(0, 0);
        setTop(over);
        setCenter(plot);
        view.follow(dark, zoom);
        explore.exploredProperty().subscribe(this::show);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> note.hide());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show(Optional<Explored> explored) {
        if (explored.isEmpty()) {
            shown = explored;
            chart.clear(explore.whyNothing("chart.line.nothing"));
        } else if (!explored.get().lines().isEmpty()) {
            // until they come, those of the question before stay
            shown = explored;
            show(explored.get());
        }
        view.setAccessibleText(chart.sentence());
    }

    private void show(Explored explored) {
        List<String> offered = new ArrayList<>();
        explored.axes().forEach(axis -> offered.add(axis.field().label()));
        if (explored.lines().size() > explored.axes().size()) {
            offered.add(Messages.get("explore.over.all"));
        }
        line = Math.min(line, offered.size() - 1);
        over.show(offered, offered.get(line));
        chart.show(explored.lines().get(line));
    }

    /// The axis that is shown; empty where all are.
    private Optional<AxisRange> axis() {
        return shown.map(Explored::axes)
                .filter(axes -> line < axes.size())
                .map(axes -> axes.get(line));
    }

    private Optional<Change> at(MouseEvent event) {
        return view.isInPlot(event.getX(), event.getY())
                ? axis().map(axis -> change(axis, view.fraction(event.getX())))
                : Optional.empty();
    }

    private static Change change(AxisRange axis, double share) {
        return Change.NONE.with(axis.field().path(), axis.at(Math.clamp(share, 0, 1)));
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
        at(event).ifPresent(change -> explore.select(Optional.of(change)));
        if (event.isSecondaryButtonDown()) {
            menu.show(view, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case RIGHT, UP -> 1;
                    case LEFT, DOWN -> -1;
                    default -> 0;
                };
        if (step != 0) {
            axis().ifPresent(axis -> move(axis, step));
            event.consume();
        } else if (menu.isAskedFor(event)) {
            menu.show(view);
            event.consume();
        }
    }

    private void move(AxisRange axis, int step) {
        LinePicture picture = shown.orElseThrow().lines().get(line);
        double value =
                explore.selectedProperty()
                        .get()
                        .map(change -> change.values().get(axis.field().path()))
                        .filter(Double.class::isInstance)
                        .map(Double.class::cast)
                        .orElse(picture.present());
        double share = picture.across().share(Double.isNaN(value) ? axis.from() : value);
        explore.select(
                Optional.of(change(axis, share + step / (ExploreQuestion.LINE_STEPS - 1.0))));
        explore.detailsProperty().get().ifPresent(plan -> view.setAccessibleText(plan.words()));
    }
}
