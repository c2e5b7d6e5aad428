package dev.pipesplanner.simulation;

/// One stream of chance: xoroshiro128++ (Blackman and Vigna 2021) and, on top of it, uniform and
/// exponential draws.
///
/// Own code because a month needs thousands of streams that start in a nanosecond, and because the
/// JDK does not promise the same exponentials in every release. Fast on purpose:
/// SimulationBenchmark.
public final class RandomStream {

    private static final double UNIT = 0x1.0p-53;

    private long s0 = 1;
    private long s1 = 2;

    /// Starts the stream of (seed, cell, purpose); a cell is an hour, or an interval of a trace.
    public void start(long seed, long cell, StreamPurpose purpose) {
        long state = mixed(seed) ^ mixed(cell * 64 + purpose.ordinal() + 0x632BE59BD9B4E019L);
        s0 = mixed(state + 0x9E3779B97F4A7C15L);
        s1 = mixed(state + 0x3C6EF372FE94F82AL) | 1;
    }

    /// The finalizer of SplitMix64 (Stafford's variant 13).
    static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        long a = s0;
        long b = s1;
        long result = Long.rotateLeft(a + b, 17) + a;
        b ^= a;
        s0 = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
        s1 = Long.rotateLeft(b, 28);
        return result;
    }

    /// Uniform on [0, 1).
    public double uniform() {
        return (next() >>> 11) * UNIT;
    }

    /// Exponential of mean 1.
    public double exponential() {
        long bits = next();
        int layer = (int) bits & 0xFF;
        long position = bits >>> 11;
        double x = position * Ziggurat.WIDTH[layer];
        return position < Ziggurat.INSIDE[layer] ? x : Ziggurat.edge(this, layer, x);
    }
}
