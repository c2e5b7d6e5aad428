package dev.pipesplanner.ui.recovery;

import java.util.Optional;

/// Where copies of unsaved work are kept for the case that the app does not end as it should. Its
/// methods may take their time and are called from one thread.
public interface Recovery {

    /// Work that is in no file.
    ///
    /// @param text of a plan file
    /// @param location of the plan's own file; empty when it had none
    /// @param forget lets the copy go
    record LeftBehind(String text, String location, Runnable forget) {}

    /// The newest work that an app left behind.
    Optional<LeftBehind> leftBehind();

    /// Whether anything is kept at all.
    default boolean keeps() {
        return true;
    }

    void keep(String text, String location);

    /// Forgets the copy: all work is saved.
    void drop();

    /// Keeps nothing and finds nothing.
    static Recovery none() {
        return new Recovery() {
            @Override
            public Optional<LeftBehind> leftBehind() {
                return Optional.empty();
            }

            @Override
            public boolean keeps() {
                return false;
            }

            @Override
            public void keep(String text, String location) {}

            @Override
            public void drop() {}
        };
    }
}
