package dev.pipesplanner.usage.pipes;

import static dev.pipesplanner.usage.Numbers.text;

import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.ContainerOverride;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.usage.ArrivalPhases;
import dev.pipesplanner.usage.BilledSeconds;

/// What the account lets the pipe run at once and launch a second, on the average of the month
/// (MODEL §3.5).
record PipesCapacity(Environment environment, double monthSeconds, PipesRun run) {

    /// Tasks that fit at once: the vCPU quota holds for Spot and on demand separately, the
    /// addresses for both.
    static double places(Environment environment) {
        double each = Math.floor(environment.quotas().fargateVCpu() / environment.task().vCpu());
        double spot = environment.pipes().spotShare();
        double both = spot > 0 && spot < 1 ? 2 * each : each;
        return Math.min(both, environment.quotas().subnetAddresses());
    }

    static String overrideExceeded(Environment environment) {
        return "A message of "
                + text(environment.workload().messageBytes())
                + " bytes does not fit the "
                + text(ContainerOverride.MOST_CHARACTERS)
                + " characters that ECS allows for the overrides of a task.";
    }

    /// The limit that the load exceeds on the average of the month, known before a message is
    /// counted; empty when it fits, or when only counting tells how large the batches of a trace
    /// become.
    static String exceededOnAverage(Environment environment, int hours, BilledSeconds billed) {
        if (PipesRun.batchSize(environment) == 0) {
            return overrideExceeded(environment);
        }
        if (dependsOnCounting(environment)) {
            return noTaskFits(environment);
        }
        Environment steady = steady(environment);
        PipesRun run = PipesRun.of(steady, ArrivalPhases.of(steady.workload(), hours), billed);
        return new PipesCapacity(steady, hours * 3600.0, run).exceeded();
    }

    /// That the quota has no room for a single task; empty when it has, or when none is needed.
    private static String noTaskFits(Environment environment) {
        var workload = environment.workload();
        boolean isIdle = workload.messagesPerMonth() * workload.filterPassRate() == 0;
        return isIdle || environment.quotas().fargateVCpu() >= environment.task().vCpu()
                ? ""
                : "A task needs "
                        + text(environment.task().vCpu())
                        + " vCPU; the quota ("
                        + FieldLabels.of("quotas.fargateVCpu")
                        + ") is "
                        + text(environment.quotas().fargateVCpu())
                        + ".";
    }

    /// Whether only counting tells how large batches become.
    static boolean dependsOnCounting(Environment environment) {
        return isTrace(environment) && PipesRun.batchSize(environment) > 1;
    }

    private static boolean isTrace(Environment environment) {
        return environment.workload().arrivals() instanceof Arrivals.Trace;
    }

    /// Where each message has a task of its own, when it comes changes no mean.
    private static Environment steady(Environment environment) {
        return isTrace(environment)
                ? environment.withWorkload(
                        environment.workload().withArrivals(new Arrivals.Poisson()))
                : environment;
    }

    /// The limit that the load exceeds and what it would need; empty when it fits.
    String exceeded() {
        double running = run.tasks() * run.heldSeconds() / monthSeconds;
        double spot = environment.pipes().spotShare();
        double vCpu = environment.task().vCpu();
        double quota = environment.quotas().fargateVCpu();
        double places = Math.floor(quota / vCpu);
        double greater = Math.max(spot, 1 - spot) * running;
        if (greater > places) {
            return "On average "
                    + text(Math.ceil(greater))
                    + " tasks run at once; that needs "
                    + text(Math.ceil(greater) * vCpu)
                    + " vCPU; the quota ("
                    + FieldLabels.of("quotas.fargateVCpu")
                    + ") is "
                    + text(quota)
                    + ".";
        }
        if (running > environment.quotas().subnetAddresses()) {
            return "On average "
                    + text(Math.ceil(running))
                    + " tasks run at once; each needs an"
                    + " address, and "
                    + FieldLabels.of("quotas.subnetAddresses")
                    + ") is "
                    + text(environment.quotas().subnetAddresses())
                    + ".";
        }
        double launches = run.tasks() / monthSeconds;
        if (launches > environment.quotas().launchesPerSecond()) {
            return "On average "
                    + text(Math.ceil(launches))
                    + " tasks start per second; the quota ("
                    + FieldLabels.of("quotas.launchesPerSecond")
                    + ") is "
                    + text(environment.quotas().launchesPerSecond())
                    + ".";
        }
        return "";
    }
}
