package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Change;
import dev.pipesplanner.analysis.optimiser.Contender;
import dev.pipesplanner.analysis.optimiser.Front;
import dev.pipesplanner.chart.ChartTheme;
import dev.pipesplanner.chart.TradeOffChart;
import dev.pipesplanner.chart.TradeOffPicture;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.ui.chart.ChartView;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The trade-off: each candidate of the search a point, selected by a click or the arrow keys.
final class TradeOffPane extends StackPane {

    private final ExploreViewModel explore;
    private final PlanMenu menu;
    private final TradeOffChart chart = new TradeOffChart(ChartTheme.LIGHT, Messages::get);
    private final ChartView view = new ChartView(chart);
    private final HoverNote note = new HoverNote();
    private Optional<Found> shown = Optional.empty();

    /// Of the members of the front, the cheapest first, then the others.
    private List<Contender> points = List.of();

    private OptionalInt selected = OptionalInt.empty();

    TradeOffPane(
            ExploreViewModel explore,
            PlanMenu menu,
            ObservableBooleanValue dark,
            ObservableDoubleValue zoom) {
        this.explore = explore;
        this.menu = menu;
        view.setId("exploreTradeOff");
        setMinSize(0, 0);
        getChildren().setAll(view, note);
        view.follow(dark, zoom);
        explore.search().foundProperty().subscribe(this::show);
        explore.selectedProperty().subscribe(this::select);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> note.hide());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show(Optional<Found> found) {
        shown = found;
        if (found.isEmpty()) {
            points = List.of();
            chart.clear(Messages.get("explore.searching"));
        } else {
            Front front = found.get().optimum().front();
            points = Stream.concat(front.members().stream(), front.dominated().stream()).toList();
            chart.show(picture(found.get(), front));
        }
        selected = OptionalInt.empty();
        select(explore.selectedProperty().get());
        view.setAccessibleText(chart.sentence());
    }

    private TradeOffPicture picture(Found found, Front front) {
        LatencyTarget target = found.optimum().present().workload().latencyTarget();
        return new TradeOffPicture(
                IntStream.range(0, points.size())
                        .mapToObj(i -> point(points.get(i), i < front.members().size()))
                        .toList(),
                found.percentile(),
                target.isSet() ? OptionalDouble.of(target.seconds()) : OptionalDouble.empty(),
                front.infeasible());
    }

    private static TradeOffPicture.Point point(Contender contender, boolean isOnFront) {
        return new TradeOffPicture.Point(
                contender.candidate().design(),
                contender.usd(),
                contender.waitSeconds(),
                isOnFront,
                contender.candidate().isPresent(),
                Found.title(contender));
    }

    /// What another view has selected; of several designs with one change the one that was clicked.
    private void select(Optional<Change> change) {
        boolean isKept =
                selected.isPresent()
                        && change.filter(
                                        points.get(selected.getAsInt()).candidate().change()
                                                ::equals)
                                .isPresent();
        if (!isKept) {
            selected =
                    IntStream.range(0, points.size())
                            .filter(i ->
                                    change.filter(points.get(i).candidate().change()::equals)
                                            .isPresent())
                            .findFirst();
        }
        chart.select(selected);
    }

    private OptionalInt at(MouseEvent event) {
        return view.isInPlot(event.getX(), event.getY())
                ? chart.nearest(
                        view.fraction(event.getX()),
                        view.fractionUp(event.getY()),
                        view.getWidth() / Math.max(1, view.getHeight()))
                : OptionalInt.empty();
    }

    private void hover(MouseEvent event) {
        OptionalInt at = at(event);
        if (at.isEmpty() || shown.isEmpty()) {
            note.hide();
        } else {
            Contender contender = points.get(at.getAsInt());
            note.show(
                    new SelectedPlan(
                            Found.title(contender),
                            List.of(shown.get().figures(contender)),
                            "",
                            true),
                    event.getX(),
                    event.getY(),
                    getWidth());
        }
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        at(event).ifPresent(this::take);
        if (event.isSecondaryButtonDown()) {
            menu.show(view, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private void take(int point) {
        selected = OptionalInt.of(point);
        shown.ifPresent(found -> {
            Contender contender = points.get(point);
            explore.selectCandidate(found, contender);
            view.setAccessibleText(Found.title(contender) + ". " + found.figures(contender));
        });
        chart.select(selected);
    }

    private void key(KeyEvent event) {
        int step =
                switch (event.getCode()) {
                    case RIGHT, DOWN -> 1;
                    case LEFT, UP -> -1;
                    default -> 0;
                };
        if (step != 0 && !points.isEmpty()) {
            int next = selected.isPresent() ? selected.getAsInt() + step : 0;
            take(Math.clamp(next, 0, points.size() - 1));
            event.consume();
        } else if (menu.isAskedFor(event)) {
            menu.show(view);
            event.consume();
        }
    }
}
