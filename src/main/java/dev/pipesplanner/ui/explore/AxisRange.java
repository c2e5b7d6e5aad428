package dev.pipesplanner.ui.explore;

import dev.pipesplanner.analysis.explore.Axis;
import dev.pipesplanner.analysis.explore.Span;
import dev.pipesplanner.chart.PictureAxis;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.NumberType.Scale;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.text.Messages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// From where to where an exploration varies a field.
///
/// @param from below `to`, and above 0 on a log scale
public record AxisRange(VariedField field, double from, double to, Scale scale) {

    /// How far a range reaches that the catalogue does not bound: so many times down and up.
    private static final double AROUND = 30;

    /// A field of fewer values is shown whole.
    private static final double FEW = 1_000;

    private static final double A_HANDFUL = 10;

    /// Of values between the ends, so that they can be read and said.
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_UP);

    public AxisRange {
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    Messages.get("explore.axis.order", field.label(), field.text(from)));
        }
        if (scale == Scale.LOG && !(from > 0)) {
            throw new IllegalArgumentException(
                    Messages.get("explore.axis.positive", field.label()));
        }
    }

    /// Around the present value, within what the catalogue allows.
    static AxisRange around(VariedField field, Environment environment) {
        double least = field.type().min();
        double most = field.type().max();
        if (most - least <= FEW) {
            return new AxisRange(field, least, most, Scale.LINEAR);
        }
        double value = field.in(environment).filter(Double::isFinite).orElse(0.0);
        if (field.type().whole() && value < A_HANDFUL) {
            return new AxisRange(field, least, Math.max(least + 1, 2 * A_HANDFUL), Scale.LINEAR);
        }
        if (value <= 0) {
            return new AxisRange(field, least, Math.min(most, FEW), Scale.LINEAR);
        }
        double from = Math.max(least, round(value / AROUND));
        return new AxisRange(
                field,
                from > 0 ? from : round(value / AROUND),
                Math.min(most, round(value * AROUND)),
                Scale.LOG);
    }

    private static double round(double value) {
        return BigDecimal.valueOf(value).round(ONE_DIGIT).doubleValue();
    }

    /// As the analysis knows it.
    Span span() {
        return new Span(PlanFields.require(field.path()), scale, from, to);
    }

    /// The place of a value, 0 to 1 within the range.
    double place(double value) {
        return span().place(value);
    }

    /// The axis of a picture.
    PictureAxis picture() {
        return new PictureAxis(field.label(), from, to, scale == Scale.LOG, field::text);
    }

    AxisRange withFrom(String text) {
        return new AxisRange(field, parse(text), to, scale);
    }

    AxisRange withTo(String text) {
        return new AxisRange(field, from, parse(text), scale);
    }

    AxisRange with(Scale other) {
        return new AxisRange(field, from, to, other);
    }

    private double parse(String text) {
        double value;
        try {
            field.type().requireOneReading(text);
            value = field.type().parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field.label() + " " + e.getMessage(), e);
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(Messages.get("explore.axis.finite", field.label()));
        }
        return value;
    }

    String fromText() {
        return field.text(from);
    }

    String toText() {
        return field.text(to);
    }

    /// The values on its way.
    ///
    /// @param steps at most so many; whole fields may have fewer
    public Axis axis(int steps) {
        List<Object> values = new ArrayList<>();
        double last = Double.NaN;
        for (int i = 0; i < steps; i++) {
            double value = at(steps == 1 ? 0 : (double) i / (steps - 1));
            if (value != last) {
                values.add(value);
            }
            last = value;
        }
        return new Axis(PlanFields.require(field.path()), scale, values);
    }

    /// The value at a place, 0 to 1; whole where the field is, and short.
    double at(double share) {
        double value =
                switch (scale) {
                    case LINEAR -> from + share * (to - from);
                    case LOG -> from * Math.pow(to / from, share);
                };
        double within = Math.clamp(value, from, to);
        if (field.type().whole()) {
            return Math.rint(within);
        }
        double round = BigDecimal.valueOf(within).round(THREE_DIGITS).doubleValue();
        return share == 0 || share == 1 ? within : round;
    }
}
