package dev.pipesplanner.chart;

import dev.pipesplanner.plan.Figures;

import java.math.BigDecimal;
import java.util.Locale;

/// What axes say at their ticks, and what tables and sentences share beside figures.
final class ChartText {

    static final String NOTHING = "–";

    private ChartText() {}

    /// All digits: a tick is round.
    static String tick(double value) {
        return Figures.exact(BigDecimal.valueOf(value));
    }

    /// Seconds as seconds throughout, so that neighbors on an axis compare.
    static String secondsTick(double seconds) {
        return tick(seconds) + " s";
    }

    /// A dollar amount on an axis: whole where it is whole, else cents or finer.
    static String usdTick(double usd) {
        if (usd == Math.rint(usd)) {
            return String.format(Locale.ROOT, "$%,.0f", usd);
        }
        int digits = (int) Math.max(2, Math.ceil(-Math.log10(usd) - 1e-9));
        return String.format(Locale.ROOT, "$%,." + digits + "f", usd);
    }
}
