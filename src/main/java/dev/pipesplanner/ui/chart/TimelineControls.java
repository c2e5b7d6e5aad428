package dev.pipesplanner.ui.chart;

import dev.pipesplanner.ui.simulation.TimelineViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Moves over the month by buttons, keys, Ctrl and the wheel, and drag.
final class TimelineControls {

    private static final double STEP = 2;
    private static final double WHEEL_STEP = 1.25;
    private static final double PAN = 0.5;

    private final TimelineViewModel timeline;
    private final ChartView view;
    private double dragX;

    TimelineControls(TimelineViewModel timeline, SimulationPane pane) {
        this.timeline = timeline;
        this.view = pane.pane().view();
        pane.add(
                button("timelineWhole", "timeline.whole", timeline::wholeMonth),
                button("timelineIn", "timeline.in", () -> timeline.zoom(STEP, 0.5)),
                button("timelineOut", "timeline.out", () -> timeline.zoom(1 / STEP, 0.5)),
                button("timelineBack", "timeline.back", () -> timeline.pan(-PAN)),
                button("timelineOn", "timeline.on", () -> timeline.pan(PAN)),
                button("timelineWorst", "timeline.worst", timeline::worstHour));
        pane.pane().zoomable(timeline::wholeMonth);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        view.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    private static Button button(String id, String key, Runnable handler) {
        Button button = SimulationPane.button(key, handler);
        button.setId(id);
        button.setAccessibleText(Messages.get(key + ".tooltip"));
        button.setTooltip(new Tooltip(Messages.get(key + ".tooltip")));
        return button;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        Runnable move =
                switch (event.getCode()) {
                    case PLUS, ADD, EQUALS, UP -> () -> timeline.zoom(STEP, 0.5);
                    case MINUS, SUBTRACT, DOWN -> () -> timeline.zoom(1 / STEP, 0.5);
                    case LEFT -> () -> timeline.pan(-PAN);
                    case RIGHT -> () -> timeline.pan(PAN);
                    case HOME -> timeline::wholeMonth;
                    case W -> timeline::worstHour;
                    default -> null;
                };
        if (move != null) {
            move.run();
            event.consume();
        }
    }

    /// The wheel alone scrolls what is around the chart.
    private void wheel(ScrollEvent event) {
        if (!event.isShortcutDown() || event.getDeltaY() == 0) {
            return;
        }
        double factor = event.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP;
        timeline.zoom(factor, view.fraction(event.getX()));
        event.consume();
    }

    private void press(MouseEvent event) {
        dragX = view.fraction(event.getX());
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            double x = view.fraction(event.getX());
            timeline.pan(dragX - x);
            dragX = x;
            event.consume();
        }
    }
}
