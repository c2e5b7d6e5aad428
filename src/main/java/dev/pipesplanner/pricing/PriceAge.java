package dev.pipesplanner.pricing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a price book can be trusted by its age: fresh, ageing, stale.
public enum PriceAge {
    FRESH,
    AGEING,
    STALE;

    /// From how many days on a book is ageing, and from how many it is stale.
    public record Limits(int ageingDays, int staleDays) {

        /// Below 90 days, below a year, above (MODEL §7).
        public static final Limits DEFAULT = new Limits(90, 365);

        private static final int LONGEST_DAYS = 3_650;

        public Limits {
            if (ageingDays < 1 || staleDays <= ageingDays || staleDays > LONGEST_DAYS) {
                throw new IllegalArgumentException(
                        "Prices must be ageing from 1 day on or later ("
                                + ageingDays
                                + ") and stale after that ("
                                + staleDays
                                + "), within ten years.");
            }
        }
    }

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}).*)?)?");

    /// @param publishedAt ISO 8601, as precise as it is known: a year or a month counts from its
    ///   first day
    public static PriceAge of(String publishedAt, LocalDate today, Limits limits) {
        long days = days(publishedAt, today);
        if (days < limits.ageingDays()) {
            return FRESH;
        }
        return days < limits.staleDays() ? AGEING : STALE;
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
