package dev.pipesplanner.cli;

/// What the user gave cannot be used; the message says why and what to do (exit code 2).
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadInput(String message) {
        super(message);
    }
}
