package dev.pipesplanner.analysis.bridge;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.meter.Group;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.usage.ComputeHours;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Why one design of an environment costs more or less than another (QUESTIONS §6).
///
/// Compute is hours times the dollars of an hour. Each kind of hours counts at the mean of both
/// prices and the price at the mean of both totals of hours, which is the Shapley value of this
/// bilinear game: no order in which one design is turned into the other is preferred. Every other
/// group of the bill is a bar of its own.
///
/// @param bars from the one to the other; those of nothing are left out
public record SavingsBridge(Design from, Design to, List<Bar> bars) {

    public SavingsBridge {
        bars = List.copyOf(bars);
    }

    /// What a bar is about.
    public enum Factor {
        WORK("work", "Work"),
        IDLE("idle", "Idle time"),
        START_AND_MINIMUM("start-and-minimum", "Start and minimum"),
        PRICE("price", "Price of an hour"),
        NETWORK("network", "Network", Group.NETWORK),
        REQUESTS("requests", "Requests", Group.REQUESTS),
        ALARMS_AND_LOGS("alarms-and-logs", "Alarms and logs", Group.ALARMS_AND_LOGS),
        STORAGE("storage", "Storage", Group.STORAGE),
        ORCHESTRATION("orchestration", "Orchestration", Group.ORCHESTRATION);

        private final String id;
        private final String label;
        private final Optional<Group> group;

        Factor(String id, String label) {
            this.id = id;
            this.label = label;
            this.group = Optional.empty();
        }

        Factor(String id, String label, Group group) {
            this.id = id;
            this.label = label;
            this.group = Optional.of(group);
        }

        /// As people read it.
        public String label() {
            return label;
        }

        /// As `compare --json` names it.
        public String id() {
            return id;
        }
    }

    /// @param usd dollars per month that `to` costs more for it, in whole cents
    public record Bar(Factor factor, BigDecimal usd) {}

    /// From the design that is taken to each other one whose total shown differs, in the plan's
    /// order; none where no design carries the load.
    public static List<SavingsBridge> fromChosen(Comparison comparison) {
        Optional<Priced> chosen =
                comparison.chosen().flatMap(comparison::find).flatMap(Answer::priced);
        return chosen.stream()
                .flatMap(from -> comparison.priced().map(to -> between(from, to)))
                .filter(bridge -> bridge.usd().signum() != 0)
                .toList();
    }

    /// Between any two designs of a comparison, from the earlier one in the plan's order.
    public static List<SavingsBridge> ofPairs(Comparison comparison) {
        List<Priced> priced = comparison.priced().toList();
        return IntStream.range(0, priced.size())
                .boxed()
                .flatMap(i ->
                        priced.subList(i + 1, priced.size()).stream()
                                .map(to -> between(priced.get(i), to)))
                .toList();
    }

    /// What `to` costs more, in dollars and cents per month.
    public BigDecimal usd() {
        return bars.stream().map(Bar::usd).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /// The bars add up to the difference of both totals as they are shown.
    public static SavingsBridge between(Priced from, Priced to) {
        Map<Factor, BigDecimal> exact = new EnumMap<>(Factor.class);
        BigDecimal compute = difference(from, to, Group.COMPUTE);
        ofHours(compute(from), compute(to))
                .forEach((factor, usd) -> exact.put(factor, BigDecimal.valueOf(usd)));
        // what the hours leave of the compute is the price's, to the last digit
        exact.put(Factor.PRICE, exact.values().stream().reduce(compute, BigDecimal::subtract));
        for (Factor factor : Factor.values()) {
            factor.group.ifPresent(group -> exact.put(factor, difference(from, to, group)));
        }
        return new SavingsBridge(from.design(), to.design(), inCents(exact, shown(from, to)));
    }

    private static BigDecimal shown(Priced from, Priced to) {
        return Cents.of(to.totalUsd()).subtract(Cents.of(from.totalUsd()));
    }

    private static BigDecimal difference(Priced from, Priced to, Group group) {
        return to.bill().ofGroup(group).subtract(from.bill().ofGroup(group));
    }

    private static Compute compute(Priced priced) {
        return new Compute(
                priced.usage().hours(), priced.bill().ofGroup(Group.COMPUTE).doubleValue());
    }

    /// @param usd dollars of all hours
    record Compute(ComputeHours hours, double usd) {

        /// Dollars of an hour; 0 where none is billed.
        double price() {
            return hours.total() > 0 ? usd / hours.total() : 0;
        }
    }

    /// Dollars for what the hours differ by, each kind at the mean of both prices.
    static Map<Factor, Double> ofHours(Compute from, Compute to) {
        double price = (from.price() + to.price()) / 2;
        Map<Factor, Double> usd = new EnumMap<>(Factor.class);
        usd.put(Factor.WORK, price * (to.hours.work() - from.hours.work()));
        usd.put(Factor.IDLE, price * (to.hours.idle() - from.hours.idle()));
        usd.put(
                Factor.START_AND_MINIMUM,
                price * (to.hours.startAndMinimum() - from.hours.startAndMinimum()));
        return usd;
    }

    private static List<Bar> inCents(Map<Factor, BigDecimal> exact, BigDecimal shown) {
        List<Factor> factors = List.copyOf(exact.keySet());
        List<BigDecimal> cents = Cents.apportion(List.copyOf(exact.values()), shown);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            if (cents.get(i).signum() != 0) {
                bars.add(new Bar(factors.get(i), cents.get(i)));
            }
        }
        return bars;
    }
}
