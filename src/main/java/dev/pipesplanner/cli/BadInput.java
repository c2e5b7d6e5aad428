package dev.pipesplanner.cli;

import dev.pipesplanner.reading.Reading;

/// What the user gave cannot be used; the message says why and what to do (exit code 2).
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadInput(String message) {
        super(message);
    }

    /// What was read.
    ///
    /// @throws BadInput with the reason when it was refused
    static <T> T ifRefused(Reading<T> reading) {
        return reading.orThrow(BadInput::new);
    }
}
