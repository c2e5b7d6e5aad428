package dev.pipesplanner.storage.prices;

/// A price book was asked for whose file cannot be used; the message names file, line and reason.
public final class UnusablePriceBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusablePriceBookException(String message) {
        super(message);
    }
}
