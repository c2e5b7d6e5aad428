package dev.pipesplanner.ui;

import dev.pipesplanner.ui.session.Background;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Window;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Knows when a window is at rest: nothing is asked for that has not arrived, neither an answer nor
/// a simulation, a file or a copy, also none that only starts when the inputs rest; and everything
/// is laid out.
///
/// It looks after each frame, on the window's own thread, and never sleeps.
public final class Rest {

    /// Much longer than any journey's work takes on a busy machine; it only ends what hangs.
    static final Duration LIMIT = Duration.ofMinutes(3);

    private final Background background;

    public Rest(Background background) {
        this.background = background;
    }

    /// Returns when the window is at rest.
    public void await() {
        await(LIMIT);
    }

    /// The same.
    ///
    /// @throws AssertionError when the window works on after `limit`; it names the work
    public void await(Duration limit) {
        until("at rest", this::isAtRest, limit);
    }

    /// Returns when something is to be seen while the window may be at work, such as progress.
    public void until(String seen, BooleanSupplier isSo) {
        until(seen, isSo, LIMIT);
    }

    private void until(String wanted, BooleanSupplier isSo, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!afterFrame(isSo)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(
                        "After %d ms the window is not %s; under way: %s"
                                .formatted(
                                        limit.toMillis(), wanted, String.join(", ", underWay())));
            }
        }
    }

    private boolean isAtRest() {
        return underWay().isEmpty();
    }

    private Set<String> underWay() {
        Set<String> names = new TreeSet<>(background.underWay());
        if (Window.getWindows().stream().anyMatch(Rest::isToBeLaidOut)) {
            names.add("layout");
        }
        return names;
    }

    private static boolean isToBeLaidOut(Window window) {
        return window.getScene() != null && window.getScene().getRoot().isNeedsLayout();
    }

    /// Waits until all that was changed is laid out and drawn.
    static void frame() {
        afterFrame(() -> true);
    }

    /// Looks at something after the next frame, where the window changes: nothing is seen half
    /// changed.
    private static boolean afterFrame(BooleanSupplier look) {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        AnimationTimer next =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        // the frame has only begun
                        Platform.runLater(() -> look(seen, look));
                    }
                };
        Platform.runLater(next::start);
        return result(seen);
    }

    /// Twice: what work has said at its end may still wait for this thread the first time.
    private static void look(CompletableFuture<Boolean> seen, BooleanSupplier look) {
        if (isSeen(seen, look)) {
            Platform.runLater(() -> seen.complete(isSeen(seen, look)));
        } else {
            seen.complete(false);
        }
    }

    /// What is thrown by a look is the test's, who would wait for an answer otherwise.
    private static boolean isSeen(CompletableFuture<Boolean> seen, BooleanSupplier look) {
        try {
            return look.getAsBoolean();
        } catch (RuntimeException | Error e) {
            seen.completeExceptionally(e);
            return false;
        }
    }

    /// @throws AssertionError also when the window's thread answers no more
    static <T> T result(CompletableFuture<T> future) {
        try {
            T result = future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            UncaughtFailures.requireNone();
            return result;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new AssertionError(e.getCause());
            }
        } catch (TimeoutException e) {
            throw new AssertionError("The window's thread does not answer.", e);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
