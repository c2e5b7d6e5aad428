package dev.pipesplanner.pricing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When prices were stated: ISO 8601 in UTC, as precise as it is known, from `2026` to
/// `2026-11-24T10:15:30Z`.
public final class PriceDate {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*Z)?)?)?");

    private PriceDate() {}

    /// A year or a month counts from its first day.
    ///
    /// @throws IllegalArgumentException when it is none
    public static LocalDate day(String text) {
        Matcher date = DATE.matcher(text);
        try {
            if (date.matches()) {
                return LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        date.group(2) == null ? 1 : Integer.parseInt(date.group(2)),
                        date.group(3) == null ? 1 : Integer.parseInt(date.group(3)));
            }
        } catch (DateTimeException _) {
            // a month or day that no calendar has
        }
        throw new IllegalArgumentException(
                "The date of prices (" + text + ") must be like 2026-09-11, 2026-09 or 2026.");
    }

    public static boolean isDate(String text) {
        try {
            day(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Whether one date is before another, as far as both are known.
    public static boolean isBefore(String one, String other) {
        int known = Math.min(one.length(), other.length());
        return one.substring(0, known).compareTo(other.substring(0, known)) < 0;
    }
}
