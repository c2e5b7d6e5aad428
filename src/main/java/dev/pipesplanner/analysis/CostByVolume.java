package dev.pipesplanner.analysis;

import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.Outcome;

/// The monthly cost of each design as a function of the volume, everything else fixed, arrivals
/// scaled in rate.
final class CostByVolume {

    private final ClosedForm closedForm;
    private final Environment environment;
    private final SweepPrices pipes;
    private final SweepPrices service;

    CostByVolume(
            ClosedForm closedForm,
            Environment environment,
            PriceBook book,
            boolean includeFreeTier) {
        this.closedForm = closedForm;
        this.environment = environment;
        this.pipes = new SweepPrices(Tariff.of(environment, Design.PIPES, book), includeFreeTier);
        this.service =
                new SweepPrices(Tariff.of(environment, Design.SERVICE, book), includeFreeTier);
    }

    /// US dollars a month, unrounded; NaN where the design has no total.
    double usd(Design design, double messagesPerMonth) {
        return switch (outcome(design, messagesPerMonth)) {
            case Outcome.Feasible(var usage, _) ->
                    switch (design) {
                        case PIPES -> pipes.total(usage);
                        case SERVICE -> service.total(usage);
                    };
            case Outcome.Infeasible _, Outcome.NotAvailable _ -> Double.NaN;
        };
    }

    /// Positive where pipes costs more; NaN where one has no total.
    double pipesMinusService(double messagesPerMonth) {
        return usd(Design.PIPES, messagesPerMonth) - usd(Design.SERVICE, messagesPerMonth);
    }

    Outcome outcome(Design design, double messagesPerMonth) {
        return closedForm.outcome(environment.withMessagesPerMonth(messagesPerMonth), design);
    }

    CostCurve curve(double from, double to, int points) {
        double[] volumes = new double[points];
        double[] pipesUsd = new double[points];
        double[] serviceUsd = new double[points];
        for (int i = 0; i < points; i++) {
            volumes[i] = from * Math.pow(to / from, i / (points - 1.0));
            pipesUsd[i] = usd(Design.PIPES, volumes[i]);
            serviceUsd[i] = usd(Design.SERVICE, volumes[i]);
        }
        return new CostCurve(volumes, pipesUsd, serviceUsd);
    }
}
