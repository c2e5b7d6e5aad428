package dev.pipesplanner.plan;

/// Fields that contradict each other.
///
/// @param path the field to change, as plan files spell it
/// @param message value and reason; the way out follows on a new line
public record Problem(String path, String message) {

    static Problem of(String path, String message, String way) {
        return new Problem(path, message + "\n" + way);
    }
}
