package dev.pipesplanner.ui;

import dev.pipesplanner.ui.services.WindowServices;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// The door to the window.
public final class Windows {

    private Windows() {}

    /// Opens the window and returns when it is closed.
    ///
    /// @param location the plan file to open; empty: the one that was open last, else the first
    ///   sample
    /// @return false when the display that is named cannot be opened, or its toolkit is missing
    public static boolean launch(WindowServices services, Optional<String> location) {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            Platform.startup(() -> {
                Stage stage = new Stage();
                PlannerWindow window = new PlannerWindow(services);
                window.show(stage);
                location.ifPresentOrElse(window::open, window::openLast);
                stage.setOnHidden(_ -> closed.countDown());
            });
        } catch (UnsupportedOperationException | UnsatisfiedLinkError _) {
            return false;
        }
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
