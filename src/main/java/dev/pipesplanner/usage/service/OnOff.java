package dev.pipesplanner.usage.service;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.QueueMetric;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ScalingRule;
import dev.pipesplanner.plan.ScalingStep;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.usage.ErlangC;
import dev.pipesplanner.usage.TaskStart;
import dev.pipesplanner.usage.WorkTime;

import java.util.Optional;

/// A service that is switched on by the first visible message and off when the queue has been empty
/// for `periods` minutes: its mean cycle in closed form (MODEL §4.3; within 4 % on hours for S ≤ 40
/// s over ρ 0.003–0.95).
///
/// @param tasks tasks while on (a)
/// @param periods minutes of an empty queue before it goes off (n)
/// @param inFlight whether the scale-in alarm counts messages being worked
record OnOff(Environment environment, int tasks, int periods, boolean inFlight) {

    /// How far the task-hours may be off where they are claimed: 4 % (MODEL §4.3).
    static final double HOURS_ERROR = 0.04;

    /// Mean seconds on and off; `on` is infinite when the service never goes off.
    record Cycle(double on, double off) {
        double share() {
            return on == Double.POSITIVE_INFINITY ? 1 : on / (on + off);
        }
    }

    /// The policy as on/off; empty for any other.
    static Optional<OnOff> of(Environment environment) {
        ServiceDesign service = environment.service();
        if (service.minTasks() != 0
                || !(service.scaling() instanceof ScalingPolicy.Step(var out, var in))) {
            return Optional.empty();
        }
        boolean onAtFirst =
                out.threshold() == 1
                        && out.periods() == 1
                        && exact(out).filter(a -> a > 0).isPresent();
        boolean offAtEmpty = in.threshold() == 1 && exact(in).filter(a -> a == 0).isPresent();
        return onAtFirst && offAtEmpty && service.maxTasks() > 0
                ? Optional.of(
                        new OnOff(
                                environment,
                                Math.min(exact(out).get(), service.maxTasks()),
                                in.periods(),
                                in.metric() == QueueMetric.VISIBLE_AND_IN_FLIGHT))
                : Optional.empty();
    }

    private static Optional<Integer> exact(ScalingRule rule) {
        ScalingStep step = rule.steps().getFirst();
        return rule.steps().size() == 1
                        && step.from() == 0
                        && step.adjustment() == ScalingStep.Adjustment.EXACT
                ? Optional.of(step.tasks())
                : Optional.empty();
    }

    int slots() {
        return tasks * environment.service().messagesInFlightPerTask();
    }

    /// Mean seconds from a message in an empty queue to the alarm's action: D = 30 + δ.
    double detection() {
        return 30 + environment.service().metricDelaySeconds();
    }

    Cycle cycle(double rate, WorkTime work, TaskStart start) {
        double mean = work.mean();
        double rho = rate * mean / slots();
        if (rate == 0) {
            return new Cycle(0, Double.POSITIVE_INFINITY);
        }
        if (rho >= 1) {
            return new Cycle(Double.POSITIVE_INFINITY, 0);
        }
        ErlangC queue = ErlangC.of(slots(), rate * mean);
        double on = on(rate, work, start, queue);
        return new Cycle(on, off(rate, work, queue, on - start.delay()));
    }

    private double on(double rate, WorkTime work, TaskStart start, ErlangC queue) {
        double mean = work.mean();
        double free = slots() * (1 - queue.utilization());
        double variation = mean == 0 ? 0 : work.variance() / (mean * mean);
        double tau = mean * (1 + variation) / (2 * free);
        double ends = tau == 0 ? 1 : -Math.expm1(-60 / tau);
        double busy = inFlight ? 1 - queue.empty() : queue.waiting() * queue.utilization();
        double alpha = busy * ends;
        double beta = (1 - busy) * ends;
        if (inFlight) {
            alpha = Math.max(alpha, -Math.expm1(-60 * rate) * Math.min(1, tau / 60 * ends));
        }
        int n = periods;
        double empties = alpha == 0 ? n - 1 : Math.expm1(-(n - 1) * Math.log1p(-alpha)) / alpha;
        double run = 60 * (1 + (alpha == 0 ? 0 : alpha / beta)) * empties;
        double minutes = 60 * Math.ceil(start.delay() / 60);
        double first = minutes + rate * (detection() + start.delay()) * mean / free;
        if (inFlight) {
            first += 60 * minutesStillWorking(work, minutes - start.delay());
        }
        return first + run + environment.service().metricDelaySeconds();
    }

    /// Σ_{i≥0} P(S > from + 60·i).
    private static double minutesStillWorking(WorkTime work, double from) {
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            double tail = work.tail(from + 60.0 * i);
            sum += tail;
            if (tail < 1e-9) {
                break;
            }
        }
        return sum;
    }

    private double off(double rate, WorkTime work, ErlangC queue, double working) {
        double delay = environment.service().metricDelaySeconds();
        if (inFlight) {
            double none = Math.exp(-rate * delay);
            return none / rate + 30 * (1 - none) + detection();
        }
        double idle = 1 - queue.waiting() * queue.utilization();
        double left = Math.clamp(1 - queue.empty() / idle + work.tail(working), 0, 1);
        return (1 - left) / rate + 30 * left + detection();
    }
}
