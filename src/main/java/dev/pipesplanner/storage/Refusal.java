package dev.pipesplanner.storage;

/// Why a file is not read, as a whole message.
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    public Refusal(String message) {
        super(message);
    }

    public static Refusal at(String origin, int line, String message) {
        return new Refusal(origin + ", line " + line + ": " + message);
    }

    public static Refusal at(String origin, Located place, String message) {
        return at(origin, place.line(), place.column(), message);
    }

    public static Refusal at(String origin, int line, int column, String message) {
        return new Refusal(origin + ", line " + line + ", column " + column + ": " + message);
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
