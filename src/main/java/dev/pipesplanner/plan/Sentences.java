package dev.pipesplanner.plan;

import java.util.List;
import java.util.Locale;

/// How parts become sentences, in every room alike.
public final class Sentences {

    private Sentences() {}

    /// With a capital at its beginning.
    public static String capitalized(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// A label as a part of a sentence; an abbreviation keeps its capitals.
    public static String uncapitalized(String text) {
        return text.length() < 2 || Character.isUpperCase(text.charAt(1))
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /// A sentence as a part of another one.
    public static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /// Names in a sentence: `a`, `a and b`, `a, b and c`.
    public static String listed(List<String> names) {
        return listed(names, "and");
    }

    /// @param word before the last one
    public static String listed(List<String> names, String word) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " " + word + " " + names.get(last);
    }
}
