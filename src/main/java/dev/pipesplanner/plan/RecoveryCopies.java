package dev.pipesplanner.plan;

import java.util.Optional;

/// The port to copies of unsaved work, kept for the case that the app does not end as it should
/// (decision 0007).
///
/// Nobody must be kept from working by a copy that fails: whoever implements it reports failures
/// elsewhere. Its methods may take their time and are called from one thread.
public interface RecoveryCopies {

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

    /// Keeps the newest state in place of the one before.
    ///
    /// @param text of a plan file
    /// @param location of the plan's own file; empty when it has none
    void keep(String text, String location);

    /// Forgets the copy: all work is saved.
    void drop();

    /// Keeps nothing and finds nothing.
    static RecoveryCopies none() {
        return new RecoveryCopies() {
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
