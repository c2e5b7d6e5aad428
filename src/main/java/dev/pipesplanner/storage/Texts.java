package dev.pipesplanner.storage;

final class Texts {

    private Texts() {}

    static void requireText(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The " + field + " must not be empty.");
        }
    }
}
