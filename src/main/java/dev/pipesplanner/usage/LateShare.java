package dev.pipesplanner.usage;

/// Which share of the messages waits longer than a time in closed form, 0 to 1, and the shares
/// between which it lies for sure enough to decide by (QUESTIONS §2): where the waits are not
/// claimed, those of half and of twice the expected queueing, and 1 at most where the closed form
/// leaves waits out.
///
/// @param expected by the same law as {@link Latency}
/// @param least not above `expected`
/// @param most not below `expected`
public record LateShare(double expected, double least, double most) {

    private static final double HALF = 0.5;
    private static final double TWICE = 2;

    /// The waits with so many times the expected queueing.
    @FunctionalInterface
    public interface Queueing {
        WaitMixture times(double factor);
    }

    /// Of waits that keep their stated errors.
    public static LateShare claimed(WaitMixture waits, double seconds) {
        double expected = waits.tail(seconds);
        return new LateShare(expected, expected, expected);
    }

    /// Of waits that the closed form only guides to: nothing is sure.
    public static LateShare guessed(WaitMixture waits, double seconds) {
        return new LateShare(waits.tail(seconds), 0, 1);
    }

    /// Of waits that lack a part, such as that for another attempt: more are late, not fewer.
    public static LateShare atLeast(WaitMixture waits, double seconds) {
        double expected = waits.tail(seconds);
        return new LateShare(expected, expected, 1);
    }

    /// Of waits whose queueing may be half or twice as long.
    public static LateShare about(Queueing waits, double seconds) {
        double expected = waits.times(1).tail(seconds);
        return new LateShare(
                expected,
                Math.min(expected, waits.times(HALF).tail(seconds)),
                Math.max(expected, waits.times(TWICE).tail(seconds)));
    }
}
