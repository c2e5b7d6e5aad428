package dev.pipesplanner.plan;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a trace file holds: messages that entered a queue, counted by intervals of one length
/// without gaps.
///
/// The file belongs to it, so that a recording never answers for another file.
public final class Recording {

    private final String file;
    private final Instant start;
    private final double periodSeconds;
    private final double[] counts;
    private final List<Repair> repairs;
    private final String problem;

    /// A recording that its file gives as it is.
    public Recording(String file, Instant start, double periodSeconds, double[] counts) {
        this(file, start, periodSeconds, counts, List.of());
    }

    /// @param file as the plan names it
    /// @param start of the first interval
    /// @param periodSeconds length of an interval, above 0
    /// @param counts messages in each interval, finite, from 0; empty: the file was not read
    /// @param repairs what reading changed or assumed
    public Recording(
            String file,
            Instant start,
            double periodSeconds,
            double[] counts,
            List<Repair> repairs) {
        this(file, start, periodSeconds, counts, repairs, "");
    }

    private Recording(
            String file,
            Instant start,
            double periodSeconds,
            double[] counts,
            List<Repair> repairs,
            String problem) {
        if (!(periodSeconds > 0 && periodSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The period ("
                            + Limits.plain(periodSeconds)
                            + " s) of a recording must be above 0.");
        }
        for (double count : counts) {
            if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "A count (" + count + ") of a recording must be a finite number from 0.");
            }
        }
        this.file = file;
        this.start = start;
        this.periodSeconds = periodSeconds;
        this.counts = counts.clone();
        this.repairs = List.copyOf(repairs);
        this.problem =
                problem.isEmpty() && total() == 0
                        ? "The trace (" + file + ") holds no messages.\nChoose another file."
                        : problem;
    }

    /// A file that nobody has read yet.
    public static Recording notRead(String file) {
        return notRead(file, pending(file));
    }

    private static String pending(String file) {
        return file.isBlank()
                ? "There is no trace yet.\nSet the trace file."
                : "The trace (" + file + ") is not read yet.";
    }

    /// A file that could not be read.
    ///
    /// @param problem whole sentences that name the reason and the way out
    public static Recording notRead(String file, String problem) {
        return new Recording(file, Instant.EPOCH, 60, new double[0], List.of(), problem);
    }

    public String file() {
        return file;
    }

    public Instant start() {
        return start;
    }

    public double periodSeconds() {
        return periodSeconds;
    }

    /// Intervals.
    public int size() {
        return counts.length;
    }

    /// Messages in an interval.
    public double count(int interval) {
        return counts[interval];
    }

    /// What its counts are multiplied by so that a month has the plan's volume; infinite when it
    /// counts none.
    ///
    /// @param messagesPerMonth of the plan
    /// @param hoursPerMonth of the plan
    public double factor(double messagesPerMonth, int hoursPerMonth) {
        return messagesPerMonth / messagesPerMonth(hoursPerMonth);
    }

    /// What the first billing month of the recording brings, repeated to fill it.
    public double messagesPerMonth(int hoursPerMonth) {
        double intervals = hoursPerMonth * 3600 / periodSeconds;
        double rounds = Math.floor(intervals / counts.length);
        double left = intervals - rounds * counts.length;
        double messages = rounds * total();
        for (int i = 0; i < left; i++) {
            messages += counts[i] * Math.min(1, left - i);
        }
        return messages;
    }

    public double total() {
        return Arrays.stream(counts).sum();
    }

    /// Whether there is a message to repeat.
    public boolean isUsable() {
        return total() > 0;
    }

    /// What reading changed or assumed, in the order it was done.
    public List<Repair> repairs() {
        return repairs;
    }

    /// Why the file was not read; empty when it was.
    public String problem() {
        return problem;
    }

    /// Nobody has tried to read the file.
    public boolean isPending() {
        return problem.equals(pending(file));
    }

    /// The same counts under the file's new name.
    public Recording named(String newFile) {
        return new Recording(
                newFile,
                start,
                periodSeconds,
                counts,
                repairs,
                isPending() ? pending(newFile) : problem);
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof Recording that
                        && file.equals(that.file)
                        && start.equals(that.start)
                        && periodSeconds == that.periodSeconds
                        && repairs.equals(that.repairs)
                        && problem.equals(that.problem)
                        && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Recording[%s, %d intervals of %s s from %s]",
                file,
                counts.length,
                Limits.plain(periodSeconds),
                start);
    }
}
