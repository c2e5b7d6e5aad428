package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.analysis.optimiser.Contender.Fit;
import dev.pipesplanner.answer.Months;
import dev.pipesplanner.answer.Requirements;
import dev.pipesplanner.bill.SweepPrices;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.simulation.Interval;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Outcome;

import java.util.Optional;
import java.util.function.BiFunction;

/// A candidate in the race: its months, priced its own way.
final class Racer {

    private final Candidate candidate;
    private final Run run;
    private final SweepPrices prices;
    private Outcome<Months> months = new Outcome.NotAvailable<>("Not simulated yet.");
    private Contender contender;

    /// @param run the months, shared with candidates that work alike
    Racer(Candidate candidate, Run run, SweepPrices prices) {
        this.candidate = candidate;
        this.run = run;
        this.prices = prices;
        this.contender = Contender.without(candidate, Fit.UNKNOWN, months.reason());
    }

    Candidate candidate() {
        return candidate;
    }

    Run run() {
        return run;
    }

    /// What is known of it since it last looked.
    Contender contender() {
        return contender;
    }

    /// Looks at the months that are simulated by now.
    ///
    /// @param level of confidence of what is sure
    void look(double level) {
        months = Run.isMoved(candidate) ? run.months().map(Months::onSpot) : run.months();
        contender =
                switch (months) {
                    case Outcome.Infeasible(String reason) ->
                            Contender.without(candidate, Fit.INFEASIBLE, reason);
                    case Outcome.NotAvailable(String reason) ->
                            Contender.without(candidate, Fit.UNKNOWN, reason);
                    case Outcome.Feasible(Months known) -> contender(known, level);
                };
    }

    private double usd(DesignUsage used) {
        return prices.total(used.usage());
    }

    private Contender contender(Months months, double level) {
        DesignUsage mean = months.mean().used();
        double wait = months.mean().latency().atTargetPercentile();
        Workload workload = candidate.environment().workload();
        double lost = new Requirements(workload).lostShare(mean.lossesPerMonth());
        return new Contender(
                candidate,
                fit(months, wait, lost, level),
                usd(mean),
                months.usd(this::usd, Interval.CONFIDENCE).map(Interval::halfWidth).orElse(0.0),
                wait,
                lost,
                true,
                Optional.of(months),
                "");
    }

    private Fit fit(Months months, double wait, double lost, double level) {
        Workload workload = candidate.environment().workload();
        LatencyTarget target = workload.latencyTarget();
        double worked = workload.messagesPerMonth() * workload.filterPassRate();
        double tolerated = workload.lossTolerance();
        double mayBeLost =
                target.isSet() ? Math.min(tolerated, 1 - target.percentile() / 100) : tolerated;
        Side losses = Side.of(months.lossesPerMonth(level), lost * worked, mayBeLost * worked);
        Side waits =
                target.isSet()
                        ? Side.of(months.waitSeconds(level), wait, target.seconds())
                        : Side.INSIDE;
        return Side.both(losses, waits);
    }

    /// Where a figure and its interval lie to a limit.
    private enum Side {
        INSIDE,
        RATHER_INSIDE,
        RATHER_OUTSIDE,
        OUTSIDE;

        static Side of(Optional<Interval> interval, double mean, double limit) {
            boolean isInside = !(mean > limit);
            boolean isSure =
                    interval.filter(known -> known.low() > limit || known.high() <= limit)
                            .isPresent();
            if (isSure) {
                return isInside ? INSIDE : OUTSIDE;
            }
            return isInside ? RATHER_INSIDE : RATHER_OUTSIDE;
        }

        static Fit both(Side one, Side other) {
            return switch (one.ordinal() > other.ordinal() ? one : other) {
                case INSIDE -> Fit.FITS;
                case RATHER_INSIDE -> Fit.SEEMS_TO_FIT;
                case RATHER_OUTSIDE -> Fit.SEEMS_TO_MISS;
                case OUTSIDE -> Fit.MISSES;
            };
        }
    }

    /// What it costs more per month than another one; empty where that is not known.
    Optional<Interval> usdAbove(Racer other, double level) {
        return pair(other, (own, theirs) -> own.usdAbove(theirs, this::usd, other::usd, level));
    }

    /// Whether it is sure to cost more than another one and to let messages wait longer.
    boolean isWorseThan(Racer other, double level) {
        return contender.usd() > other.contender.usd()
                && contender.waitSeconds() > other.contender.waitSeconds()
                && isAbove(usdAbove(other, level))
                && isAbove(pair(other, (own, theirs) -> own.waitAbove(theirs, level)));
    }

    private Optional<Interval> pair(
            Racer other, BiFunction<Months, Months, Optional<Interval>> difference) {
        return months.feasible()
                .flatMap(own ->
                        other.months.feasible().flatMap(theirs -> difference.apply(own, theirs)));
    }

    static boolean isAbove(Optional<Interval> difference) {
        return difference.filter(known -> known.low() > 0).isPresent();
    }
}
