package dev.pipesplanner.answer;

import dev.pipesplanner.simulation.Replications;
import dev.pipesplanner.simulation.Simulation;

import java.util.Locale;

/// What to simulate.
///
/// @param days of arrivals; usage is scaled to the billing month
/// @param seed of the first replication; the others' follow from it
/// @param replications independent spans, 1 or more
public record SimulationRequest(double days, long seed, int replications) {

    /// What is simulated, in the unit that a person would use.
    public String span() {
        double minutes = days * 1_440;
        if (minutes < 1) {
            return String.format(Locale.ROOT, "%.3g seconds", minutes * 60);
        }
        return days < 0.1
                ? String.format(Locale.ROOT, "%.1f minutes", minutes)
                : String.format(Locale.ROOT, "%.1f days", days);
    }

    /// @throws IllegalArgumentException naming what is out of range
    public Replications of(int hoursPerMonth) {
        return new Replications(new Simulation(hoursPerMonth, days, seed), replications);
    }
}
