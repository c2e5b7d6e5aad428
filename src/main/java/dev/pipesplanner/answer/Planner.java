package dev.pipesplanner.answer;

import dev.pipesplanner.bill.Billing;
import dev.pipesplanner.bill.CostDriver;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Compares the designs of an environment (MODEL §5).
///
/// @param hoursPerMonth hours of the billing month
/// @param includeFreeTier gives the account's free tiers to each environment
/// @param fallback answers what has no closed form; {@link FallbackEngine#NONE} keeps every answer
///   immediate
public record Planner(int hoursPerMonth, boolean includeFreeTier, FallbackEngine fallback) {

    /// Closed form only.
    public Planner(int hoursPerMonth, boolean includeFreeTier) {
        this(hoursPerMonth, includeFreeTier, FallbackEngine.NONE);
    }

    public static Planner of(Plan plan) {
        return new Planner(plan.hoursPerMonth(), plan.includeFreeTier());
    }

    /// The same with what has no closed form answered by `engine`, which takes its time.
    public Planner with(FallbackEngine engine) {
        return new Planner(hoursPerMonth, includeFreeTier, engine);
    }

    /// Every design that the environment compares.
    public Comparison compare(Environment environment, PriceBook book) {
        return comparison(
                environment,
                book,
                environment.designs().stream()
                        .map(design -> answer(environment, design, book))
                        .toList());
    }

    Comparison comparison(Environment environment, PriceBook book, List<Answer> answers) {
        return Comparison.of(environment, book, hoursPerMonth, answers);
    }

    /// One design alone.
    public Answer answer(Environment environment, Design design, PriceBook book) {
        ClosedForm closedForm = new ClosedForm(hoursPerMonth);
        Outcome<Priced> outcome =
                switch (closedForm.outcome(environment, design)) {
                    case Outcome.Infeasible<DesignUsage>(String reason) ->
                            new Outcome.Infeasible<>(reason);
                    case Outcome.NotAvailable<DesignUsage>(String reason)
                            when fallback == FallbackEngine.NONE ->
                            new Outcome.NotAvailable<>(reason);
                    case Outcome.NotAvailable<DesignUsage> _ ->
                            fallback.estimate(environment, design, hoursPerMonth)
                                    .map(estimate -> priced(environment, book, estimate, true));
                    case Outcome.Feasible<DesignUsage>(DesignUsage used)
                            when fallback == FallbackEngine.NONE
                                    || closedForm.waitsHold(environment, design) ->
                            new Outcome.Feasible<>(closed(environment, book, used));
                    case Outcome.Feasible<DesignUsage>(DesignUsage used) ->
                            new Outcome.Feasible<>(better(environment, book, used));
                };
        return new Answer(design, outcome);
    }

    /// Whether the closed form keeps its stated errors for what it answers of each design.
    public boolean holds(Comparison comparison) {
        ClosedForm closedForm = new ClosedForm(hoursPerMonth);
        return comparison
                .priced()
                .allMatch(
                        priced -> closedForm.waitsHold(comparison.environment(), priced.design()));
    }

    private Priced closed(Environment environment, PriceBook book, DesignUsage used) {
        Latency latency = new ClosedForm(hoursPerMonth).latency(environment, used.design());
        return priced(environment, book, new Estimate(used, latency), false);
    }

    /// Where the closed form's waits do not hold, those of the fallback, and its usage too where
    /// that does not hold either.
    private Priced better(Environment environment, PriceBook book, DesignUsage used) {
        Design design = used.design();
        Optional<Estimate> other = fallback.estimate(environment, design, hoursPerMonth).feasible();
        if (other.isEmpty()) {
            return closed(environment, book, used);
        }
        return new ClosedForm(hoursPerMonth).usageHolds(environment, design)
                ? priced(environment, book, new Estimate(used, other.get().latency()), false)
                : priced(environment, book, other.get(), true);
    }

    private Priced priced(
            Environment environment, PriceBook book, Estimate estimate, boolean simulated) {
        Priced priced = priced(environment, book, estimate, simulated, Uncertainty.NONE);
        return simulated ? priced : priced.with(statedError(environment, priced));
    }

    /// The closed form's stated error of the task-hours, on the lines that follow them.
    private Uncertainty statedError(Environment environment, Priced priced) {
        double error = new ClosedForm(hoursPerMonth).taskHoursError(environment, priced.design());
        BigDecimal following =
                priced.bill().lines().stream()
                        .filter(line -> CostDriver.of(line.meter()) == CostDriver.TASKS)
                        .map(Line::usd)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Uncertainty.ofUsd(error * following.doubleValue());
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

    /// A message that is lost is never worked in time; without a message none is late. Where no
    /// target is set, a design that works nothing does not meet it all the same.
    private static boolean meets(Environment environment, Latency latency, double losses) {
        LatencyTarget target = environment.workload().latencyTarget();
        double mayBeLost = target.isSet() ? 1 - target.percentile() / 100 : Fit.ALMOST_ALL;
        return shareLost(environment, losses) <= mayBeLost
                && !(latency.atTargetPercentile() > target.seconds());
    }

    private static double shareLost(Environment environment, double losses) {
        double messages =
                environment.workload().messagesPerMonth() * environment.workload().filterPassRate();
        return messages > 0 ? losses / messages : 0;
    }
}
