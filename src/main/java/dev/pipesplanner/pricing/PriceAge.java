package dev.pipesplanner.pricing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a price book can be trusted by its age: below 90 days, below a year, above (MODEL §7).
public enum PriceAge {
    FRESH,
    AGEING,
    STALE;

    private static final long AGEING_DAYS = 90;
    private static final long STALE_DAYS = 365;
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}).*)?)?");

    /// @param publishedAt ISO 8601, as precise as it is known: a year or a month counts from its
    ///   first day
    public static PriceAge of(String publishedAt, LocalDate today) {
        long days = days(publishedAt, today);
        if (days < AGEING_DAYS) {
            return FRESH;
        }
        return days < STALE_DAYS ? AGEING : STALE;
    }

    /// Whole days from publication to `today`, not negative.
    public static long days(String publishedAt, LocalDate today) {
        Matcher date = DATE.matcher(publishedAt);
        if (!date.matches()) {
            throw new IllegalArgumentException(
                    "The date of publication ("
                            + publishedAt
                            + ") must be like 2026-09-11, 2026-09 or 2026.");
        }
        LocalDate published =
                LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        date.group(2) == null ? 1 : Integer.parseInt(date.group(2)),
                        date.group(3) == null ? 1 : Integer.parseInt(date.group(3)));
        return Math.max(0, ChronoUnit.DAYS.between(published, today));
    }
}
