package dev.pipesplanner.plan;

/// What reading a trace changed or assumed, so that nobody mistakes it for what the file says.
///
/// @param points how many points or intervals it touches, from 1
/// @param message a whole sentence for the user
public record Repair(Kind kind, long points, String message) {

    /// What was done.
    public enum Kind implements Named {
        /// Points out of order were put in order.
        SORTED("sorted"),
        /// A point that appears twice with one count was counted once.
        DUPLICATES_DROPPED("duplicates-dropped"),
        /// Intervals without a point count as 0 messages.
        GAPS_FILLED("gaps-filled"),
        /// Times without a zone were read as UTC.
        UTC_ASSUMED("utc-assumed"),
        /// Fractions of a second were rounded away.
        ROUNDED("rounded"),
        /// What the columns or the metric mean was concluded, not written.
        MEANING_ASSUMED("meaning-assumed"),
        /// A part of the file was not used.
        LEFT_OUT("left-out"),
        /// CloudWatch says something about its answer.
        CLOUDWATCH_SAYS("cloudwatch-says");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }
}
