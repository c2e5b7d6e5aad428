package dev.pipesplanner.ui.overlay;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Says at the window's lower edge what was done, for some seconds, and in nobody's way.
public final class Toasts extends VBox {

    private static final Duration SHOWN = Duration.seconds(6);
    private static final int MOST = 3;
    private static final double OVER_SHEETS = -20;

    Toasts() {
        setId("toasts");
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        // over sheets, which lift themselves
        setViewOrder(OVER_SHEETS);
        setAlignment(Pos.BOTTOM_CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    }

    /// Says what was done.
    public void show(String text) {
        add(new HBox(label(text)));
    }

    /// Says what was done and offers a deed, such as to take it back.
    ///
    /// @param deed what the button says
    /// @param possible while it is so; it is said no longer then
    public void show(
            String text, String deed, Runnable handler, ObservableValue<Boolean> possible) {
        Button button = new Button(deed);
        button.getStyleClass().addAll("flat", "small-button", "toast-deed");
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox toast = new HBox(label(text), button);
        button.setOnAction(_ -> {
            getChildren().remove(toast);
            handler.run();
        });
        add(toast);
        possible.subscribe(is -> {
            if (!is) {
                getChildren().remove(toast);
            }
        });
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("toast-text");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void add(HBox toast) {
        toast.getStyleClass().add("toast");
        toast.setAlignment(Pos.CENTER_LEFT);
        if (getChildren().size() == MOST) {
            getChildren().removeFirst();
        }
        getChildren().add(toast);
        PauseTransition wait = new PauseTransition(SHOWN);
        wait.setOnFinished(_ -> getChildren().remove(toast));
        toast.hoverProperty()
                .subscribe(hovered -> {
                    if (hovered) {
                        wait.stop();
                    } else {
                        wait.playFromStart();
                    }
                });
    }
}
