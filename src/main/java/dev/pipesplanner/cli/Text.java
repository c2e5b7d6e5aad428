package dev.pipesplanner.cli;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.plan.Design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Figures and findings as a terminal shows them.
final class Text {

    private Text() {}

    static String usd(BigDecimal cents) {
        return String.format(Locale.ROOT, "%s$%,.2f", cents.signum() < 0 ? "-" : "", cents.abs());
    }

    static String quantity(BigDecimal quantity) {
        int decimals = quantity.compareTo(BigDecimal.valueOf(1000)) < 0 ? 3 : 0;
        BigDecimal rounded = quantity.setScale(decimals, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    }

    /// `–` where there is none: NaN.
    static String number(double number) {
        if (Double.isNaN(number)) {
            return "–";
        }
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%,.1f", number) : "unbounded";
    }

    /// Such as `1 row` or `1,200 rows`.
    static String count(int count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    static String finding(Finding finding) {
        String design = finding.design().map(Design::id).map(id -> id + ": ").orElse("");
        return finding.severity().name().toLowerCase(Locale.ROOT)
                + ": "
                + design
                + finding.message().replace("\n", " ")
                + " ["
                + finding.rule().citation().titles()
                + "]";
    }
}
