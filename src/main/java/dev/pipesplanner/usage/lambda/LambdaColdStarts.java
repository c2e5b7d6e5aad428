package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Arrivals;

/// The starts that meet no warm environment (LAMBDA-MODEL §5): an idle one dies after a while, one
/// that is old is not used again, and the most recently used is taken first.
///
/// @param first share of the starts that are cold because environments died idle (κ₀)
/// @param warm environments on average (E[warm])
/// @param share of the starts that are cold, recycled environments included (κ)
record LambdaColdStarts(double first, double warm, double share) {

    static final LambdaColdStarts NONE = new LambdaColdStarts(0, 0, 0);

    private static final double NEGLIGIBLE = 1e-12;

    /// With recycling: κ = min(1, κ₀/(1 − e^{−κ₀·v·ℓ/E[warm]})), E[warm]/(v·ℓ) as κ₀ → 0.
    ///
    /// @param rate starts a second (v)
    /// @param lifetime seconds after which an environment is not used again (ℓ)
    static LambdaColdStarts recycled(double first, double warm, double rate, double lifetime) {
        double starts = rate * lifetime;
        double exponent = warm == 0 ? Double.POSITIVE_INFINITY : first * starts / warm;
        double share = exponent < NEGLIGIBLE ? warm / starts : first / -Math.expm1(-exponent);
        return new LambdaColdStarts(first, warm, Math.min(1, share));
    }

    /// Of starts that come one by one: a start is cold exactly when the concurrency that it brings
    /// has not been reached within τ. κ₀ = Σ p(k−1)·u(k)·e(k), E[warm] = Σ (1 − P(k)·e(k)).
    ///
    /// @param rate starts a second (v)
    /// @param seconds of the handler (X̄)
    static LambdaColdStarts steady(double rate, double seconds, Keeping keeping) {
        if (rate == 0) {
            return NONE;
        }
        double load = rate * seconds;
        double first = 0;
        double warm = 0;
        double b = 1;
        double inverse = 1;
        double logP = -load;
        for (int k = 1; k <= keeping.most(); k++) {
            double p = Math.exp(logP);
            double e = Math.exp(-rate * keeping.idle() * b / inverse);
            double above = 1 - Math.exp(logP - Math.log(b)) * e;
            first += p / inverse * e;
            warm += above;
            if (load == 0 || k > load && p < NEGLIGIBLE && above < NEGLIGIBLE) {
                break;
            }
            b = load * b / (k + load * b);
            inverse = k + 1 <= Math.floor(load) + 1 ? 1 : 1 + load / k * inverse;
            logP += Math.log(load / k);
        }
        return recycled(first, warm, rate, keeping.lifetime());
    }

    /// Of bursts with exponential times on and off: what dies in a pause has to be started again.
    ///
    /// @param rate starts a second, on the average of the month
    /// @param start seconds that a cold start takes
    static LambdaColdStarts bursty(
            double rate, double seconds, Keeping keeping, Arrivals.Bursty bursts, double start) {
        if (rate == 0) {
            return NONE;
        }
        double on = bursts.meanOnSeconds();
        double off = bursts.meanOffSeconds();
        double busy = rate * (on + off) / on;
        double first = steady(busy, seconds, keeping).first();
        Keeping withinBurst = keeping.withIdle(Math.min(keeping.idle(), on));
        double warm = steady(busy, seconds, withinBurst).warm();
        double again = Math.max(warm, 1 + busy * start) / (busy * on);
        double share = first + Math.exp(-keeping.idle() / off) * again;
        return new LambdaColdStarts(first, warm, Math.min(1, share));
    }
}
