package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;

/// How long the batches of one instant wait until the event source mapping has scaled (LAMBDA-MODEL
/// §7).
///
/// @param concurrency that it starts from and gains a second
/// @param seconds that an invocation takes, its cold start included (X₁)
/// @param reuse of the slots that fall free meanwhile (s)
record Ramp(Concurrency concurrency, double seconds, double reuse) {

    private static final int MOST_STEPS = 200;
    private static final double SETTLED = 1e-10;

    /// Bursts that follow each other so closely find all that ran before.
    static final double LEAST_PERIOD = 60;

    /// Terms that are summed one by one; of more, midpoints of equal strata.
    private static final int MOST_TERMS = 10_000;

    /// Of a burst: cold starts slow the ramp down of one that finds no environment; one that
    /// follows the last within a minute finds all that ran then.
    static Ramp of(Environment environment, HandlerTime handler, Burst burst) {
        return burst.every() <= LEAST_PERIOD
                ? new Ramp(Concurrency.of(environment).reached(), handler.seconds(), 1)
                : ofWaiting(environment, handler, burst);
    }

    /// Of a burst that finds no more than the concurrency of the beginning.
    static Ramp ofWaiting(Environment environment, HandlerTime handler, Burst burst) {
        boolean isCold = burst.every() > environment.lambda().idleSecondsBeforeReclaim();
        return of(
                Concurrency.of(environment),
                handler,
                burst.batches(),
                isCold ? LambdaStart.of(environment).seconds() : 0);
    }

    /// Of `batches` at once.
    ///
    /// @param cold seconds that a cold start adds, 0 where environments are kept from one burst to
    ///   the next
    static Ramp of(Concurrency concurrency, HandlerTime handler, double batches, double cold) {
        double reuse = Math.min(1, handler.spread());
        double running = batches;
        Ramp ramp = new Ramp(concurrency, handler.seconds() + cold, reuse);
        for (int step = 0; step < MOST_STEPS && cold > 0; step++) {
            double now = ramp.reached(batches);
            double seconds = handler.seconds() + cold * now / batches;
            ramp = new Ramp(concurrency, seconds, reuse);
            if (Math.abs(now - running) < SETTLED * batches) {
                break;
            }
            running = now;
        }
        return ramp;
    }

    /// Seconds until the k-th batch starts: 0 for those that start at once, else the smaller of (k
    /// − c₀)/g and the positive root of g·t²/(2X₁) + (s·g + c₀/X₁)·t + s·c₀ = k.
    double delay(double k) {
        double first = concurrency.first();
        double growth = concurrency.growth();
        if (k <= first) {
            return 0;
        }
        double growing = (k - first) / growth;
        if (seconds == 0) {
            return 0;
        }
        double square = growth / (2 * seconds);
        double linear = reuse * growth + first / seconds;
        double missing = k - reuse * first;
        double root = 2 * missing / (linear + Math.sqrt(linear * linear + 4 * square * missing));
        return Math.min(growing, root);
    }

    /// e: of so many batches at once, those that ever run at the same time.
    double reached(double batches) {
        return Math.min(batches, concurrency.first() + concurrency.growth() * delay(batches));
    }

    /// Share of the bursts that wait: one that does leaves its concurrency to all that come until a
    /// minute after its last batch has waited, and then to none (LAMBDA-MODEL §9).
    double waitingShare(Burst burst) {
        double kept = LEAST_PERIOD + delay(burst.batches());
        return 1 / (Math.floor(kept / burst.every()) + 1);
    }

    /// Mean of the waits of so many batches.
    double meanWait(double batches) {
        double[] waits = waits(batches);
        double sum = 0;
        for (double wait : waits) {
            sum += wait;
        }
        return sum / waits.length;
    }

    /// The wait of each batch, or of 10,000 that stand for more.
    double[] waits(double batches) {
        int all = (int) Math.min(MOST_TERMS, Math.max(1, Math.round(batches)));
        double each = batches <= MOST_TERMS ? 1 : batches / MOST_TERMS;
        double[] waits = new double[all];
        for (int i = 0; i < all; i++) {
            waits[i] = delay(each == 1 ? i + 1 : (i + 0.5) * each);
        }
        return waits;
    }
}
