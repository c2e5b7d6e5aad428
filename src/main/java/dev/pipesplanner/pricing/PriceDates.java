package dev.pipesplanner.pricing;

import java.time.LocalDate;

/// The two dates of a price. A list that AWS issued long ago may well hold today, so a price is
/// judged by the day on which it was last seen in force.
///
/// @param published when AWS issued it ({@link PriceDate})
/// @param confirmed the last day on which somebody saw it in force ({@link PriceDate}); a year or a
///   month alone means its first day
/// @param evidence by what it was seen
public record PriceDates(String published, String confirmed, Evidence evidence) {

    private static final int DAY = "2026-01-01".length();

    public PriceDates {
        PriceDate.day(published);
        PriceDate.day(confirmed);
        if (PriceDate.isBefore(confirmed, published)) {
            throw new IllegalArgumentException(
                    "The price must not be confirmed ("
                            + confirmed
                            + ") before it is published ("
                            + published
                            + ").");
        }
    }

    /// Of a price of which only one date is known: AWS's list was in force when it was issued.
    public static PriceDates of(String date) {
        return new PriceDates(date, date, Evidence.DATA);
    }

    /// What both know together: the later date of each kind.
    public PriceDates with(PriceDates other) {
        String issued = isLater(other.published, published) ? other.published : published;
        PriceDates seen = isLater(other.confirmed, confirmed) ? other : this;
        // to issue a price is to see it in force
        return PriceDate.isBefore(seen.confirmed, issued)
                ? new PriceDates(issued, issued, seen.evidence)
                : new PriceDates(issued, seen.confirmed, seen.evidence);
    }

    /// The same price, found in AWS's own data on a day.
    public PriceDates foundOn(LocalDate day) {
        String found = day.toString();
        // a clock that is behind cannot undo that AWS has issued it
        return PriceDate.isBefore(found, published)
                ? this
                : new PriceDates(published, found, Evidence.DATA);
    }

    /// The day of {@link #published}, for people.
    public String publishedOn() {
        return on(published);
    }

    /// The day of {@link #confirmed}, for people.
    public String confirmedOn() {
        return on(confirmed);
    }

    /// Such as "published 2026-09-11, confirmed 2026-10-04 in a note".
    public String inWords() {
        return "published "
                + publishedOn()
                + ", confirmed "
                + confirmedOn()
                + " "
                + evidence.label();
    }

    private static String on(String date) {
        return date.length() > DAY ? date.substring(0, DAY) : date;
    }

    /// Of the same day, the one that also has a time.
    private static boolean isLater(String one, String other) {
        int days = PriceDate.day(one).compareTo(PriceDate.day(other));
        return days > 0 || days == 0 && one.length() > other.length();
    }
}
