package dev.pipesplanner.answer;

import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.BreakEvenSearch;
import dev.pipesplanner.analysis.CostByVolume;
import dev.pipesplanner.analysis.CostCurve;
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
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
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
        Outcome<Priced> outcome =
                switch (closedForm.outcome(environment, design)) {
                    case Outcome.Infeasible<DesignUsage>(String reason) ->
                            new Outcome.Infeasible<>(reason);
                    case Outcome.NotAvailable<DesignUsage>(String reason)
                            when second == FallbackEngine.NONE ->
                            new Outcome.NotAvailable<>(reason);
                    case Outcome.NotAvailable<DesignUsage> _ ->
                            second.estimate(environment, design, hoursPerMonth)
                                    .map(estimate -> priced(environment, book, estimate, true));
                    case Outcome.Feasible<DesignUsage>(DesignUsage used)
                            when second == FallbackEngine.NONE
                                    || closedForm.waitsHold(environment, design) ->
                            new Outcome.Feasible<>(closed(environment, book, used));
                    case Outcome.Feasible<DesignUsage>(DesignUsage used) ->
                            new Outcome.Feasible<>(better(environment, book, used));
                };
        return new Answer(design, outcome);
    }

    /// Whether the closed form keeps its stated errors for what it answers of both designs.
    public boolean holds(Comparison comparison) {
        ClosedForm closedForm = new ClosedForm(hoursPerMonth);
        return Stream.of(comparison.pipes(), comparison.service())
                .filter(answer -> answer.priced().isPresent())
                .allMatch(
                        answer -> closedForm.waitsHold(comparison.environment(), answer.design()));
    }

    private Priced closed(Environment environment, PriceBook book, DesignUsage used) {
        Latency latency = new ClosedForm(hoursPerMonth).latency(environment, used.design());
        return priced(environment, book, new Estimate(used, latency), false);
    }

    /// Where the closed form's waits do not hold, those of the second engine, and its usage too
    /// where that does not hold either.
    private Priced better(Environment environment, PriceBook book, DesignUsage used) {
        Design design = used.design();
        Optional<Estimate> other = second.estimate(environment, design, hoursPerMonth).feasible();
        if (other.isEmpty()) {
            return closed(environment, book, used);
        }
        return new ClosedForm(hoursPerMonth).usageHolds(environment, design)
                ? priced(environment, book, new Estimate(used, other.get().latency()), false)
                : priced(environment, book, other.get(), true);
    }

    Priced priced(Environment environment, PriceBook book, Estimate estimate, boolean simulated) {
        DesignUsage used = estimate.used();
        Tariff tariff = Tariff.of(environment, used.design(), book);
        return new Priced(
                used.usage(),
                Billing.bill(used.usage(), tariff, includeFreeTier),
                estimate.latency(),
                meets(environment, estimate.latency(), used.lossesPerMonth()),
                used.lossesPerMonth(),
                used.deadLettersPerMonth(),
                simulated);
    }

    /// A message that is lost is never worked in time; without a message none is late. Where no
    /// target is set, a design that works nothing does not meet it all the same.
    private static boolean meets(Environment environment, Latency latency, double losses) {
        LatencyTarget target = environment.workload().latencyTarget();
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
        return switch (pipes.outcome()) {
            case Outcome.Feasible<Priced>(Priced p) when service.priced().isPresent() ->
                    cheaper(
                            p.bill()
                                    .totalUsd()
                                    .compareTo(service.priced().get().bill().totalUsd()));
            case Outcome.Feasible<Priced> _
                    when service.outcome() instanceof Outcome.Infeasible<Priced> ->
                    Cheaper.PIPES;
            case Outcome.Infeasible<Priced> _ when service.priced().isPresent() -> Cheaper.SERVICE;
            case Outcome.Feasible<Priced> _,
                    Outcome.Infeasible<Priced> _,
                    Outcome.NotAvailable<Priced> _ ->
                    Cheaper.NONE;
        };
    }

    private static Cheaper cheaper(int pipesAgainstService) {
        return switch (Integer.signum(pipesAgainstService)) {
            case -1 -> Cheaper.PIPES;
            case 1 -> Cheaper.SERVICE;
            default -> Cheaper.EQUAL;
        };
    }

    private static Optional<Design> recommended(Answer pipes, Answer service) {
        return cheapest(pipes, service, Priced::meetsTarget);
    }

    /// Nothing is named while one design is unknown: it might be the better one.
    private static Optional<Design> cheapest(
            Answer pipes, Answer service, Predicate<Priced> condition) {
        List<Answer> answers = List.of(pipes, service);
        if (answers.stream().anyMatch(a -> a.outcome() instanceof Outcome.NotAvailable<Priced>)) {
            return Optional.empty();
        }
        return answers.stream()
                .flatMap(answer -> answer.priced().stream())
                .filter(condition)
                .min(Comparator.comparing(priced -> priced.bill().totalUsd()))
                .map(Priced::design);
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

    private static boolean works(Environment environment, Priced priced) {
        return shareLost(environment, priced.lossesPerMonth()) <= ALMOST_ALL;
    }

    private static Optional<BigDecimal> difference(Answer pipes, Answer service) {
        return pipes.priced()
                .flatMap(p ->
                        service.priced()
                                .map(s -> s.bill().totalUsd().subtract(p.bill().totalUsd())));
    }
}
