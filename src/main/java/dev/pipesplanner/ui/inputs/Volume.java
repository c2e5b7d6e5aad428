package dev.pipesplanner.ui.inputs;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.ui.control.SliderViewModel;
import dev.pipesplanner.ui.text.Messages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.IntSupplier;

/// Messages per month on a logarithmic slider from 1 to 1e9; the field takes 0 and more.
///
/// @param hoursPerMonth the plan's, for the hint
record Volume(IntSupplier hoursPerMonth) implements SliderViewModel.Meaning {

    static final double MAX_POSITION = 9;
    private static final double MINUTES_PER_HOUR = 60;
    private static final double HOURS_PER_DAY = 24;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    @Override
    public String id() {
        return "workload.messagesPerMonth";
    }

    @Override
    public String label() {
        return Messages.get("inputs.volume");
    }

    @Override
    public double position(Environment environment) {
        double messages = environment.workload().messagesPerMonth();
        return messages < 1 ? 0 : Math.min(MAX_POSITION, Math.log10(messages));
    }

    @Override
    public String text(Environment environment) {
        return Figures.exact(BigDecimal.valueOf(environment.workload().messagesPerMonth()));
    }

    @Override
    public String hint(Environment environment) {
        double perHour = environment.workload().messagesPerMonth() / hoursPerMonth.getAsInt();
        if (perHour == 0) {
            return Messages.get("inputs.volume.hint.none");
        }
        if (perHour >= 2 * MINUTES_PER_HOUR * MINUTES_PER_HOUR) {
            return Messages.get("inputs.volume.hint.second", Figures.brief(perHour / 3600));
        }
        if (perHour >= MINUTES_PER_HOUR) {
            return Messages.get("inputs.volume.hint.minute", Figures.brief(perHour / 60));
        }
        return perHour * HOURS_PER_DAY >= 1
                ? Messages.get("inputs.volume.hint.hour", Figures.brief(perHour))
                : Messages.get(
                        "inputs.volume.hint.days", Figures.brief(1 / (perHour * HOURS_PER_DAY)));
    }

    @Override
    public Environment withPosition(Environment environment, double position) {
        BigDecimal messages =
                BigDecimal.valueOf(Math.pow(10, position))
                        .round(TWO_DIGITS)
                        .setScale(0, RoundingMode.HALF_UP);
        return environment.withMessagesPerMonth(messages.doubleValue());
    }

    @Override
    public Environment withText(Environment environment, String text) {
        return PlanFields.require(id()).withTyped(environment, text);
    }
}
