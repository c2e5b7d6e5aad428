package dev.pipesplanner.cli;

/// The disk or the network refused; the message says what to do (exit code 3).
public final class OutsideFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OutsideFailure(String message) {
        super(message);
    }
}
