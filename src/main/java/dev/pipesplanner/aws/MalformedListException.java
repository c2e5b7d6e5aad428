package dev.pipesplanner.aws;

/// A price list that is not shaped as AWS documents it; the message says where.
final class MalformedListException extends Exception {

    private static final long serialVersionUID = 1;

    MalformedListException(String message) {
        super(message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
