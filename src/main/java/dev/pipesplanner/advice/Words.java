package dev.pipesplanner.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How numbers read in findings, the same everywhere.
public final class Words {

    private Words() {}

    public static String usd(BigDecimal amount) {
        return String.format(Locale.ROOT, "$%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    public static String percent(double fraction) {
        return number(fraction * 100, 2) + " %";
    }

    public static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /// `1 task`, `20 tasks`.
    ///
    /// @param noun what is counted, in the singular, with a plural in -s
    public static String counted(double value, String noun) {
        String number = count(value);
        return number + " " + noun + (number.equals("1") ? "" : "s");
    }

    public static String seconds(double value) {
        return number(value, 1) + " s";
    }

    /// At most that many decimals, without trailing zeros.
    public static String number(double value, int decimals) {
        BigDecimal rounded =
                BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
