package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.simulation.pipes.PipesEngine;
import dev.pipesplanner.usage.Outcome;

import java.util.List;
import java.util.stream.Stream;

/// Environments written as assignments, and their simulations.
final class Plans {

    /// Starts of 15 s provisioning, 40 s pull and boot, 2 s stop, as the golden vectors take them.
    static final List<String> START =
            List.of(
                    "task.provisioningSeconds=15",
                    "task.imageMiB=370",
                    "task.pullSecondsPer100MiB=10",
                    "task.bootSeconds=3",
                    "task.stopSeconds=2");

    private Plans() {}

    static Environment of(String... assignments) {
        return of(List.of(assignments));
    }

    static Environment of(List<String> assignments) {
        Plan plan = new Plan("p", 730, false, List.of(Environment.withDefaults("dev")));
        for (String assignment : assignments) {
            plan = Assignment.parse(assignment).applyTo(plan);
        }
        return plan.environments().getFirst();
    }

    static Environment started(String... assignments) {
        return of(Stream.concat(START.stream(), Stream.of(assignments)).toList());
    }

    /// A whole billing month.
    static Simulation month(long seed) {
        return new Simulation(730, 730 / 24.0, seed);
    }

    static Simulated simulated(Environment environment, Design design, long seed) {
        return simulated(month(seed), environment, design);
    }

    static Simulated simulated(Simulation simulation, Environment environment, Design design) {
        return simulated(simulation, environment, design, Progress.NONE);
    }

    static Simulated simulated(
            Simulation simulation, Environment environment, Design design, Progress progress) {
        return switch (simulation.run(environment, design, progress)) {
            case Outcome.Feasible(Simulated result) -> result;
            case Outcome.Infeasible(String reason) -> throw new AssertionError(reason);
            case Outcome.NotAvailable(String reason) -> throw new AssertionError(reason);
        };
    }

    /// A pipes month with the poll delay left out.
    static PipesEngine withoutPoll(Environment environment, long seed) {
        PipesEngine engine =
                PipesEngine.of(
                        new Setup(environment, 730, 730 * 3600.0, seed, 0), 0, Progress.NONE);
        engine.run();
        return engine;
    }
}
