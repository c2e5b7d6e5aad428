package dev.pipesplanner.pricing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How far a price book can be trusted by its age: fresh, aging, stale.
public enum PriceAge {
    FRESH,
    AGEING,
    STALE;

    /// From how many days on a book is aging, and from how many it is stale.
    public record Limits(int ageingDays, int staleDays) {

        /// Below 90 days, below a year, above (MODEL §7).
        public static final Limits DEFAULT = new Limits(90, 365);

        private static final int LONGEST_DAYS = 3_650;

        public Limits {
            if (ageingDays < 1 || staleDays <= ageingDays || staleDays > LONGEST_DAYS) {
                throw new IllegalArgumentException(
                        "Prices must be aging after 1 day or more ("
                                + ageingDays
                                + ") and stale after that ("
                                + staleDays
                                + "), within ten years.");
            }
        }
    }

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
        return Math.max(0, ChronoUnit.DAYS.between(PriceDate.day(publishedAt), today));
    }
}
