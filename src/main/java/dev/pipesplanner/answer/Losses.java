package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Figures;

/// What is known of the messages that a design does not work.
///
/// @param perMonth lost and dead messages; those that Spot interruptions lose at an unknown rate
///   are not among them
/// @param deadLettersPerMonth of them, those that lie in the dead-letter queue
/// @param isSpotUnknown whether interruptions lose more, at a rate that nobody typed
public record Losses(double perMonth, double deadLettersPerMonth, boolean isSpotUnknown) {

    static Losses of(Environment environment, Priced priced) {
        return new Losses(
                priced.lossesPerMonth(),
                priced.deadLettersPerMonth(),
                environment.hasUnknownLosses(priced.design()));
    }

    /// Such as `12, of them 5 dead letters; unknown on Spot`, or `none; 5 dead letters`.
    public String text() {
        if (perMonth == 0) {
            return isSpotUnknown ? "unknown on Spot" : "none";
        }
        return known() + (isSpotUnknown ? "; unknown on Spot" : "");
    }

    private String known() {
        if (deadLettersPerMonth == 0) {
            return Figures.brief(perMonth);
        }
        return deadLettersPerMonth < perMonth
                ? Figures.brief(perMonth) + ", of them " + deadLetters()
                : "none; " + deadLetters();
    }

    private String deadLetters() {
        String count = Figures.brief(deadLettersPerMonth);
        return count + (count.equals("1") ? " dead letter" : " dead letters");
    }
}
