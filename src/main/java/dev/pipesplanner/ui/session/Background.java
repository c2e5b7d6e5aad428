package dev.pipesplanner.ui.session;

import dev.pipesplanner.simulation.Progress;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.concurrent.Task;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work that takes longer than a frame, off the UI thread. The newest question wins: an older one
/// is cancelled and its answer never shown.
public final class Background {

    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("simulation").factory());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Task<?> newest;

    /// Asks on the worker's thread and hands the answer over on the UI thread. To be called there.
    ///
    /// @param question is cancelled by its progress
    public <T> void ask(Function<Progress, T> question, Consumer<T> answer) {
        cancel();
        Task<T> task =
                new Task<>() {
                    @Override
                    protected T call() {
                        return question.apply(this::reached);
                    }

                    private void reached(double share) {
                        if (isCancelled()) {
                            throw new CancellationException();
                        }
                    }
                };
        task.setOnSucceeded(_ -> {
            if (task == newest) {
                busy.set(false);
                answer.accept(task.getValue());
            }
        });
        task.setOnFailed(_ -> {
            if (task == newest) {
                busy.set(false);
                throw new IllegalStateException(
                        "The question in the background failed.", task.getException());
            }
        });
        newest = task;
        busy.set(true);
        worker.execute(task);
    }

    /// Ends what runs; nothing of it is shown.
    public void cancel() {
        if (newest != null) {
            newest.cancel(false);
            newest = null;
        }
        busy.set(false);
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
