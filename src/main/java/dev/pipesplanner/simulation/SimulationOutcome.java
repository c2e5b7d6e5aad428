package dev.pipesplanner.simulation;

/// What a simulation answers for one design.
public sealed interface SimulationOutcome {

    record Ran(Simulated result) implements SimulationOutcome {}

    /// The design cannot carry the load on average, so waits would have no end; `reason` names the
    /// limit.
    record Infeasible(String reason) implements SimulationOutcome {}

    /// There is nothing to simulate, such as a trace that was not read.
    record NotAvailable(String reason) implements SimulationOutcome {}
}
