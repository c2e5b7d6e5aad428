package dev.pipesplanner.usage;

import org.apache.commons.numbers.gamma.Erfc;

/// The normal distribution of mean 0 and variance 1.
public final class StandardNormal {

    private StandardNormal() {}

    /// 1 − Φ(z).
    public static double tail(double z) {
        return 0.5 * Erfc.value(z * 0.7071067811865476);
    }

    /// Φ(z).
    public static double below(double z) {
        return tail(-z);
    }
}
