package dev.pipesplanner.answer;

import dev.pipesplanner.bill.Billing;
import dev.pipesplanner.bill.CostDriver;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Compares the designs of an environment (MODEL §5).
///
/// @param closedForm of the billing month; one for all questions, since it remembers what their
///   tasks are billed
/// @param includeFreeTier gives the account's free tiers to each environment
/// @param fallback answers what has no closed form; {@link FallbackEngine#NONE} keeps every answer
///   immediate
/// @param looks how many months the fallback simulates
public record Planner(
        ClosedForm closedForm, boolean includeFreeTier, FallbackEngine fallback, Looks looks) {

    /// @param hoursPerMonth hours of the billing month
    public Planner(
            int hoursPerMonth, boolean includeFreeTier, FallbackEngine fallback, Looks looks) {
        this(new ClosedForm(hoursPerMonth), includeFreeTier, fallback, looks);
    }

    /// Closed form only.
    public Planner(int hoursPerMonth, boolean includeFreeTier) {
        this(hoursPerMonth, includeFreeTier, FallbackEngine.NONE, Looks.UNTIL_DECIDED);
    }

    /// Hours of the billing month.
    public int hoursPerMonth() {
        return closedForm.hoursPerMonth();
    }

    public static Planner of(Plan plan) {
        return new Planner(plan.hoursPerMonth(), plan.includeFreeTier());
    }

    /// The same with what has no closed form answered by `engine`, which takes its time.
    public Planner with(FallbackEngine engine) {
        return new Planner(closedForm, includeFreeTier, engine, looks);
    }

    /// The same with another number of simulated months.
    public Planner with(Looks months) {
        return new Planner(closedForm, includeFreeTier, fallback, months);
    }

    /// Every design that the environment compares: all in closed form, or all from the same
    /// simulated months.
    public Comparison compare(Environment environment, PriceBook book) {
        return compare(environment, book, Progress.NONE);
    }

    /// @param progress told the share of the simulated months that is done, if any is simulated
    public Comparison compare(Environment environment, PriceBook book, Progress progress) {
        if (simulatesUsage(environment)) {
            return new LikeWithLike(this, environment, book).comparison(progress);
        }
        return Comparison.of(
                environment,
                book,
                hoursPerMonth(),
                environment.designs().stream()
                        .map(design -> answer(environment, design, book))
                        .toList());
    }

    /// One design alone, from months of it that somebody has simulated.
    public Comparison compareAlone(
            Environment environment, PriceBook book, Design design, Outcome<Months> months) {
        return new LikeWithLike(this, environment, book).comparison(Map.of(design, months));
    }

    /// Whether the usage of one of the compared designs takes a simulation, hence that of all.
    public boolean simulatesUsage(Environment environment) {
        return fallback != FallbackEngine.NONE
                && environment.designs().stream()
                        .anyMatch(design -> !usageHolds(environment, design));
    }

    private boolean usageHolds(Environment environment, Design design) {
        return switch (closedForm.outcome(environment, design)) {
            case Outcome.NotAvailable<DesignUsage> _ -> false;
            case Outcome.Infeasible<DesignUsage> _ -> true;
            case Outcome.Feasible<DesignUsage> _ -> closedForm.usageHolds(environment, design);
        };
    }

    /// One design alone, as it is in the comparison of its environment.
    public Answer answer(Environment environment, Design design, PriceBook book) {
        if (simulatesUsage(environment)) {
            return simulated(environment, design, book, looks.of(environment).getFirst());
        }
        Outcome<Priced> outcome =
                closedForm
                        .outcome(environment, design)
                        .map(used -> closed(environment, book, used));
        return new Answer(design, outcome);
    }

    /// Usage and bill of one design of changed inputs, counted as in `comparison`: from as many of
    /// the same simulated months, or not simulated either. Its waits are not simulated on their
    /// own.
    public Answer answerLike(Comparison comparison, Environment changed, Design design) {
        int months = comparison.paired().months();
        if (months > 0) {
            return simulated(changed, design, comparison.book(), months);
        }
        Planner quick = with(Looks.FIRST);
        Planner counted = quick.simulatesUsage(changed) ? quick : with(FallbackEngine.NONE);
        return counted.answer(changed, design, comparison.book());
    }

    private Answer simulated(Environment environment, Design design, PriceBook book, int count) {
        return new Answer(
                design,
                months(environment, design, count)
                        .map(known -> simulated(environment, design, book, known)));
    }

    /// The first `count` months of a design.
    public Outcome<Months> months(Environment environment, Design design, int count) {
        return fallback.months(
                new FallbackEngine.Question(environment, design, hoursPerMonth()),
                count,
                looks.mostMessages());
    }

    /// The mean of the months, so that no figure lies outside its own interval.
    Priced simulated(Environment environment, Design design, PriceBook book, Months months) {
        SweepPrices prices = new SweepPrices(Tariff.of(environment, design, book), includeFreeTier);
        return priced(
                environment,
                book,
                months.mean(),
                true,
                months.uncertainty(used -> prices.total(used.usage())));
    }

    /// Whether the closed form keeps its stated errors for what it answers of each design.
    public boolean holds(Comparison comparison) {
        return comparison
                .priced()
                .allMatch(
                        priced -> closedForm.waitsHold(comparison.environment(), priced.design()));
    }

    /// The bill in closed form, with the waits of simulated months where its own do not hold.
    private Priced closed(Environment environment, PriceBook book, DesignUsage used) {
        Design design = used.design();
        Optional<Months> months =
                fallback == FallbackEngine.NONE || closedForm.waitsHold(environment, design)
                        ? Optional.empty()
                        : months(environment, design, looks.forWaits(environment)).feasible();
        Latency latency =
                months.map(known -> known.mean().latency())
                        .orElseGet(() -> closedForm.latency(environment, design));
        Priced priced =
                priced(environment, book, new Estimate(used, latency), false, Uncertainty.NONE);
        return priced.with(
                new Uncertainty(
                        statedError(environment, priced),
                        months.flatMap(Months::waitSeconds),
                        Optional.empty(),
                        false,
                        months.isPresent() && months.flatMap(Months::waitSeconds).isEmpty()));
    }

    /// The closed form's stated error of the task-hours, on the lines that follow them.
    private double statedError(Environment environment, Priced priced) {
        double error = closedForm.taskHoursError(environment, priced.design());
        BigDecimal following =
                priced.bill().lines().stream()
                        .filter(line -> CostDriver.followsTasks(line.meter(), environment))
                        .map(Line::usd)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return error * following.doubleValue();
    }

    Priced priced(
            Environment environment,
            PriceBook book,
            Estimate estimate,
            boolean simulated,
            Uncertainty uncertainty) {
        DesignUsage used = estimate.used();
        Tariff tariff = Tariff.of(environment, used.design(), book);
        return new Priced(
                used.usage(),
                Billing.bill(used.usage(), tariff, includeFreeTier),
                estimate.latency(),
                meets(environment, estimate.latency(), used.lossesPerMonth()),
                used.lossesPerMonth(),
                used.deadLettersPerMonth(),
                simulated,
                uncertainty);
    }

    /// Where no target is set, a design that works nothing does not meet it all the same.
    private static boolean meets(Environment environment, Latency latency, double losses) {
        return new Requirements(environment.workload()).worksEnough(losses)
                && !(latency.atTargetPercentile()
                        > environment.workload().latencyTarget().seconds());
    }
}
