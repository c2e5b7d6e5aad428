package dev.pipesplanner.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// The known name that takes the fewest single-letter edits (Levenshtein distance) whatever the
/// case, for helpful errors.
public final class NearestName {

    private NearestName() {}

    public static String of(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(lower(typed), lower(name))))
                .orElseThrow(() -> new IllegalArgumentException("No names are known."));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
