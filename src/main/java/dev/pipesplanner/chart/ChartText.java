package dev.pipesplanner.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// The words and figures that charts, tables and sentences share.
final class ChartText {

    static final String NOTHING = "–";

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private ChartText() {}

    /// Four significant digits, which is more than a plan knows: 113,482 reads 113,500.
    static String volume(double messagesPerMonth) {
        return count(BigDecimal.valueOf(messagesPerMonth).round(FOUR_DIGITS));
    }

    /// All digits down to a thousandth, for tables and ticks.
    static String exactVolume(double messagesPerMonth) {
        return count(BigDecimal.valueOf(messagesPerMonth));
    }

    static String usd(BigDecimal usd) {
        return String.format(Locale.ROOT, "$%,.2f", usd);
    }

    /// A dollar amount on an axis: whole where it is whole, else cents or finer.
    static String usdTick(double usd) {
        if (usd == Math.rint(usd)) {
            return String.format(Locale.ROOT, "$%,.0f", usd);
        }
        int digits = (int) Math.max(2, Math.ceil(-Math.log10(usd) - 1e-9));
        return String.format(Locale.ROOT, "$%,." + digits + "f", usd);
    }

    static String capitalized(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String count(BigDecimal number) {
        String text = String.format(Locale.ROOT, "%,.3f", number);
        return text.replaceAll("\\.?0+$", "");
    }
}
