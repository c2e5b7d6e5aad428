package dev.pipesplanner.simulation;

/// A piece of the span with one kind of arrivals.
///
/// @param from seconds from the start of the span, `to` likewise
/// @param cell the stream of chance that its messages draw from
/// @param rate messages a second
/// @param count exactly so many messages, `ANY` for those of the span's messages that fall into it
/// @param atOnce whether they all arrive at its beginning; else anywhere in it
/// @param after share of the messages that arrive before its beginning, `until` before its end;
///   where it counts its own, 0 and 1
/// @param takesRest whether it is the last that such a share is of
record Stretch(
        double from,
        double to,
        long cell,
        double rate,
        long count,
        boolean atOnce,
        double after,
        double until,
        boolean takesRest) {

    static final long ANY = -1;

    static final Stretch NONE = counted(0, 0, 0, 0, 0, true);

    static Stretch counted(
            double from, double to, long cell, double rate, long count, boolean atOnce) {
        return new Stretch(from, to, cell, rate, count, atOnce, 0, 1, true);
    }

    static Stretch byChance(
            double from, double to, double rate, double after, double until, boolean takesRest) {
        return new Stretch(
                from, to, (long) (from / 3600), rate, ANY, false, after, until, takesRest);
    }

    /// Whether a message that stands at `share` of all arrives in this stretch; the last one takes
    /// what rounding puts on its border.
    boolean takes(double share) {
        return share < until || takesRest && share <= 1;
    }

    /// When such a message arrives; before the end, whatever rounding says.
    double at(double share) {
        double width = until - after;
        double inside = width > 0 ? (share - after) / width * (to - from) : 0;
        return Math.clamp(from + inside, from, Math.nextDown(to));
    }
}
