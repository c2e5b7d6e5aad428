package dev.pipesplanner.usage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers in formula texts: thousands grouped, eleven significant digits and ten decimals at most,
/// so that a reader can recompute a line, and what is as good as nothing reads as 0.
public final class Numbers {

    private Numbers() {}

    public static String text(double value) {
        return text(value, 11);
    }

    /// Three digits, for sentences.
    public static String rough(double value) {
        return text(value, 3);
    }

    private static String text(double value, int digits) {
        if (value == 0 || Double.isInfinite(value) || Double.isNaN(value)) {
            return value == 0 ? "0" : Double.isNaN(value) ? "unknown" : "unlimited";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        DecimalFormat format =
                new DecimalFormat("#,##0.##########", new DecimalFormatSymbols(Locale.ROOT));
        return format.format(rounded);
    }
}
