package dev.pipesplanner.bench;

import dev.pipesplanner.analysis.BreakEvens;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Outcome;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/// The sweep path against its budgets (DESIGN §9): both designs of one environment, priced; a curve
/// of 200 points.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClosedFormBenchmark {

    private final ClosedForm closedForm = new ClosedForm(730);
    private Environment steady;
    private Environment weekly;
    private PriceBook book;
    private SweepPrices pipes;
    private SweepPrices service;
    private double volume = 60_000;

    @Setup
    public void prepare() {
        Environment onOff =
                PlanFields.require("service.minTasks")
                        .withText(Environment.withDefaults("prod"), "0");
        steady = onOff;
        weekly = PlanFields.require("workload.arrivals.pattern").withText(onOff, "weekly");
        book = new BundledPriceBooks().usable("us-east-1").orElseThrow();
        pipes = new SweepPrices(Tariff.of(steady, Design.PIPES, book), false);
        service = new SweepPrices(Tariff.of(steady, Design.SERVICE, book), false);
    }

    @Benchmark
    public double steadyArrivalsBothDesignsPriced() {
        return priced(steady);
    }

    @Benchmark
    public double weeklyProfileBothDesignsPriced() {
        return priced(weekly);
    }

    @Benchmark
    public CostCurve curveOf200Points() {
        return breakEvens().curve(1_000, 1_000_000, 200);
    }

    @Benchmark
    public Object comparisonWithBillsAndWaits() {
        return new Planner(730, false).compare(steady, book);
    }

    @Benchmark
    public Object breakEven() {
        return breakEvens().find();
    }

    private BreakEvens breakEvens() {
        return new BreakEvens(new Planner(730, false), steady, book);
    }

    private double priced(Environment environment) {
        volume = volume > 100_000 ? 60_000 : volume + 1;
        Environment moved = environment.withMessagesPerMonth(volume);
        return total(moved, Design.PIPES, pipes) + total(moved, Design.SERVICE, service);
    }

    private double total(Environment environment, Design design, SweepPrices prices) {
        return switch (closedForm.outcome(environment, design)) {
            case Outcome.Feasible(DesignUsage used) -> prices.total(used.usage());
            case Outcome.Infeasible<DesignUsage> _, Outcome.NotAvailable<DesignUsage> _ ->
                    Double.NaN;
        };
    }
}
