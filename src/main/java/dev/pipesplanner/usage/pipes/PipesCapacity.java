package dev.pipesplanner.usage.pipes;

import static dev.pipesplanner.usage.Numbers.text;

import dev.pipesplanner.plan.Environment;

/// What the account lets the pipe run at once and launch a second, on the average of the month
/// (MODEL §3.5).
public record PipesCapacity(Environment environment, double monthSeconds, PipesRun run) {

    /// Tasks that fit at once: the vCPU quota holds for Spot and on demand separately, the
    /// addresses for both.
    public static double places(Environment environment) {
        double each = Math.floor(environment.quotas().fargateVCpu() / environment.task().vCpu());
        double spot = environment.pipes().spotShare();
        double both = spot > 0 && spot < 1 ? 2 * each : each;
        return Math.min(both, environment.quotas().subnetAddresses());
    }

    public static String payloadExceeded(Environment environment) {
        return "A message of "
                + environment.workload().messageBytes()
                + " bytes does not fit the "
                + text(PipesRun.PAYLOAD_LIMIT)
                + " characters that a state machine takes.";
    }

    /// The limit that the load exceeds and what it would need; empty when it fits.
    public String exceeded() {
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
                    + " vCPU, quotas.fargateVCpu is "
                    + text(quota)
                    + ".";
        }
        if (running > environment.quotas().subnetAddresses()) {
            return "On average "
                    + text(Math.ceil(running))
                    + " tasks run at once; each needs an"
                    + " address, quotas.subnetAddresses is "
                    + text(environment.quotas().subnetAddresses())
                    + ".";
        }
        double launches = run.tasks() / monthSeconds;
        if (launches > environment.quotas().launchesPerSecond()) {
            return "On average "
                    + text(Math.ceil(launches))
                    + " tasks start a second,"
                    + " quotas.launchesPerSecond is "
                    + text(environment.quotas().launchesPerSecond())
                    + ".";
        }
        return "";
    }
}
