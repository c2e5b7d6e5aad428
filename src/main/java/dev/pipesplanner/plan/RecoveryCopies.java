package dev.pipesplanner.plan;

import java.util.List;
import java.util.Optional;

/// The port to copies of unsaved work, kept for the case that the app does not end as it should
/// (decision 0007).
///
/// Its methods may take their time and are called from one thread.
public interface RecoveryCopies {

    /// Work that is in no file.
    ///
    /// @param name of the copy, as a person finds it
    /// @param text of a plan file, unless somebody has damaged it
    /// @param location of the plan's own file; empty when it had none
    /// @param forget lets the copy go
    record LeftBehind(String name, String text, String location, Runnable forget) {}

    /// What apps left behind.
    ///
    /// @param works newest first
    /// @param unreadable names of what lies among the copies and cannot be read
    record Found(List<LeftBehind> works, List<String> unreadable) {

        static final Found NOTHING = new Found(List.of(), List.of());

        public Found {
            works = List.copyOf(works);
            unreadable = List.copyOf(unreadable);
        }
    }

    Found leftBehind();

    /// Whether anything is kept at all.
    default boolean keeps() {
        return true;
    }

    /// Keeps the newest state in place of the one before, which stays where this fails.
    ///
    /// @param text of a plan file
    /// @param location of the plan's own file; empty when it has none
    /// @return why nothing was kept, as it follows a colon; empty when it was
    Optional<String> keep(String text, String location);

    /// Forgets the copy: all work is saved.
    void drop();

    /// Keeps nothing and finds nothing.
    static RecoveryCopies none() {
        return new RecoveryCopies() {
            @Override
            public Found leftBehind() {
                return Found.NOTHING;
            }

            @Override
            public boolean keeps() {
                return false;
            }

            @Override
            public Optional<String> keep(String text, String location) {
                return Optional.empty();
            }

            @Override
            public void drop() {}
        };
    }
}
