package dev.pipesplanner.ui;

import dev.pipesplanner.ui.recovery.RecoveryViewModel;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import java.util.Objects;

/// The stage of the window: its size, its title, its keys and how it closes.
record WindowStage(
        SessionViewModel session,
        PlanDocument document,
        RecoveryViewModel recovery,
        Keys keys,
        Appearance appearance) {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 640;

    void show(Parent root, Stage stage) {
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(PlannerWindow.class.getResource("app.css"))
                                .toExternalForm());
        keys.install(scene);
        appearance.fit(scene);
        stage.setScene(scene);
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.titleProperty()
                .bind(
                        session.planProperty()
                                .map(plan -> Messages.get("window.title", plan.name())));
        // also when it is closed by the action, which asks for itself
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> recovery.close());
        stage.setOnCloseRequest(event -> {
            event.consume();
            document.leave(stage::hide);
        });
        stage.show();
    }
}
