package dev.pipesplanner.terraform;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The variables that a `.tf` file declares; its other blocks are skipped.
final class Declarations {

    /// @param type as written, such as `list(string)`; empty when it is not said
    /// @param defaultText as written; empty when the variable is required
    record Declared(String type, Optional<String> defaultText, boolean sensitive) {}

    private Declarations() {}

    /// @throws HclCursor.Unexpected when the text is no Terraform
    static SequencedMap<String, Declared> of(String text) {
        SequencedMap<String, Declared> declared = new LinkedHashMap<>();
        HclCursor cursor = new HclCursor(text);
        cursor.skipToName();
        while (!cursor.atEnd()) {
            HclCursor.Block block = cursor.block();
            if (block.type().equals("variable") && block.labels().size() == 1) {
                declared.put(block.labels().getFirst(), declared(block.body()));
            }
            cursor.skipToName();
        }
        return declared;
    }

    private static Declared declared(String body) {
        String type = "";
        Optional<String> value = Optional.empty();
        boolean sensitive = false;
        HclCursor cursor = new HclCursor(body);
        cursor.skipToName();
        while (!cursor.atEnd()) {
            int start = cursor.position();
            String name = cursor.name();
            if (cursor.opensBlock()) {
                cursor.returnTo(start);
                cursor.block();
            } else {
                cursor.equalsSign();
                int from = cursor.position();
                String text = body.substring(from, cursor.skipValue());
                switch (name) {
                    case "type" -> type = text;
                    case "default" -> value = Optional.of(text);
                    case "sensitive" -> sensitive = text.equals("true");
                    default -> {}
                }
            }
            cursor.skipToName();
        }
        return new Declared(type, value, sensitive);
    }
}
