package dev.pipesplanner.simulation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Counts times in seconds in buckets indexed by the bits of the double: 512 to each doubling, so a
/// quantile is within 0.2 % (below a millisecond: within a millisecond) at any number of messages
/// in 172 KB.
///
/// Instead of HdrHistogram, which scales every value to a long first. Fast on purpose:
/// SimulationBenchmark.
public final class Histogram {

    /// Bits of the mantissa that a bucket keeps.
    private static final int DETAIL = 9;

    private static final int SHIFT = 52 - DETAIL;
    private static final double SMALLEST = 0x1.0p-10;
    private static final double LARGEST = 0x1.0p33;
    private static final int BASE = (int) (Double.doubleToRawLongBits(SMALLEST) >> SHIFT) - 1;
    private static final int LAST = (int) (Double.doubleToRawLongBits(LARGEST) >> SHIFT) - BASE;

    private final long[] counts = new long[LAST + 1];
    private double sum;
    private double max;

    /// @param seconds not negative
    public void record(double seconds) {
        counts[bucket(seconds)]++;
        sum += seconds;
        if (seconds > max) {
            max = seconds;
        }
    }

    /// Takes back a time that was recorded and did not come true; the maximum stays.
    public void takeBack(double seconds) {
        counts[bucket(seconds)]--;
        sum -= seconds;
    }

    private static int bucket(double seconds) {
        int bucket = (int) (Double.doubleToRawLongBits(seconds) >> SHIFT) - BASE;
        return Math.min(Math.max(bucket, 0), LAST);
    }

    private static double lowerEdge(int bucket) {
        return bucket == 0 ? 0 : Double.longBitsToDouble((long) (bucket + BASE) << SHIFT);
    }

    /// What has been counted, as a value that no longer changes.
    public Distribution distribution() {
        int[] filled = IntStream.rangeClosed(0, LAST).filter(i -> counts[i] > 0).toArray();
        double top = filled.length == 0 ? 0 : lowerEdge(filled[filled.length - 1] + 1);
        return new Distribution(
                Arrays.stream(counts).sum(),
                sum,
                // the greatest may have been taken back
                Math.min(max, top),
                Arrays.stream(filled).mapToDouble(Histogram::lowerEdge).toArray(),
                Arrays.stream(filled).mapToDouble(i -> lowerEdge(i + 1)).toArray(),
                Arrays.stream(filled).mapToLong(i -> counts[i]).toArray());
    }
}
