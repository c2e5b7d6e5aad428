package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.answer.Months;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.Workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A candidate and what is known of it.
///
/// @param fit how it stands to what the workload asks for
/// @param usd a month's total in US dollars; NaN where it has none
/// @param mayBeOffUsd how far the total may be off: the stated error of the closed form, or the
///   half-width of the simulated months' interval; 0 where nothing is stated
/// @param waitSeconds the wait at the target's percentile, at p95 without a target; NaN where none
///   is known or no message comes
/// @param lostShare lost and dead messages of those worked, 0 to 1
/// @param isClaimed whether the total keeps its stated error
/// @param simulated the months it rests on; empty in closed form
/// @param reason why it has no total; empty where it has one
public record Contender(
        Candidate candidate,
        Fit fit,
        double usd,
        double mayBeOffUsd,
        double waitSeconds,
        double lostShare,
        boolean isClaimed,
        Optional<Months> simulated,
        String reason) {

    /// How a candidate stands to what the workload asks for (QUESTIONS §1).
    public enum Fit {
        FITS,
        /// By its figures it fits, but they are not sure.
        SEEMS_TO_FIT,
        /// By its figures it does not, but they are not sure.
        SEEMS_TO_MISS,
        MISSES,
        INFEASIBLE,
        /// Nobody has simulated it yet, or nothing can be.
        UNKNOWN;

        /// @param isSure whether nothing says more than the figures
        static Fit of(boolean isFit, boolean isSure) {
            if (isSure) {
                return isFit ? FITS : MISSES;
            }
            return isFit ? SEEMS_TO_FIT : SEEMS_TO_MISS;
        }
    }

    static Contender without(Candidate candidate, Fit fit, String reason) {
        return new Contender(
                candidate, fit, Double.NaN, 0, Double.NaN, 0, false, Optional.empty(), reason);
    }

    Contender withUsd(double exact) {
        return new Contender(
                candidate,
                fit,
                exact,
                mayBeOffUsd,
                waitSeconds,
                lostShare,
                isClaimed,
                simulated,
                reason);
    }

    /// Whether it has a total and, by its figures, does what is asked for.
    public boolean isFit() {
        return fit == Fit.FITS || fit == Fit.SEEMS_TO_FIT;
    }

    /// Whether it carries the load, at a known cost.
    public boolean isPriced() {
        return !Double.isNaN(usd);
    }

    /// Whether nothing more has to be looked at to say so.
    boolean isDecided() {
        return fit == Fit.FITS || fit == Fit.MISSES || fit == Fit.INFEASIBLE;
    }

    /// Whether it may turn out to fit.
    boolean mayFit() {
        return isFit() || fit == Fit.SEEMS_TO_MISS;
    }

    /// US dollars and cents; only where it is priced.
    public BigDecimal cents() {
        return BigDecimal.valueOf(usd).setScale(2, RoundingMode.HALF_UP);
    }

    /// Whether the design and the figures are those of another one.
    boolean isLike(Contender other) {
        return candidate.design() == other.candidate.design()
                && cents().equals(other.cents())
                && comparableWait() == other.comparableWait();
    }

    /// No message, no wait.
    double comparableWait() {
        return Double.isNaN(waitSeconds) ? 0 : waitSeconds;
    }

    /// How far it is from fitting: the greater of wait over target and losses over what is
    /// tolerated.
    double distance() {
        Workload workload = candidate.environment().workload();
        LatencyTarget target = workload.latencyTarget();
        double loss = ratio(lostShare, workload.lossTolerance());
        return target.isSet() ? Math.max(loss, ratio(comparableWait(), target.seconds())) : loss;
    }

    private static double ratio(double value, double limit) {
        if (value == 0) {
            return 0;
        }
        return limit > 0 ? value / limit : Double.POSITIVE_INFINITY;
    }
}
