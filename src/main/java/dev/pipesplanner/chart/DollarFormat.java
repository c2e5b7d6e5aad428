package dev.pipesplanner.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/// Dollar ticks for an axis that wants a {@link NumberFormat}; it writes and does not read.
final class DollarFormat extends NumberFormat {

    private static final long serialVersionUID = 1;

    @Override
    public StringBuffer format(double usd, StringBuffer text, FieldPosition position) {
        return text.append(ChartText.usdTick(usd));
    }

    @Override
    public StringBuffer format(long usd, StringBuffer text, FieldPosition position) {
        return format((double) usd, text, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("An axis does not read its labels.");
    }
}
