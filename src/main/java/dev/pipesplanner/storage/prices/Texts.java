package dev.pipesplanner.storage.prices;

final class Texts {

    private Texts() {}

    static void requireText(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The " + field + " must not be empty.");
        }
    }
}
