package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;

import java.util.List;
import java.util.stream.IntStream;

/// How many months are simulated where the simulation answers (MODEL §5).
public sealed interface Looks {

    /// Messages of all designs together after which no further look begins: a count and no clock,
    /// so that every machine answers alike.
    double BUDGET = 5e7;

    /// One month, shortened where it has very many messages: what can be shown at once.
    Looks FIRST = new First(Looks.QUICK_MESSAGES);

    /// The same for one of many volumes of a curve, which pictures interpolate between.
    Looks OF_A_CURVE = new First(1e6);

    /// So many that the difference between the designs is known, within the budget.
    Looks UNTIL_DECIDED = new UntilDecided();

    /// Always so many.
    record Fixed(int months) implements Looks {

        /// @throws IllegalArgumentException naming what is out of range
        public Fixed {
            if (!(months >= 1 && months <= MOST)) {
                throw new IllegalArgumentException(
                        "The months (" + months + ") must be 1 to " + MOST + ".");
            }
        }
    }

    /// @param messages from which on the month is shortened to about as many
    record First(double messages) implements Looks {}

    record UntilDecided() implements Looks {}

    /// Most months of one answer.
    int MOST = 1_000;

    private static double monthOf(Environment environment) {
        return Math.max(1, environment.workload().messagesPerMonth())
                * environment.designs().size();
    }

    /// The numbers of months after which the difference is looked at, ascending.
    default List<Integer> of(Environment environment) {
        return switch (this) {
            case First _ -> List.of(1);
            case Fixed(int months) -> List.of(months);
            case UntilDecided _ -> untilDecided(environment);
        };
    }

    private static List<Integer> untilDecided(Environment environment) {
        boolean isPeriodic = environment.workload().arrivals() instanceof Arrivals.Periodic;
        int within = (int) Math.min(MOST, BUDGET / monthOf(environment));
        if (within < 10) {
            return isPeriodic
                    ? List.of(10)
                    : IntStream.rangeClosed(1, Math.max(1, within)).boxed().toList();
        }
        return IntStream.of(10, 20, 40, 80, 160).filter(n -> n <= within).boxed().toList();
    }

    /// Months of one design whose waits alone are simulated: as many as the first look has, but no
    /// more than a person waits for without noticing.
    default int forWaits(Environment environment) {
        double month = Math.max(1, environment.workload().messagesPerMonth());
        int within = (int) Math.max(1, QUICK_MESSAGES / month);
        return switch (this) {
            case First _, Fixed _ -> of(environment).getFirst();
            case UntilDecided _ -> Math.min(of(environment).getFirst(), within);
        };
    }

    /// A month of more messages is shortened.
    default double mostMessages() {
        return switch (this) {
            case First(double messages) -> messages;
            case Fixed _, UntilDecided _ -> BUDGET / 2;
        };
    }

    /// What a person waits for without noticing.
    double QUICK_MESSAGES = 5e6;
}
