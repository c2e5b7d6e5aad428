package dev.pipesplanner.analysis;

import dev.pipesplanner.bill.Billing;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulation;
import dev.pipesplanner.simulation.SimulationOutcome;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A month of one environment as both designs met it, message by message, with the bill of each
/// (MODEL §6).
public record SimulatedMonth(
        Environment environment, SimulatedDesign pipes, SimulatedDesign service) {

    /// Simulates the month; both designs meet the same arrivals.
    ///
    /// @param progress told the share that is done of both designs; may end the run
    /// @throws java.util.concurrent.CancellationException when `progress` says so
    public static SimulatedMonth of(
            Plan plan, Environment environment, PriceBook book, long seed, Progress progress) {
        Simulation simulation = Simulation.ofMonth(plan.hoursPerMonth(), seed);
        SimulatedDesign pipes =
                billed(
                        plan,
                        environment,
                        book,
                        Design.PIPES,
                        simulation.run(
                                environment, Design.PIPES, share -> progress.reached(share / 2)));
        SimulatedDesign service =
                billed(
                        plan,
                        environment,
                        book,
                        Design.SERVICE,
                        simulation.run(
                                environment,
                                Design.SERVICE,
                                share -> progress.reached((1 + share) / 2)));
        return new SimulatedMonth(environment, pipes, service);
    }

    public SimulatedDesign of(Design design) {
        return switch (design) {
            case PIPES -> pipes;
            case SERVICE -> service;
        };
    }

    /// The design's month, empty when it is missing.
    public Optional<SimulatedDesign.Billed> billed(Design design) {
        return of(design) instanceof SimulatedDesign.Billed billed
                ? Optional.of(billed)
                : Optional.empty();
    }

    /// Why designs have no month.
    public Map<Design, String> missing() {
        Map<Design, String> missing = new EnumMap<>(Design.class);
        for (Design design : Design.values()) {
            if (of(design) instanceof SimulatedDesign.Missing(Design _, String reason)) {
                missing.put(design, reason);
            }
        }
        return missing;
    }

    private static SimulatedDesign billed(
            Plan plan,
            Environment environment,
            PriceBook book,
            Design design,
            SimulationOutcome outcome) {
        return switch (outcome) {
            case SimulationOutcome.Ran(var simulated) ->
                    new SimulatedDesign.Billed(
                            simulated,
                            Billing.bill(
                                    simulated.usage(),
                                    Tariff.of(environment, design, book),
                                    plan.includeFreeTier()));
            case SimulationOutcome.Infeasible(String reason) ->
                    new SimulatedDesign.Missing(design, reason);
            case SimulationOutcome.NotAvailable(String reason) ->
                    new SimulatedDesign.Missing(design, reason);
        };
    }
}
