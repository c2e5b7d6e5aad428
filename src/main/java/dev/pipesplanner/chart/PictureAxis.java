package dev.pipesplanner.chart;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.function.DoubleFunction;

/// An axis of any field, from one value to another.
///
/// @param title the field's name
/// @param isLog whether equal ratios are equally far apart
/// @param text of a value, with its unit
public record PictureAxis(
        String title, double from, double to, boolean isLog, DoubleFunction<String> text) {

    /// A new axis of that range.
    ValueAxis axis() {
        ValueAxis axis = isLog ? new DecadeAxis(title, text) : linear();
        axis.setRange(from, to);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private NumberAxis linear() {
        NumberAxis axis = new NumberAxis(title);
        axis.setAutoRangeIncludesZero(false);
        axis.setNumberFormatOverride(new Texts(text));
        return axis;
    }

    /// The place of a value between both ends, 0 to 1.
    public double share(double value) {
        return isLog ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    }

    boolean contains(double value) {
        return value >= from && value <= to;
    }

    /// Ticks for an axis that wants a {@link NumberFormat}; it writes and does not read.
    private static final class Texts extends NumberFormat {

        private static final long serialVersionUID = 1;

        private final transient DoubleFunction<String> text;

        Texts(DoubleFunction<String> text) {
            this.text = text;
        }

        @Override
        public StringBuffer format(double value, StringBuffer out, FieldPosition position) {
            return out.append(text.apply(value));
        }

        @Override
        public StringBuffer format(long value, StringBuffer out, FieldPosition position) {
            return format((double) value, out, position);
        }

        @Override
        public Number parse(String words, ParsePosition position) {
            throw new UnsupportedOperationException("An axis does not read its labels.");
        }
    }
}
