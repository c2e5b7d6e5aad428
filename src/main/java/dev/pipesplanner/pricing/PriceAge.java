package dev.pipesplanner.pricing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How far a price can be trusted by the day on which it was last seen in force: fresh, aging,
/// stale.
public enum PriceAge {
    FRESH,
    AGEING,
    STALE;

    /// From how many days on a price is aging, and from how many it is stale.
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

    /// @param confirmed ISO 8601, as precise as it is known: a year or a month counts from its
    ///   first day
    public static PriceAge of(String confirmed, LocalDate today, Limits limits) {
        long days = days(confirmed, today);
        if (days < limits.ageingDays()) {
            return FRESH;
        }
        return days < limits.staleDays() ? AGEING : STALE;
    }

    /// Whole days from the confirmation to `today`, not negative.
    public static long days(String confirmed, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(PriceDate.day(confirmed), today));
    }
}
