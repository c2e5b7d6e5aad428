package dev.pipesplanner.simulation;

/// What happened minute by minute.
///
/// The arrays have one length and belong to the receiver.
///
/// @param arrivals messages that entered in the minute
/// @param backlog messages waiting at its end
/// @param tasks tasks running at its end, those still starting included once they are billed
public record Series(int[] arrivals, int[] backlog, int[] tasks) {

    /// No minute at all.
    static final Series NONE = new Series(new int[0], new int[0], new int[0]);

    public int minutes() {
        return arrivals.length;
    }
}
