package dev.pipesplanner.analysis;

import dev.pipesplanner.answer.Looks;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.usage.ClosedForm;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/// What simulated months of an environment's designs cost at any volume: as many months as a curve
/// needs, more where two costs are close, and at the plan's own volume those of its answer.
///
/// @param prices of each compared design
record SimulatedMonths(
        Planner planner,
        Environment environment,
        PriceBook book,
        ClosedForm closedForm,
        Map<Design, SweepPrices> prices)
        implements SimulatedCosts.Engine {

    private static final double MESSAGES_OF_A_POINT = 5e5;
    private static final double MONTHS_OF_A_POINT = 3;
    private static final double MESSAGES_OF_A_CROSSING = 1e7;
    private static final double MONTHS_OF_A_CROSSING = 20;

    @Override
    public boolean carries(Design design, double messagesPerMonth) {
        return closedForm.loadLimit(at(messagesPerMonth), design).isEmpty();
    }

    @Override
    public double usd(Design design, double messagesPerMonth) {
        return messagesPerMonth == known()
                ? usd(design, messagesPerMonth, planner.looks(), monthsOfTheAnswer())
                : usd(
                        design,
                        messagesPerMonth,
                        Looks.OF_A_CURVE,
                        months(MESSAGES_OF_A_POINT / messagesPerMonth, MONTHS_OF_A_POINT));
    }

    @Override
    public double usdNearCrossing(Design design, double messagesPerMonth) {
        double each = messagesPerMonth * environment.designs().size();
        return usd(
                design,
                messagesPerMonth,
                Looks.FIRST,
                months(MESSAGES_OF_A_CROSSING / each, MONTHS_OF_A_CROSSING));
    }

    @Override
    public double reach() {
        return planner.fallback().reach(environment, planner.hoursPerMonth());
    }

    @Override
    public double known() {
        return environment.workload().messagesPerMonth();
    }

    /// Never more than the answer itself may take.
    private int months(double wanted, double most) {
        int last = planner.looks().of(environment).getLast();
        return (int) Math.max(1, Math.min(Math.min(most, last), wanted));
    }

    private int monthsOfTheAnswer() {
        return Math.max(1, planner.compare(environment, book).paired().months());
    }

    private double usd(Design design, double messagesPerMonth, Looks looks, int months) {
        SweepPrices own = Objects.requireNonNull(prices.get(design));
        return planner.with(looks)
                .months(at(messagesPerMonth), design, months)
                .feasible()
                .map(known ->
                        Arrays.stream(known.usd(used -> own.total(used.usage())))
                                .average()
                                .orElseThrow())
                .orElse(Double.NaN);
    }

    private Environment at(double messagesPerMonth) {
        return environment.withMessagesPerMonth(messagesPerMonth);
    }
}
