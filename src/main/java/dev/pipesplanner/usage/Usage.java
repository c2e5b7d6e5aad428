package dev.pipesplanner.usage;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// What a design consumes in a month: a quantity for each meter, zero where it uses none.
///
/// Mutable only inside {@link Builder}; a plain array underneath, because sweeps build half a
/// million a second.
public final class Usage {

    private final Design design;
    private final double[] quantities;
    private final ComputeHours hours;
    private final Function<Meter, String> formulas;
    private final List<Usage> months;

    /// @param months of which this one is the mean; empty where it is no mean
    private Usage(
            Design design,
            double[] quantities,
            ComputeHours hours,
            Function<Meter, String> formulas,
            List<Usage> months) {
        this.design = design;
        this.quantities = quantities;
        this.hours = hours;
        this.formulas = formulas;
        this.months = months;
    }

    /// The mean of months of one design, such as independent replications of one.
    ///
    /// @param months at least one
    public static Usage mean(List<Usage> months) {
        Usage first = months.getFirst();
        if (months.size() == 1) {
            return first;
        }
        double[] means = new double[Builder.METERS];
        for (int meter = 0; meter < means.length; meter++) {
            for (Usage month : months) {
                means[meter] += month.quantities[meter] / months.size();
            }
        }
        return new Usage(
                first.design,
                means,
                ComputeHours.mean(months.stream().map(Usage::hours).toList()),
                meter ->
                        "mean of "
                                + months.size()
                                + " simulated months"
                                + range(months, meter)
                                + "; the first: "
                                + first.formula(meter),
                List.copyOf(months));
    }

    /// Told where the months differ by more than 5 % of their mean (MODEL §1).
    private static String range(List<Usage> months, Meter meter) {
        DoubleSummaryStatistics each = spread(months, month -> month.quantity(meter));
        return each.getMax() - each.getMin() > 0.05 * each.getAverage()
                ? ", " + Numbers.rough(each.getMin()) + " to " + Numbers.rough(each.getMax())
                : "";
    }

    private static DoubleSummaryStatistics spread(
            List<Usage> months, ToDoubleFunction<Usage> figure) {
        return months.stream().mapToDouble(figure).summaryStatistics();
    }

    /// How a figure is spread over the months that this one is the mean of; empty where it is no
    /// mean.
    public Optional<DoubleSummaryStatistics> range(ToDoubleFunction<Usage> figure) {
        return months.isEmpty() ? Optional.empty() : Optional.of(spread(months, figure));
    }

    public Design design() {
        return design;
    }

    /// The month's quantity in the meter's unit, not negative.
    public double quantity(Meter meter) {
        return quantities[meter.ordinal()];
    }

    /// What the billed hours are spent on.
    public ComputeHours hours() {
        return hours;
    }

    /// How the quantity follows from the plan, with the numbers filled in; written only when
    /// somebody asks.
    public String formula(Meter meter) {
        return formulas.apply(meter);
    }

    /// The same with the tasks that run on demand moved to Spot, at other prices: what the same
    /// tasks use where none is interrupted.
    public Usage onSpot() {
        double[] moved = quantities.clone();
        for (OnDemand each : OnDemand.values()) {
            moved[each.spot.ordinal()] += moved[each.meter.ordinal()];
            moved[each.meter.ordinal()] = 0;
        }
        return new Usage(
                design,
                moved,
                hours,
                meter ->
                        OnDemand.movedTo(meter)
                                .map(from -> "on Spot instead of on demand: " + formula(from))
                                .orElseGet(() -> formula(meter)),
                months.stream().map(Usage::onSpot).toList());
    }

    /// What is billed of tasks on demand, and what of the same tasks on Spot.
    private enum OnDemand {
        VCPU(Meter.FARGATE_VCPU_HOURS, Meter.FARGATE_SPOT_VCPU_HOURS),
        MEMORY(Meter.FARGATE_MEMORY_GB_HOURS, Meter.FARGATE_SPOT_MEMORY_GB_HOURS),
        SAVED_VCPU(Meter.FARGATE_SAVINGS_PLAN_VCPU_HOURS, Meter.FARGATE_SPOT_VCPU_HOURS),
        SAVED_MEMORY(
                Meter.FARGATE_SAVINGS_PLAN_MEMORY_GB_HOURS, Meter.FARGATE_SPOT_MEMORY_GB_HOURS);

        private final Meter meter;
        private final Meter spot;

        OnDemand(Meter meter, Meter spot) {
            this.meter = meter;
            this.spot = spot;
        }

        static Optional<Meter> movedTo(Meter spot) {
            return Arrays.stream(values())
                    .filter(each -> each.spot == spot)
                    .map(each -> each.meter)
                    .findFirst();
        }
    }

    /// Collects quantities.
    public static final class Builder {
        private static final int METERS = Meter.values().length;
        private final double[] quantities = new double[METERS];
        private ComputeHours hours = ComputeHours.NONE;

        public Builder set(Meter meter, double quantity) {
            if (!(quantity >= 0 && quantity < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The quantity ("
                                + quantity
                                + ") of "
                                + meter.id()
                                + " must be a finite number from 0.");
            }
            quantities[meter.ordinal()] = quantity;
            return this;
        }

        public Builder hours(ComputeHours spent) {
            hours = spent;
            return this;
        }

        public Usage build(Design design, Function<Meter, String> formulas) {
            return new Usage(design, quantities, hours, formulas, List.of());
        }
    }
}
