package dev.pipesplanner.ui;

import dev.pipesplanner.ui.recovery.RecoveryViewModel;
import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The stage of the window: where it is and how large, its title, its keys and how it closes.
record WindowStage(
        SessionViewModel session,
        PlanDocument document,
        RecoveryViewModel recovery,
        Keys keys,
        Appearance appearance,
        Memory memory) {

    private static final String KEY = "window";

    void show(Parent root, Stage stage) {
        Scene scene = new Scene(root);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(PlannerWindow.class.getResource("app.css"))
                                .toExternalForm());
        keys.install(scene);
        appearance.fit(scene);
        stage.setScene(scene);
        stage.titleProperty()
                .bind(
                        session.planProperty()
                                .map(plan -> Messages.get("window.title", plan.name())));
        place(stage);
        // also when it is closed by the action, which asks for itself
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> recovery.close());
        stage.setOnCloseRequest(event -> {
            event.consume();
            document.leave(stage::hide);
        });
        stage.show();
    }

    /// Where it was the last time, as far as the screens of today allow; the place that it has when
    /// it closes is remembered.
    private void place(Stage stage) {
        List<Rectangle2D> screens =
                Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                        .map(Screen::getVisualBounds)
                        .toList();
        WindowPlace place =
                WindowPlace.of(memory.get(KEY, ""))
                        .orElseGet(() -> WindowPlace.first(screens.getFirst()))
                        .on(screens);
        stage.setMinWidth(Math.min(WindowPlace.MIN_WIDTH, place.bounds().getWidth()));
        stage.setMinHeight(Math.min(WindowPlace.MIN_HEIGHT, place.bounds().getHeight()));
        stage.setX(place.bounds().getMinX());
        stage.setY(place.bounds().getMinY());
        stage.setWidth(place.bounds().getWidth());
        stage.setHeight(place.bounds().getHeight());
        stage.setMaximized(place.maximized());
        Rectangle2D[] normal = {place.bounds()};
        for (ReadOnlyDoubleProperty part :
                List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty())) {
            part.addListener(_ -> bounds(stage).ifPresent(now -> normal[0] = now));
        }
        stage.addEventHandler(
                WindowEvent.WINDOW_HIDDEN,
                _ -> memory.put(KEY, new WindowPlace(normal[0], stage.isMaximized()).text()));
    }

    /// Empty while it is as large as the screen, or not on it.
    private static Optional<Rectangle2D> bounds(Stage stage) {
        boolean isNormal =
                stage.isShowing()
                        && !stage.isMaximized()
                        && !stage.isIconified()
                        && !stage.isFullScreen();
        return isNormal
                ? Optional.of(
                        new Rectangle2D(
                                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                : Optional.empty();
    }
}
