package dev.pipesplanner.simulation;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/// The same span several times, each with its own chance.
///
/// Replication 0 is the simulation itself, number i has a seed of its own, so the results depend on
/// the seed alone, whatever the executor does.
///
/// @param first the simulation that is repeated
/// @param count replications, 1 or more
public record Replications(Simulation first, int count) {

    /// Most replications of one answer.
    public static final int MOST = Simulation.MOST_MONTHS;

    public Replications {
        if (!(count >= 1 && count <= MOST)) {
            throw new IllegalArgumentException(
                    "The replications (" + count + ") must be 1 to " + MOST + ".");
        }
    }

    /// Replication `index`, from 0.
    public Simulation replication(int index) {
        return new Simulation(first.hoursPerMonth(), first.days(), first.seed(), index);
    }

    /// All replications in order.
    ///
    /// @param executor runs them, side by side if it can; it belongs to the caller
    /// @param progress told the share of the whole that is done; several threads may tell it
    /// @throws CancellationException when `progress` says so
    public List<Outcome<Simulated>> run(
            Environment environment, Design design, ExecutorService executor, Progress progress) {
        List<Function<Progress, Outcome<Simulated>>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            parts.add(part -> kept(index, replication(index).run(environment, design, part)));
        }
        return new ParallelParts(executor, progress).all(parts);
    }

    /// The minutes of the first alone are shown; a thousand others would fill the memory.
    private static Outcome<Simulated> kept(int index, Outcome<Simulated> outcome) {
        return index == 0 ? outcome : outcome.map(Simulated::withoutSeries);
    }
}
