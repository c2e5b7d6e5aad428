package dev.pipesplanner.terraform.hcl;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// A map of code, taken apart as far as keys go: values stay as they are written.
public final class HclEntries {

    private HclEntries() {}

    /// The values by their keys; empty for anything but a map in braces whose keys are plain words
    /// or texts.
    public static Optional<SequencedMap<String, String>> of(String text) {
        String map = text.strip();
        if (!map.startsWith("{") || !map.endsWith("}")) {
            return Optional.empty();
        }
        String body = map.substring(1, map.length() - 1);
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        HclCursor cursor = new HclCursor(body);
        try {
            cursor.skipToKey();
            while (!cursor.atEnd()) {
                String key = cursor.name();
                cursor.equalsSign();
                int from = cursor.position();
                entries.put(key, body.substring(from, cursor.skipItem()));
                cursor.skipToKey();
            }
        } catch (HclCursor.Unexpected _) {
            return Optional.empty();
        }
        return Optional.of(entries);
    }
}
