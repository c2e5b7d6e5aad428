package dev.pipesplanner.aws;

/// AWS could not be asked, or did not answer; the message says what to do.
public final class PriceListFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean everywhere;

    /// @param everywhere whether the next question would fail likewise
    PriceListFailure(String message, boolean everywhere) {
        super(message);
        this.everywhere = everywhere;
    }

    boolean isEverywhere() {
        return everywhere;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
