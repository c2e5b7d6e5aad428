package dev.pipesplanner.usage.service;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.ProcessingTime;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.usage.ArrivalPhases;
import dev.pipesplanner.usage.Attempts;
import dev.pipesplanner.usage.ErlangC;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.TaskStart;
import dev.pipesplanner.usage.WaitMixture;
import dev.pipesplanner.usage.WorkTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How long a message of the service waits: M/G/c by Allen–Cunneen, and for an on/off service those
/// that meet it off or starting (MODEL §4.3).
final class ServiceLatency {

    private static final int POINTS = 40;

    private final Environment environment;
    private final ArrivalPhases phases;
    private final WorkTime work;
    private final TaskStart start;
    private final OptionalInt size;
    private final Optional<OnOff> onOff;
    private final List<String> caveats = new ArrayList<>();

    ServiceLatency(Environment environment, int hoursPerMonth) {
        this.environment = environment;
        this.phases = ArrivalPhases.of(environment.workload(), hoursPerMonth);
        this.work = WorkTime.of(environment.workload().processingSeconds(), 1);
        this.start = TaskStart.of(environment.task());
        this.size = ServiceRun.fixedSize(environment.service());
        this.onOff = size.isPresent() ? Optional.empty() : OnOff.of(environment);
    }

    Latency latency() {
        Workload workload = environment.workload();
        explain(workload, onOff.isPresent());
        return waits(1).latency(
                        work, workload.latencyTarget().percentile(), String.join("; ", caveats));
    }

    /// @param queueing how many times as long as expected messages queue, and as many of them meet
    ///   the service off
    WaitMixture waits(double queueing) {
        int slots =
                size.isPresent()
                        ? size.getAsInt() * environment.service().messagesInFlightPerTask()
                        : onOff.map(OnOff::slots).orElse(0);
        double each = environment.workload().filterPassRate() * Attempts.of(environment).each();
        WaitMixture waits = new WaitMixture();
        for (int i = 0; i < phases.size() && slots > 0; i++) {
            double rate = phases.rates()[i] * each;
            if (rate > 0) {
                double weight = phases.messages(i);
                double starting =
                        onOff.isPresent()
                                ? addStarting(waits, weight, rate, onOff.get(), queueing)
                                : 0;
                addQueueing(waits, weight * (1 - starting), rate, slots, queueing);
            }
        }
        return waits;
    }

    private void explain(Workload workload, boolean onOff) {
        if (onOff) {
            caveats.add("waits of an on/off service are an approximation without a source");
        }
        if (!(workload.arrivals() instanceof Arrivals.Poisson)) {
            caveats.add(workload.arrivals().pattern() + " arrivals taken as Poisson by the hour");
        }
        boolean known =
                workload.processingSeconds() instanceof ProcessingTime.Exponential
                        || workload.processingSeconds() instanceof ProcessingTime.Lognormal l
                                && l.p95() <= ServiceAccuracy.LARGEST_SPREAD_OF_WAITS * l.mean()
                                && l.p95() > l.mean();
        if (!ServiceAccuracy.isUndisturbed(environment)) {
            caveats.add("waits for attempts after a failure or a Spot interruption are not in it");
        }
        if (!known && !onOff) {
            caveats.add(
                    "queueing at this spread of the work is outside the checked range; simulate");
        }
    }

    /// Allen–Cunneen: E[W] = C·E[S]/(c(1−ρ))·(1 + cv²)/2, P(W > x) = C·e^{−xC/E[W]}.
    private void addQueueing(
            WaitMixture waits, double weight, double rate, int slots, double times) {
        ErlangC queue = ErlangC.of(slots, rate * work.mean());
        double variation = work.mean() == 0 ? 0 : work.variance() / (work.mean() * work.mean());
        double whenWaiting =
                times * work.mean() / (slots * (1 - queue.utilization())) * (1 + variation) / 2;
        waits.add(weight * queue.waiting(), 0, new WorkTime.Gamma(1, Math.max(1e-12, whenWaiting)));
        waits.add(weight * (1 - queue.waiting()), 0, new WorkTime.Constant(0));
    }

    /// The messages that wait for a start; returns their share. The first one waits for a metric
    /// (uniform over a minute), its delay, and the start; those after it for the rest of that and
    /// for the work before them.
    private double addStarting(
            WaitMixture waits, double weight, double rate, OnOff policy, double times) {
        OnOff.Cycle cycle = policy.cycle(rate, work, start);
        double share = Math.min(1, times * ColdStarts.share(policy, cycle, rate, start));
        double opening = policy.detection() + start.delay();
        double following = rate * opening;
        double first = 1 / (1 + following);
        double delay = environment.service().metricDelaySeconds();
        for (int i = 0; i < POINTS; i++) {
            double u = (i + 0.5) / POINTS;
            waits.add(weight * share * first / POINTS, 60 * u + delay, start.delayLaw());
            double backlog = times * (1 - u) * following * work.mean() / policy.slots();
            waits.add(
                    weight * share * (1 - first) / POINTS,
                    u * opening + backlog,
                    new WorkTime.Constant(0));
        }
        return share;
    }
}
