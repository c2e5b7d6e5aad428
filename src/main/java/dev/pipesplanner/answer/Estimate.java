package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.simulation.Part;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;

import java.util.List;

/// What an engine says of a month of a design that carries the load, before it is priced.
///
/// @param parts of a simulated month of very many messages, which tell its spread; else empty
public record Estimate(DesignUsage used, Latency latency, List<Part> parts) {

    public Estimate {
        parts = List.copyOf(parts);
    }

    /// Without a spread of its own.
    public Estimate(DesignUsage used, Latency latency) {
        this(used, latency, List.of());
    }

    /// Periodic arrivals stand against the minute alike in all parts of a month, which then do not
    /// tell how months differ (MODEL §1).
    static Estimate of(Simulated month, Workload workload) {
        return new Estimate(
                month.used(),
                month.latency(workload.latencyTarget(), ""),
                workload.arrivals() instanceof Arrivals.Periodic ? List.of() : month.parts());
    }
}
