package dev.pipesplanner.ui.chart;

import dev.pipesplanner.ui.simulation.TimelineViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jfree.chart.fx.ChartViewer;

import java.awt.geom.Rectangle2D;

/// Moves over the month by buttons, keys, wheel and drag.
final class TimelineControls {

    private static final double STEP = 2;
    private static final double WHEEL_STEP = 1.25;
    private static final double PAN = 0.5;

    private final TimelineViewModel timeline;
    private final ChartViewer viewer;
    private double dragX;

    TimelineControls(TimelineViewModel timeline, SimulationPane pane) {
        this.timeline = timeline;
        this.viewer = pane.viewer();
        pane.add(
                button("timelineWhole", "timeline.whole", timeline::wholeMonth),
                button("timelineIn", "timeline.in", () -> timeline.zoom(STEP, 0.5)),
                button("timelineOut", "timeline.out", () -> timeline.zoom(1 / STEP, 0.5)),
                button("timelineBack", "timeline.back", () -> timeline.pan(-PAN)),
                button("timelineOn", "timeline.on", () -> timeline.pan(PAN)),
                button("timelineWorst", "timeline.worst", timeline::worstHour));
        viewer.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        viewer.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        viewer.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        viewer.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
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

    private void wheel(ScrollEvent event) {
        double factor = event.getDeltaY() > 0 ? WHEEL_STEP : 1 / WHEEL_STEP;
        timeline.zoom(factor, fraction(event.getX()));
        event.consume();
    }

    private void press(MouseEvent event) {
        dragX = fraction(event.getX());
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            double x = fraction(event.getX());
            timeline.pan(dragX - x);
            dragX = x;
            event.consume();
        }
    }

    /// Where in the plot the pointer is, 0 at its left edge and 1 at its right.
    private double fraction(double x) {
        Rectangle2D area = viewer.getRenderingInfo().getPlotInfo().getDataArea();
        return area.getWidth() <= 0
                ? 0.5
                : Math.clamp((x - area.getX()) / area.getWidth(), 0.0, 1.0);
    }
}
