package dev.pipesplanner.answer;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.BreakEvenSearch;
import dev.pipesplanner.analysis.CostByVolume;
import dev.pipesplanner.analysis.CostCurve;
import dev.pipesplanner.answer.FallbackEngine.Estimate;
import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.bill.Billing;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.Setting;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Compares the two designs (MODEL §5).
///
/// @param hoursPerMonth hours of the billing month
/// @param includeFreeTier gives the account's free tiers to each environment
/// @param second answers what has no closed form; {@link FallbackEngine#NONE} keeps every answer
///   immediate
public record Planner(int hoursPerMonth, boolean includeFreeTier, FallbackEngine second) {

    /// A share of lost messages from which on a design cannot be said to work.
    private static final double ALMOST_ALL = 0.95;

    /// Closed form only.
    public Planner(int hoursPerMonth, boolean includeFreeTier) {
        this(hoursPerMonth, includeFreeTier, FallbackEngine.NONE);
    }

    public static Planner of(Plan plan) {
        return new Planner(plan.hoursPerMonth(), plan.includeFreeTier());
    }

    /// The same with what has no closed form answered by a second engine, which takes its time.
    public Planner with(FallbackEngine engine) {
        return new Planner(hoursPerMonth, includeFreeTier, engine);
    }

    public Comparison compare(Environment environment, PriceBook book) {
        return comparison(
                environment,
                book,
                answer(environment, Design.PIPES, book),
                answer(environment, Design.SERVICE, book));
    }

    Comparison comparison(Environment environment, PriceBook book, Answer pipes, Answer service) {
        Optional<Design> recommended = recommended(pipes, service);
        Cheaper cheaper = cheaper(pipes, service);
        return new Comparison(
                environment,
                book,
                hoursPerMonth,
                pipes,
                service,
                cheaper,
                recommended,
                chosen(environment, recommended, pipes, service),
                difference(pipes, service));
    }

    /// Where the answer flips between 1 and 1e9 messages a month.
    public BreakEven breakEven(Environment environment, PriceBook book) {
        return breakEven(environment, book, Progress.NONE);
    }

    /// @param progress told the share of the simulated volumes that is done, if any is simulated
    public BreakEven breakEven(Environment environment, PriceBook book, Progress progress) {
        return new BreakEvenSearch(new CostByVolume(this, environment, book, progress)).find();
    }

    /// Both designs' monthly cost at `points` volumes, evenly spaced in log from `from` to `to`
    /// messages a month.
    public CostCurve curve(
            Environment environment, PriceBook book, double from, double to, int points) {
        return new CostByVolume(this, environment, book, Progress.NONE).curve(from, to, points);
    }

    /// One design alone.
    public Answer answer(Environment environment, Design design, PriceBook book) {
        ClosedForm closedForm = new ClosedForm(hoursPerMonth);
        return switch (closedForm.outcome(environment, design)) {
            case Outcome.Infeasible(String reason) -> new Answer.Infeasible(design, reason);
            case Outcome.Feasible feasible ->
                    second == FallbackEngine.NONE || closedForm.waitsHold(environment, design)
                            ? closed(environment, book, feasible)
                            : better(environment, book, feasible);
            case Outcome.NotAvailable(String reason) ->
                    second == FallbackEngine.NONE
                            ? new Answer.NotAvailable(design, reason)
                            : simulated(environment, design, book);
        };
    }

    /// Whether the closed form keeps its stated errors for what it answers of both designs.
    public boolean holds(Comparison comparison) {
        ClosedForm closedForm = new ClosedForm(hoursPerMonth);
        return Stream.of(comparison.pipes(), comparison.service())
                .filter(Answer.Priced.class::isInstance)
                .allMatch(
                        answer -> closedForm.waitsHold(comparison.environment(), answer.design()));
    }

    private Answer closed(Environment environment, PriceBook book, Outcome.Feasible feasible) {
        ClosedForm closedForm = new ClosedForm(hoursPerMonth);
        Latency latency = closedForm.latency(environment, feasible.usage().design());
        return priced(environment, book, feasible, latency, false);
    }

    private Answer simulated(Environment environment, Design design, PriceBook book) {
        return switch (second.estimate(environment, design, hoursPerMonth)) {
            case Estimate.Feasible(var outcome, Latency latency) ->
                    priced(environment, book, outcome, latency, true);
            case Estimate.Other(Outcome.Infeasible(String reason)) ->
                    new Answer.Infeasible(design, reason);
            case Estimate.Other(Outcome.NotAvailable(String reason)) ->
                    new Answer.NotAvailable(design, reason);
            case Estimate.Other(Outcome.Feasible _) ->
                    throw new IllegalStateException("A feasible outcome has its latency.");
        };
    }

    /// Where the closed form's waits do not hold, those of the second engine, and its usage too
    /// where that does not hold either.
    private Answer better(Environment environment, PriceBook book, Outcome.Feasible feasible) {
        Design design = feasible.usage().design();
        if (second.estimate(environment, design, hoursPerMonth)
                instanceof Estimate.Feasible(var outcome, Latency latency)) {
            boolean holds = new ClosedForm(hoursPerMonth).usageHolds(environment, design);
            return priced(environment, book, holds ? feasible : outcome, latency, !holds);
        }
        return closed(environment, book, feasible);
    }

    Answer.Priced priced(
            Environment environment,
            PriceBook book,
            Outcome.Feasible outcome,
            Latency latency,
            boolean simulated) {
        Design design = outcome.usage().design();
        Tariff tariff = Tariff.of(environment, design, book);
        Bill bill = Billing.bill(outcome.usage(), tariff, includeFreeTier);
        LatencyTarget target = environment.workload().latencyTarget();
        boolean meets = meets(environment, target, latency, outcome.lossesPerMonth());
        return new Answer.Priced(
                design, outcome.usage(), bill, latency, meets, outcome.lossesPerMonth(), simulated);
    }

    /// A message that is lost is never worked in time; without a message none is late. Where no
    /// target is set, a design that works nothing does not meet it all the same.
    private static boolean meets(
            Environment environment, LatencyTarget target, Latency latency, double losses) {
        double mayBeLost = target.isSet() ? 1 - target.percentile() / 100 : ALMOST_ALL;
        return shareLost(environment, losses) <= mayBeLost
                && !(latency.atTargetPercentile() > target.seconds());
    }

    private static double shareLost(Environment environment, double losses) {
        double messages =
                environment.workload().messagesPerMonth() * environment.workload().filterPassRate();
        return messages > 0 ? losses / messages : 0;
    }

    private static Cheaper cheaper(Answer pipes, Answer service) {
        return switch (pipes) {
            case Answer.Priced p when service instanceof Answer.Priced s ->
                    switch (Integer.signum(p.bill().totalUsd().compareTo(s.bill().totalUsd()))) {
                        case -1 -> Cheaper.PIPES;
                        case 1 -> Cheaper.SERVICE;
                        default -> Cheaper.EQUAL;
                    };
            case Answer.Priced _ when service instanceof Answer.Infeasible -> Cheaper.PIPES;
            case Answer.Infeasible _ when service instanceof Answer.Priced -> Cheaper.SERVICE;
            case Answer.Priced _, Answer.Infeasible _, Answer.NotAvailable _ -> Cheaper.NONE;
        };
    }

    private static Optional<Design> recommended(Answer pipes, Answer service) {
        return cheapest(pipes, service, Answer.Priced::meetsTarget);
    }

    /// Nothing is named while one design is unknown: it might be the better one.
    private static Optional<Design> cheapest(
            Answer pipes, Answer service, Predicate<Answer.Priced> condition) {
        if (pipes instanceof Answer.NotAvailable || service instanceof Answer.NotAvailable) {
            return Optional.empty();
        }
        return Stream.of(pipes, service)
                .filter(Answer.Priced.class::isInstance)
                .map(Answer.Priced.class::cast)
                .filter(condition)
                .min(Comparator.comparing(priced -> priced.bill().totalUsd()))
                .map(Answer.Priced::design);
    }

    /// Where no design meets the target, the cheapest that works at all.
    private static Optional<Design> chosen(
            Environment environment, Optional<Design> recommended, Answer pipes, Answer service) {
        return switch (environment.chosenDesign()) {
            case Setting.Typed<Design>(Design design) -> Optional.of(design);
            case Setting.Auto<Design> _ ->
                    recommended
                            .or(() ->
                                    cheapest(pipes, service, priced -> works(environment, priced)))
                            .or(() -> cheapest(pipes, service, _ -> true));
        };
    }

    private static boolean works(Environment environment, Answer.Priced priced) {
        return shareLost(environment, priced.lossesPerMonth()) <= ALMOST_ALL;
    }

    private static Optional<BigDecimal> difference(Answer pipes, Answer service) {
        return pipes instanceof Answer.Priced p && service instanceof Answer.Priced s
                ? Optional.of(s.bill().totalUsd().subtract(p.bill().totalUsd()))
                : Optional.empty();
    }
}
