package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.usage.Outcome;

import java.util.function.Supplier;

/// Answers a design where the closed form does not hold, or does not exist (MODEL §4.3), and every
/// design that is compared with such a one (MODEL §5): month by month, all designs on the same
/// messages.
public interface FallbackEngine {

    /// Without one, the closed form is all there is.
    FallbackEngine NONE =
            new FallbackEngine() {
                @Override
                public Outcome<Months> months(Question question, int count, double mostMessages) {
                    return new Outcome.NotAvailable<>("It takes a simulation.");
                }

                @Override
                public double reach(Environment environment, int hoursPerMonth) {
                    return Double.POSITIVE_INFINITY;
                }
            };

    record Question(Environment environment, Design design, int hoursPerMonth) {}

    /// The first `count` of ever the same months.
    ///
    /// @param mostMessages per month of more is shortened to about as many and scaled
    Outcome<Months> months(Question question, int count, double mostMessages);

    /// The same answers for somebody else.
    ///
    /// @param other told of each simulation from there, and what may cancel it
    default FallbackEngine watchedBy(Supplier<Progress> other) {
        return this;
    }

    /// The greatest volume, in messages per month, that it answers without being waited for;
    /// beyond, a cost is taken in proportion.
    double reach(Environment environment, int hoursPerMonth);
}
