package dev.pipesplanner.usage;

/// What an engine answers for one design of one environment.
public sealed interface Outcome {

    /// @param lossesPerMonth messages that nobody works (MODEL §§3.5, 4.4)
    record Feasible(Usage usage, double lossesPerMonth) implements Outcome {}

    /// The design cannot carry the load; `reason` names the limit and what would be needed.
    record Infeasible(String reason) implements Outcome {}

    /// The closed form does not cover the design (MODEL §4.3); `reason` says what would.
    record NotAvailable(String reason) implements Outcome {}
}
