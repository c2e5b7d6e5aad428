package dev.pipesplanner.ui.session;

import javafx.application.Platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// Where work goes that would hold up the window; its threads end with the app.
public final class Background {

    /// Two frames: a dragged slider does not start anything that would share the machine with it.
    private static final long PAUSE_MILLIS = 34;

    /// Long enough that a dragged slider does not start a month at every step.
    private static final long REST_MILLIS = 120;

    private static final ThreadFactory DAEMONS =
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("behind-", 0).factory();

    private final ExecutorService waiting = Executors.newSingleThreadExecutor(DAEMONS);
    private final ExecutorService engines = Executors.newCachedThreadPool(DAEMONS);

    /// Starts what it is given one after the other.
    public Executor oneAfterOther() {
        return waiting;
    }

    /// The same once the inputs pause.
    public Executor afterPause() {
        return after(PAUSE_MILLIS);
    }

    /// The same once the inputs rest.
    public Executor afterRest() {
        return after(REST_MILLIS);
    }

    private Executor after(long millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, waiting);
    }

    /// Runs side by side.
    public ExecutorService engines() {
        return engines;
    }

    /// Back into the window; the only way there.
    public Executor window() {
        return Platform::runLater;
    }
}
