package dev.pipesplanner.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How figures read to people, in the window, the terminal, charts and sentences alike: one
/// rounding rule and one unit rule.
public final class Figures {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.US);
    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;

    /// Where doubles end.
    private static final int MOST_DIGITS_MORE = 13;

    private Figures() {}

    /// Dollars and cents, such as `$1,234.50`; minus in front of the dollar.
    public static String money(BigDecimal usd) {
        String text = format("#,##0.00", usd.abs().setScale(2, RoundingMode.HALF_UP));
        return (usd.signum() < 0 ? "−$" : "$") + text;
    }

    /// An amount among others, in cents: `–` where it is zero.
    public static String amount(BigDecimal cents) {
        return cents.signum() == 0 ? "–" : money(cents);
    }

    /// A unit price with all its digits.
    public static String price(BigDecimal usd) {
        return "$" + usd.stripTrailingZeros().toPlainString();
    }

    /// Messages in four significant digits, which is more than a plan knows: 113,482 reads 113,500.
    public static String volume(double messages) {
        return format("#,##0.###", BigDecimal.valueOf(messages).round(new MathContext(4)));
    }

    /// A whole number with separators.
    public static String count(double number) {
        return format("#,##0", BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_UP));
    }

    /// Three significant digits with a suffix: 1.5 M, 60 k, 0.52.
    public static String brief(double number) {
        double size = Math.abs(number);
        if (size >= 999.5e6) {
            return significant(number / 1e9) + " G";
        }
        if (size >= 999.5e3) {
            return significant(number / 1e6) + " M";
        }
        if (size >= 9_999.5) {
            return significant(number / 1e3) + " k";
        }
        return size >= 99.5 ? count(number) : significant(number);
    }

    /// Up to three significant digits, no trailing zeros.
    public static String significant(double number) {
        return significant(number, 0);
    }

    private static String significant(double number, int more) {
        if (number == 0) {
            return "0";
        }
        return format(
                more == 0 ? "#,##0.######" : "#,##0.################",
                BigDecimal.valueOf(number).round(new MathContext(3 + more)));
    }

    /// All digits, with separators.
    public static String exact(BigDecimal number) {
        return format("#,##0.############", number);
    }

    /// A fraction in percent, without rounding.
    public static String percent(double fraction) {
        return exact(BigDecimal.valueOf(fraction).movePointRight(2)) + " %";
    }

    /// A fraction in percent, in three significant digits: 0.0123 %.
    public static String briefPercent(double fraction) {
        return briefPercent(fraction, 0);
    }

    private static String briefPercent(double fraction, int more) {
        return significant(fraction * 100, more) + " %";
    }

    /// Fractions beside each other, as {@link #briefPercent} but never alike where they differ.
    public static List<String> briefPercents(double... fractions) {
        return apart(Figures::briefPercent, fractions);
    }

    /// A fraction in whole percent.
    public static String roundPercent(double fraction) {
        return count(fraction * 100) + " %";
    }

    /// By how much something changed: +1.25 %, −10.00 %.
    ///
    /// @param percent in hundredths, as a person says it
    public static String change(BigDecimal percent) {
        String sign = percent.signum() < 0 ? "−" : "+";
        return sign + format("#,##0.00", percent.abs()) + " %";
    }

    /// Seconds in the unit that a person would use; `–` where there is no time: NaN.
    public static String duration(double seconds) {
        return duration(seconds, 0);
    }

    /// Seconds beside each other, as {@link #duration} but never alike where they differ.
    public static List<String> durations(double... seconds) {
        return apart(Figures::duration, seconds);
    }

    /// By how much one time exceeds another, and both of them, so that the figures that are shown
    /// add up.
    public static List<String> excess(double greater, double smaller) {
        int more = digitsApart(Figures::duration, greater, smaller);
        Unit unit = Unit.of(greater);
        BigDecimal shown = unit.round(greater, more);
        String excess =
                unit == Unit.of(smaller)
                        ? unit.text(shown.subtract(unit.round(smaller, more)))
                        : duration(shown.doubleValue() * unit.seconds - smaller);
        return List.of(excess, duration(greater, more), duration(smaller, more));
    }

    /// In which a person would say a time.
    private enum Unit {
        D(DAY, 2 * DAY),
        H(HOUR, 2 * HOUR),
        MIN(MINUTE, 5 * MINUTE),
        S(1, 0);

        private final double seconds;
        private final double from;

        Unit(double seconds, double from) {
            this.seconds = seconds;
            this.from = from;
        }

        static Unit of(double seconds) {
            return Stream.of(values()).filter(unit -> seconds >= unit.from).findFirst().orElse(S);
        }

        /// Seconds to a tenth below ten, else whole; greater units to three significant digits.
        BigDecimal round(double time, int more) {
            BigDecimal number = BigDecimal.valueOf(time / seconds);
            return this == S
                    ? number.setScale((time < 9.95 ? 1 : 0) + more, RoundingMode.HALF_UP)
                    : number.round(new MathContext(3 + more));
        }

        String text(BigDecimal number) {
            return format("#,##0.################", number) + " " + name().toLowerCase(Locale.ROOT);
        }
    }

    private static String duration(double seconds, int more) {
        if (Double.isNaN(seconds)) {
            return "–";
        }
        if (!Double.isFinite(seconds)) {
            return "∞";
        }
        if (seconds < 0.05 && more == 0) {
            return seconds == 0 ? "0 s" : "< 0.1 s";
        }
        Unit unit = Unit.of(seconds);
        return unit.text(unit.round(seconds, more));
    }

    /// A figure with more digits than usual.
    private interface Precise {
        String of(double number, int more);
    }

    /// Each with the usual digits, or with as many more as tell those apart that differ.
    private static List<String> apart(Precise figure, double... numbers) {
        int more = digitsApart(figure, numbers);
        return DoubleStream.of(numbers).mapToObj(each -> figure.of(each, more)).toList();
    }

    private static int digitsApart(Precise figure, double... numbers) {
        long different = DoubleStream.of(numbers).distinct().count();
        return IntStream.range(0, MOST_DIGITS_MORE)
                .filter(more ->
                        DoubleStream.of(numbers)
                                        .mapToObj(each -> figure.of(each, more))
                                        .distinct()
                                        .count()
                                == different)
                .findFirst()
                .orElse(MOST_DIGITS_MORE);
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
