package dev.pipesplanner.usage.pipes;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.usage.ArrivalPhases;
import dev.pipesplanner.usage.DurationDistribution;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Polling;
import dev.pipesplanner.usage.TaskStart;
import dev.pipesplanner.usage.WaitMixture;
import dev.pipesplanner.usage.WorkTime;

/// How long a message of the pipes design waits: poll + hold + launch + start + the messages before
/// it (MODEL §3.4).
record PipesLatency(Environment environment, int hoursPerMonth) {

    private static final int POINTS = 40;

    Latency latency() {
        Workload workload = environment.workload();
        return waits().latency(
                        WorkTime.of(workload.processingSeconds(), 1),
                        workload.latencyTarget().percentile(),
                        caveat(workload));
    }

    WaitMixture waits() {
        Workload workload = environment.workload();
        ArrivalPhases phases = ArrivalPhases.of(workload, hoursPerMonth);
        TaskStart start = TaskStart.of(environment.task());
        WaitMixture waits = new WaitMixture();
        boolean bursts = workload.arrivals() instanceof Arrivals.Periodic;
        for (int i = 0; i < phases.size(); i++) {
            double rate = phases.rates()[i] * workload.filterPassRate();
            if (rate == 0) {
                continue;
            }
            double weight = phases.messages(i);
            if (PipesRun.formsBatches(environment)) {
                new BatchWaits(environment, start, rate).addTo(waits, weight);
            } else {
                addSingle(waits, weight, rate, start, bursts);
            }
        }
        return waits;
    }

    private void addSingle(
            WaitMixture waits, double weight, double rate, TaskStart start, boolean bursts) {
        double poll = pollDelay(rate);
        DurationDistribution delay = start.delayLaw();
        if (bursts) {
            for (double launch : launchDelays(start).quantiles(POINTS)) {
                waits.add(weight / POINTS, launch + poll / 2, delay);
            }
            return;
        }
        if (poll <= Polling.SHORTEST_SECONDS) {
            waits.add(weight, poll / 2, delay);
            return;
        }
        for (int i = 0; i < POINTS; i++) {
            waits.add(weight / POINTS, poll * (i + 0.5) / POINTS, delay);
        }
    }

    private double pollDelay(double rate) {
        return PipePolling.longestDelay(
                environment.pipes().batchWindowSeconds(), rate, Polling.SHORTEST_SECONDS);
    }

    private BurstLaunches launchDelays(TaskStart start) {
        Workload workload = environment.workload();
        double every = ((Arrivals.Periodic) workload.arrivals()).everySeconds();
        double size =
                workload.messagesPerMonth()
                        * workload.filterPassRate()
                        * every
                        / (hoursPerMonth * 3600.0);
        return BurstLaunches.of(
                size,
                environment.quotas().launchBurst(),
                environment.quotas().launchesPerSecond(),
                PipesCapacity.places(environment),
                start.heldOverhead() + workload.processingSeconds().mean());
    }

    private String caveat(Workload workload) {
        return switch (workload.arrivals()) {
            case Arrivals.Poisson _ -> "";
            case Arrivals.Periodic _ -> "one burst at a time, each task at its mean length";
            case Arrivals.Weekly _, Arrivals.Bursty _ ->
                    "launches and places taken as sufficient at every hour";
            case Arrivals.Trace _ -> "not from a trace";
        };
    }
}
