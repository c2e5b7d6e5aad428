package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.analysis.optimiser.Contender.Fit;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.answer.Standing;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.usage.Outcome;

import java.util.Optional;

/// Candidates in closed form.
///
/// @param planner whose closed form is asked; what it would simulate is left open
record ClosedForms(Planner planner, PriceBook book) {

    Contender of(Candidate candidate) {
        Environment environment = candidate.environment();
        Answer answer =
                planner.with(FallbackEngine.NONE).answer(environment, candidate.design(), book);
        return switch (answer.outcome()) {
            case Outcome.Infeasible(String reason) ->
                    Contender.without(candidate, Fit.INFEASIBLE, reason);
            case Outcome.NotAvailable(String reason) ->
                    Contender.without(candidate, Fit.UNKNOWN, reason);
            case Outcome.Feasible(Priced priced) ->
                    new Contender(
                            candidate,
                            fit(candidate, answer),
                            priced.totalUsd().doubleValue(),
                            priced.uncertainty().usd(),
                            priced.latency().atTargetPercentile(),
                            lostShare(environment.workload(), priced.lossesPerMonth()),
                            Optional.empty(),
                            "");
        };
    }

    private Fit fit(Candidate candidate, Answer answer) {
        Environment environment = candidate.environment();
        boolean isSimulated =
                planner.fallback() != FallbackEngine.NONE
                        && !(planner.closedForm().usageHolds(environment, candidate.design())
                                && (planner.closedForm().waitsHold(environment, candidate.design())
                                        || !environment.workload().latencyTarget().isSet()));
        Standing standing = Standing.of(answer, environment);
        boolean isFit =
                standing.target() != Standing.Grade.NO && standing.losses() != Standing.Grade.NO;
        if (isSimulated) {
            return isFit ? Fit.SEEMS_TO_FIT : Fit.SEEMS_TO_MISS;
        }
        return isFit ? Fit.FITS : Fit.MISSES;
    }

    static double lostShare(Workload workload, double lossesPerMonth) {
        double worked = workload.messagesPerMonth() * workload.filterPassRate();
        return worked > 0 ? lossesPerMonth / worked : 0;
    }
}
