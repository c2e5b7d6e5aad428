package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.analysis.explore.QuickAnswer;
import dev.pipesplanner.analysis.explore.QuickAnswers;
import dev.pipesplanner.analysis.optimiser.Contender.Fit;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.Requirements;
import dev.pipesplanner.bill.Billing;
import dev.pipesplanner.bill.Tariff;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.pricing.PriceBook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Candidates in closed form.
final class ClosedForms {

    /// So many of the cheapest are compared by their bills.
    private static final int BILLED = 20;

    /// Totals that lie further apart than this, in US dollars, are apart by their bills, too.
    static final double APART = 0.03;

    private final Planner planner;
    private final PriceBook book;
    private final QuickAnswers quick;

    /// @param planner whose closed form is asked; what it would simulate is left open
    ClosedForms(Planner planner, PriceBook book) {
        this.planner = planner;
        this.book = book;
        this.quick = new QuickAnswers(planner, book);
    }

    Contender of(Candidate candidate) {
        Environment environment = candidate.environment();
        QuickAnswer answer = quick.of(environment, candidate.design());
        return switch (answer.fit()) {
            case INFEASIBLE -> Contender.without(candidate, Fit.INFEASIBLE, answer.reason());
            case NOT_AVAILABLE -> Contender.without(candidate, Fit.UNKNOWN, answer.reason());
            case FIT -> priced(candidate, answer, Fit.FITS);
            case MISSES -> priced(candidate, answer, Fit.MISSES);
            case UNDECIDED -> priced(candidate, answer, Fit.UNKNOWN);
        };
    }

    /// @param fit not known where that takes a simulation: then by the figures, which decide
    ///   without one
    private Contender priced(Candidate candidate, QuickAnswer answer, Fit fit) {
        Environment environment = candidate.environment();
        Requirements asked = new Requirements(environment.workload());
        double wait = planner.closedForm().waitSeconds(environment, candidate.design());
        LatencyTarget target = environment.workload().latencyTarget();
        boolean isFit =
                !answer.loses()
                        && (!target.isSet()
                                || asked.worksEnough(answer.lossesPerMonth())
                                        && !(wait > target.seconds()));
        boolean isAll = planner.fallback() == FallbackEngine.NONE;
        return new Contender(
                candidate,
                fit == Fit.UNKNOWN ? Fit.of(isFit, isAll) : fit,
                answer.usd(),
                answer.mayBeOffUsd(),
                wait,
                asked.lostShare(answer.lossesPerMonth()),
                answer.isClaimed() || isAll,
                Optional.empty(),
                "");
    }

    /// The same with totals to the last digit where cents decide: of the cheapest fit ones, and of
    /// those that may be on the front.
    List<Contender> exact(List<Contender> contenders) {
        List<Contender> fit =
                contenders.stream()
                        .filter(Contender::isFit)
                        .sorted(Ranking.BEST)
                        .limit(BILLED)
                        .toList();
        double cheap = fit.isEmpty() ? 0 : fit.getLast().usd() + APART;
        List<Contender> priced =
                contenders.stream()
                        .filter(Contender::isPriced)
                        .sorted((one, other) -> Double.compare(one.usd(), other.usd()))
                        .toList();
        List<Contender> exact = new ArrayList<>();
        for (Contender each : contenders) {
            boolean isClose =
                    each.isPriced()
                            && (each.isFit() && each.usd() <= cheap || isNearFront(each, priced));
            exact.add(isClose ? each.withUsd(billed(each.candidate())) : each);
        }
        return exact;
    }

    /// @param ascending by totals
    private static boolean isNearFront(Contender contender, List<Contender> ascending) {
        return ascending.stream()
                .takeWhile(other -> other.usd() + APART < contender.usd())
                .noneMatch(other -> other.comparableWait() <= contender.comparableWait());
    }

    private double billed(Candidate candidate) {
        Environment environment = candidate.environment();
        Tariff tariff = Tariff.of(environment, candidate.design(), book);
        return planner.closedForm()
                .outcome(environment, candidate.design())
                .map(used -> Billing.bill(used.usage(), tariff, planner.includeFreeTier()))
                .feasible()
                .map(bill -> bill.totalUsd())
                .map(BigDecimal::doubleValue)
                .orElse(Double.NaN);
    }
}
