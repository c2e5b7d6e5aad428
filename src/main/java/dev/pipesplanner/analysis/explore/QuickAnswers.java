package dev.pipesplanner.analysis.explore;

import dev.pipesplanner.analysis.explore.QuickAnswer.Fit;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.Requirements;
import dev.pipesplanner.bill.CostDriver;
import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.LateShare;
import dev.pipesplanner.usage.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Costs, fit and winner in closed form, without bills and quantiles: for maps, candidates and
/// draws of thousands (QUESTIONS §2). Says what {@link Planner#compare} says or that it does not
/// know. May be asked by several threads.
public final class QuickAnswers {

    /// A quantile is found to 1e-8 of itself.
    private static final double QUANTILE = 2e-8;

    private final Planner planner;
    private final PriceBook book;
    private final ClosedForm closedForm;
    private final PriceShelf prices;

    /// @param planner whose comparison is meant; what it simulates is asked for where nothing else
    ///   decides
    public QuickAnswers(Planner planner, PriceBook book) {
        this.planner = planner;
        this.book = book;
        this.closedForm = planner.closedForm();
        this.prices = new PriceShelf(book, planner.includeFreeTier());
    }

    /// Of every compared design, in the plan's order.
    public List<QuickAnswer> of(Environment environment) {
        List<QuickAnswer> answers = new ArrayList<>(environment.designs().size());
        for (Design design : environment.designs()) {
            answers.add(of(environment, design));
        }
        return answers;
    }

    public QuickAnswer of(Environment environment, Design design) {
        Outcome<DesignUsage> outcome = closedForm.outcome(environment, design);
        return switch (outcome) {
            case Outcome.Infeasible<DesignUsage> _ ->
                    QuickAnswer.without(design, outcome, Fit.INFEASIBLE);
            case Outcome.NotAvailable<DesignUsage> _ ->
                    QuickAnswer.without(design, outcome, Fit.NOT_AVAILABLE);
            case Outcome.Feasible<DesignUsage>(DesignUsage used) ->
                    priced(environment, outcome, used);
        };
    }

    private QuickAnswer priced(
            Environment environment, Outcome<DesignUsage> outcome, DesignUsage used) {
        Design design = used.design();
        SweepPrices own = prices.of(environment, design);
        double share = closedForm.taskHoursError(environment, design);
        double following =
                share == 0
                        ? 0
                        : own.total(
                                used.usage(), meter -> CostDriver.followsTasks(meter, environment));
        boolean isClaimed = closedForm.usageHolds(environment, design);
        boolean loses =
                !new Requirements(environment.workload()).toleratesLosses(used.lossesPerMonth());
        return new QuickAnswer(
                design,
                outcome,
                own.total(used.usage()),
                share * following,
                own.roundingUsd(),
                isClaimed,
                isClaimed ? fit(environment, used, loses) : Fit.UNDECIDED,
                loses);
    }

    private Fit fit(Environment environment, DesignUsage used, boolean loses) {
        Requirements asked = new Requirements(environment.workload());
        LatencyTarget target = environment.workload().latencyTarget();
        if (loses || target.isSet() && !asked.worksEnough(used.lossesPerMonth())) {
            return Fit.MISSES;
        }
        if (!target.isSet()) {
            return Fit.FIT;
        }
        return inTime(environment, used.design(), target.seconds(), asked.mayBeLate());
    }

    /// A wait may jump at the target itself, such as that of a start which does not vary.
    private Fit inTime(Environment environment, Design design, double seconds, double mayBeLate) {
        double before = seconds * (1 - QUANTILE);
        if (closedForm.laterThan(environment, design, before).most() <= mayBeLate) {
            return Fit.FIT;
        }
        LateShare late = closedForm.laterThan(environment, design, seconds * (1 + QUANTILE));
        return late.least() > mayBeLate ? Fit.MISSES : Fit.UNDECIDED;
    }

    /// Who wins, undecided where that takes more than the closed form claims.
    public Label label(Environment environment) {
        return label(environment, of(environment));
    }

    /// @param answers of this environment
    public Label label(Environment environment, List<QuickAnswer> answers) {
        return new QuickVerdict(answers).label().orElseGet(() -> byCents(environment, answers));
    }

    /// What cents decide takes no simulation, unless equal ones go by a wait that does.
    private Label byCents(Environment environment, List<QuickAnswer> answers) {
        boolean isClaimed =
                planner.fallback() == FallbackEngine.NONE
                        || answers.stream()
                                .filter(QuickAnswer::isFeasible)
                                .allMatch(each -> closedForm.waitsHold(environment, each.design()));
        return isClaimed
                ? compared(environment, planner.with(FallbackEngine.NONE))
                : Label.UNDECIDED;
    }

    private Label compared(Environment environment, Planner by) {
        return Label.of(by.compare(environment, book).verdict().winner());
    }

    /// The winner of the full comparison, which is made where nothing less decides.
    public Optional<Design> winner(Environment environment) {
        Label label = label(environment);
        return (label instanceof Label.Undecided ? compared(environment, planner) : label).winner();
    }
}
