package dev.pipesplanner.storage.trace;

import java.time.Instant;
import java.util.Locale;

/// Figures and cells of a trace in messages for people.
final class TraceWords {

    private static final int LONGEST_CELL = 60;

    private TraceWords() {}

    /// `1 point`, `4,012 points`.
    static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    static String time(long second) {
        return Instant.ofEpochSecond(second).toString();
    }

    /// `60 s`, `5 min`, `1 h`: the largest unit that divides it.
    static String period(long seconds) {
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    /// A cell that fits in a message.
    static String shortened(String cell) {
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "…";
    }
}
