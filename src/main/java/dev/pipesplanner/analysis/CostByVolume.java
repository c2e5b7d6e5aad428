package dev.pipesplanner.analysis;

import dev.pipesplanner.answer.Estimate;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Usage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The monthly cost of each design as a function of the volume, everything else fixed, arrivals
/// scaled in rate.
public final class CostByVolume {

    private final ClosedForm closedForm;
    private final Planner planner;
    private final Environment environment;
    private final Progress progress;
    private final Set<Design> simulatedDesigns = EnumSet.noneOf(Design.class);
    private final Map<Design, SimulatedCost> simulated = new EnumMap<>(Design.class);
    private final Map<Design, SweepPrices> prices = new EnumMap<>(Design.class);
    private boolean unanswered;

    public CostByVolume(
            Planner planner, Environment environment, PriceBook book, Progress progress) {
        this.closedForm = new ClosedForm(planner.hoursPerMonth());
        this.planner = planner;
        this.environment = environment;
        this.progress = progress;
        boolean free = planner.includeFreeTier();
        for (Design design : environment.designs()) {
            prices.put(design, new SweepPrices(Tariff.of(environment, design, book), free));
            if (needsSimulation(design)) {
                simulatedDesigns.add(design);
            }
        }
    }

    /// US dollars a month, unrounded; NaN where the design has no total. Where the closed form does
    /// not hold and there is a fallback, interpolated between simulated volumes.
    double usd(Design design, double messagesPerMonth) {
        if (isSimulated(design)) {
            return simulated(design).usd(messagesPerMonth);
        }
        return switch (outcome(design, messagesPerMonth)) {
            case Outcome.Feasible<DesignUsage>(DesignUsage used) -> usd(design, used.usage());
            case Outcome.Infeasible<DesignUsage> _ -> Double.NaN;
            case Outcome.NotAvailable<DesignUsage> _
                    when planner.fallback() == FallbackEngine.NONE ->
                    Double.NaN;
            case Outcome.NotAvailable<DesignUsage> _ -> simulated(design).usd(messagesPerMonth);
        };
    }

    /// Whether a volume was met that has no closed form, and there was no fallback to ask.
    boolean isUnanswered() {
        return unanswered;
    }

    private double usd(Design design, Usage usage) {
        return Objects.requireNonNull(prices.get(design)).total(usage);
    }

    /// The compared designs.
    List<Design> designs() {
        return environment.designs();
    }

    private Environment at(double messagesPerMonth) {
        return environment.withMessagesPerMonth(messagesPerMonth);
    }

    private SimulatedCost simulated(Design design) {
        int before = simulated.size();
        double all = Math.max(simulatedDesigns.size(), before + 1);
        return simulated.computeIfAbsent(
                design,
                _ ->
                        new SimulatedCost(
                                volume -> limit(design, volume).isEmpty(),
                                volume -> simulatedUsd(design, volume),
                                planner.fallback().reach(environment, planner.hoursPerMonth()),
                                share -> progress.reached((before + share) / all)));
    }

    private String limit(Design design, double messagesPerMonth) {
        return closedForm.loadLimit(at(messagesPerMonth), design);
    }

    private double simulatedUsd(Design design, double messagesPerMonth) {
        return planner.fallback()
                .estimate(at(messagesPerMonth), design, planner.hoursPerMonth())
                .feasible()
                .map(estimate -> usd(design, estimate.used().usage()))
                .orElse(Double.NaN);
    }

    /// Whether a design's costs are simulated: does not depend on the volume.
    boolean isSimulated(Design design) {
        return simulatedDesigns.contains(design);
    }

    private boolean needsSimulation(Design design) {
        return planner.fallback() != FallbackEngine.NONE
                && (closedForm.outcome(environment, design) instanceof Outcome.NotAvailable
                        || !closedForm.usageHolds(environment, design));
    }

    /// The closed form's word on one volume; whether a load is carried does not take a simulation.
    Outcome<DesignUsage> outcome(Design design, double messagesPerMonth) {
        if (isSimulated(design)) {
            String limit = limit(design, messagesPerMonth);
            return limit.isEmpty()
                    ? counted(design, messagesPerMonth)
                    : new Outcome.Infeasible<>(limit);
        }
        Outcome<DesignUsage> outcome = closedForm.outcome(at(messagesPerMonth), design);
        unanswered |=
                outcome instanceof Outcome.NotAvailable
                        && planner.fallback() == FallbackEngine.NONE;
        return outcome;
    }

    /// What only the counted month tells.
    private Outcome<DesignUsage> counted(Design design, double messagesPerMonth) {
        return planner.fallback()
                .estimate(at(messagesPerMonth), design, planner.hoursPerMonth())
                .map(Estimate::used);
    }

    CostCurve curve(double from, double to, int points) {
        double[] volumes = new double[points];
        for (int i = 0; i < points; i++) {
            volumes[i] = from * Math.pow(to / from, i / (points - 1.0));
        }
        Map<Design, double[]> usd = new LinkedHashMap<>();
        for (Design design : designs()) {
            usd.put(design, Arrays.stream(volumes).map(volume -> usd(design, volume)).toArray());
        }
        return new CostCurve(volumes, usd);
    }
}
