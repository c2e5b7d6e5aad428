package dev.pipesplanner.usage.lambda;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ErlangC;

/// Waiting for a slot below the cap (LAMBDA-MODEL §7): M/G/c by Allen and Cunneen, or one slot for
/// each message group of a FIFO queue.
///
/// @param probability that a batch waits (C)
/// @param mean seconds over all batches, E[W_q]
/// @param utilization ρ of the slots
record Queueing(double probability, double mean, double utilization) {

    static final Queueing NONE = new Queueing(0, 0, 0);

    /// Seldom enough to be left out.
    private static final double SELDOM = 1e-4;

    /// @param slots c
    /// @param load ā, mean slots that are taken; below the slots
    /// @param rate invocations a second (v)
    /// @param spread (1 + cv²)/2 of the seconds of an invocation
    static Queueing ofSlots(double slots, double load, double rate, double spread) {
        double waiting = ErlangC.of((int) slots, load).waiting();
        double rho = load / slots;
        return waiting < SELDOM || rate == 0
                ? new Queueing(0, 0, rho)
                : new Queueing(waiting, waiting * load / rate / (slots * (1 - rho)) * spread, rho);
    }

    /// Groups that are equally busy: C = ρ, E[W_q] = ρ/(1 − ρ)·(ā/v)·(1 + cv²)/2.
    static Queueing ofGroups(double groups, double load, double rate, double spread) {
        double rho = load / groups;
        return rate == 0 || load == 0
                ? NONE
                : new Queueing(rho, rho / (1 - rho) * load / rate * spread, rho);
    }

    /// At one rate of arrivals; at the cap and beyond, as just below it.
    static Queueing of(Environment environment, double load, double rate, double spread) {
        double groups = Concurrency.groups(environment);
        double most = Concurrency.of(environment).most();
        double below = Math.min(load, 0.999 * most);
        return most == groups
                ? ofGroups(groups, below, rate, spread)
                : ofSlots(most, below, rate, spread);
    }

    /// As many wait, each so many times as long.
    Queueing times(double factor) {
        return new Queueing(probability, factor * mean, utilization);
    }

    /// Mean seconds of those that wait.
    double whenWaiting() {
        return probability == 0 ? 0 : mean / probability;
    }
}
