package dev.pipesplanner.analysis;

import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Looks;
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

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The monthly cost of each design as a function of the volume, everything else fixed, arrivals
/// scaled in rate.
public final class CostByVolume {

    /// @param isSimulated whether the usage of one of the designs takes a simulation there
    /// @param usd of the designs that were asked for there
    private record Point(
            double volume, Environment environment, boolean isSimulated, Map<Design, Double> usd) {}

    private final ClosedForm closedForm;
    private final Planner planner;
    private final Environment environment;
    private final Progress progress;
    private final PriceBook book;
    private final boolean isSimulated;
    private Optional<SimulatedCosts> simulated = Optional.empty();
    private final Map<Design, SweepPrices> prices = new EnumMap<>(Design.class);
    private Point latest;
    private boolean unanswered;

    public CostByVolume(
            Planner planner, Environment environment, PriceBook book, Progress progress) {
        this.closedForm = planner.closedForm();
        this.planner = planner;
        this.environment = environment;
        this.book = book;
        this.progress = progress;
        boolean free = planner.includeFreeTier();
        for (Design design : environment.designs()) {
            prices.put(design, new SweepPrices(Tariff.of(environment, design, book), free));
        }
        this.isSimulated =
                planner.fallback() != FallbackEngine.NONE
                        && environment.designs().stream().anyMatch(this::hasNoClosedForm);
        this.latest = new Point(Double.NaN, environment, isSimulated, Map.of());
    }

    /// US dollars per month, unrounded; NaN where the design has no total. Where the closed form of
    /// one design does not hold and there is a fallback, all are interpolated between simulated
    /// volumes, so that like is compared with like.
    double usd(Design design, double messagesPerMonth) {
        Point point = point(messagesPerMonth);
        if (point.isSimulated()) {
            return simulated().usd(design, messagesPerMonth);
        }
        // a search asks whether all carry the volume, and then which is the cheapest
        return point.usd()
                .computeIfAbsent(
                        design,
                        _ ->
                                inClosedForm(design, point.environment())
                                        .feasible()
                                        .map(used -> usd(design, used.usage()))
                                        .orElse(Double.NaN));
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

    /// Searches and curves ask for each design in turn at one volume.
    private Point point(double messagesPerMonth) {
        if (latest.volume() != messagesPerMonth) {
            Environment moved = at(messagesPerMonth);
            latest =
                    new Point(
                            messagesPerMonth,
                            moved,
                            isSimulated || planner.simulatesUsage(moved),
                            new EnumMap<>(Design.class));
        }
        return latest;
    }

    private Environment at(double messagesPerMonth) {
        return environment.withMessagesPerMonth(messagesPerMonth);
    }

    private SimulatedCosts simulated() {
        if (simulated.isEmpty()) {
            SimulatedMonths months =
                    new SimulatedMonths(planner, environment, book, closedForm, prices);
            simulated = Optional.of(new SimulatedCosts(designs(), months, progress));
        }
        return simulated.get();
    }

    /// Whatever the plan's own volume is, which may be more than the design carries.
    private boolean hasNoClosedForm(Design design) {
        return closedForm.outcome(environment, design) instanceof Outcome.NotAvailable
                || !closedForm.usageHolds(environment, design);
    }

    private String limit(Design design, double messagesPerMonth) {
        return closedForm.loadLimit(at(messagesPerMonth), design);
    }

    /// Whether the designs' costs are simulated: does not depend on the volume.
    boolean isSimulated() {
        return isSimulated;
    }

    /// The closed form's word on one volume; whether a load is carried does not take a simulation.
    Outcome<DesignUsage> outcome(Design design, double messagesPerMonth) {
        if (isSimulated) {
            String limit = limit(design, messagesPerMonth);
            return limit.isEmpty()
                    ? counted(design, messagesPerMonth)
                    : new Outcome.Infeasible<>(limit);
        }
        return inClosedForm(design, at(messagesPerMonth));
    }

    private Outcome<DesignUsage> inClosedForm(Design design, Environment moved) {
        Outcome<DesignUsage> outcome = closedForm.outcome(moved, design);
        unanswered |=
                outcome instanceof Outcome.NotAvailable
                        && planner.fallback() == FallbackEngine.NONE;
        return outcome;
    }

    /// What only the counted month tells.
    private Outcome<DesignUsage> counted(Design design, double messagesPerMonth) {
        return planner.with(Looks.FIRST)
                .months(at(messagesPerMonth), design, 1)
                .map(months -> months.mean().used());
    }

    CostCurve curve(double from, double to, int points) {
        double[] volumes = new double[points];
        for (int i = 0; i < points; i++) {
            volumes[i] = from * Math.pow(to / from, i / (points - 1.0));
        }
        Map<Design, double[]> usd = new LinkedHashMap<>();
        designs().forEach(design -> usd.put(design, new double[points]));
        for (int i = 0; i < points; i++) {
            for (Map.Entry<Design, double[]> each : usd.entrySet()) {
                each.getValue()[i] = usd(each.getKey(), volumes[i]);
            }
        }
        return new CostCurve(volumes, usd);
    }
}
