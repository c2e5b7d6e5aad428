package dev.pipesplanner.simulation;

/// A piece of the month with one kind of arrivals.
///
/// @param from seconds from the start of the month, `to` likewise
/// @param cell the stream of chance that its messages draw from
/// @param rate messages a second
/// @param count exactly so many messages, `ANY` for a Poisson number
/// @param atOnce whether they all arrive at its beginning; else anywhere in it
record Stretch(double from, double to, long cell, double rate, long count, boolean atOnce) {

    static final long ANY = -1;

    static Stretch poisson(double from, double to, double rate) {
        return new Stretch(from, to, (long) (from / 3600), rate, ANY, false);
    }
}
