package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Months;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.plan.CapacityProvider;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateCapacity;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.usage.Outcome;

/// The months of all candidates that work alike: where no task is interrupted, those that run on
/// Spot alone differ from those that run on demand alone in nothing but prices.
final class Run {

    private final Environment environment;
    private final Design design;
    private Outcome<Months> months = new Outcome.NotAvailable<>("Not simulated yet.");

    Run(Environment environment, Design design) {
        this.environment = environment;
        this.design = design;
    }

    /// What is simulated for a candidate.
    static Environment of(Candidate candidate) {
        Environment alone = candidate.alone();
        return isMoved(candidate)
                ? with(
                        with(alone, candidate, FargateCapacity.ON_DEMAND_WEIGHT, 1),
                        candidate,
                        FargateCapacity.SPOT_WEIGHT,
                        0)
                : alone;
    }

    private static Environment with(
            Environment environment, Candidate candidate, String weight, double value) {
        return PlanFields.require(candidate.design().path(weight)).withData(environment, value);
    }

    /// Whether its tasks ran on demand in the months that are simulated for it, and run on Spot.
    static boolean isMoved(Candidate candidate) {
        Environment environment = candidate.environment();
        return environment.task().interruptionRate() == 0
                && environment
                        .settings(candidate.design())
                        .onlyProvider()
                        .filter(CapacityProvider.SPOT::equals)
                        .isPresent();
    }

    /// @param count of the same months as of every other candidate
    /// @throws java.util.concurrent.CancellationException when the engine is told so
    void simulate(Planner planner, int count, double mostMessages) {
        months =
                planner.fallback()
                        .months(
                                new FallbackEngine.Question(
                                        environment, design, planner.hoursPerMonth()),
                                count,
                                mostMessages);
    }

    /// How many months are simulated.
    int count() {
        return months.feasible().map(Months::count).orElse(0);
    }

    Outcome<Months> months() {
        return months;
    }
}
