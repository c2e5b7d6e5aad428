package dev.pipesplanner.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The range of every numeric field, by its path: what the records refuse and the catalogue shows
/// is one table (DESIGN §4).
final class Limits {

    record Range(double min, double max) {}

    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final Map<String, Range> RANGES = new HashMap<>();

    static {
        put("hoursPerMonth", 672, 744);
        put("workload.messagesPerMonth", 0, 1e10);
        put("workload.sendBatch", 1, 10);
        put("workload.arrivals.everySeconds", 1, 2_678_400);
        put("workload.arrivals.meanOnSeconds", 1, 2_678_400);
        put("workload.arrivals.meanOffSeconds", 1, 2_678_400);
        put("workload.messageBytes", 1, 1_048_576);
        put("workload.networkBytesPerMessage", 0, 1e12);
        put("workload.internetBytesPerMessage", 0, 1e12);
        put("workload.filterPassRate", 0, 1);
        put("workload.lossTolerance", 0, 1);
        put("workload.processingSeconds.mean", 0, 1e6);
        put("workload.processingSeconds.p95", 0, 1e7);
        put("workload.parallelShare", 0, 1);
        put("workload.latencyTarget.percentile", 1, 99.99);
        put("workload.latencyTarget.seconds", 0, NONE);
        put("queue.visibilityTimeoutSeconds", 0, 43_200);
        put("queue.maxReceiveCount", 1, 1_000);
        put("task.cpu", 256, 32_768);
        put("task.memory", 512, 249_856);
        put("task.ephemeralStorageGiB", FargateBilling.FREE_STORAGE_GIB, 200);
        put("task.imageMiB", 0, 1e5);
        put("task.pullSecondsPer100MiB", 0, 1e4);
        put("task.provisioningSeconds", 0, 1e5);
        put("task.bootSeconds", 0, 1e5);
        put("task.stopSeconds", 0, 1e5);
        put("task.startVariation", 0, 2);
        put("task.failureRate", 0, 1);
        put("task.interruptionsPerTaskHour", 0, 10);
        put("task.logBytesPerMessage", 0, 1e12);
        put("logs.retentionDays", 1, 3_653);
        put("logs.compression", 0, 1);
        put("pipes.batchSize", 1, 10_000);
        put("pipes.batchWindowSeconds", 0, 300);
        put("pipes.spotWeight", 0, 1_000);
        put("pipes.onDemandWeight", 0, 1_000);
        put("pipes.spotDiscount", 0, 1);
        put("pipes.stateTransitionsPerExecution", 1, 25_000);
        put("pipes.stateMachineAttempts", 1, 100);
        put("pipes.stateMachineBackoffSeconds", 1, 3_600);
        put("pipes.batchFormers", 1, 1_000);
        put("service.minTasks", 0, 10_000);
        put("service.maxTasks", 0, 10_000);
        put("service.messagesInFlightPerTask", 1, 10_000);
        put("service.pollersPerTask", 1, 10_000);
        put("service.spotWeight", 0, 1_000);
        put("service.onDemandWeight", 0, 1_000);
        put("service.base.tasks", 0, 10_000);
        put("service.spotDiscount", 0, 1);
        put("service.savingsPlanDiscount", 0, 1);
        put("service.scaling.scaleOut.threshold", 0, 1e9);
        put("service.scaling.scaleOut.periods", 1, 60);
        put("service.scaling.scaleOut.cooldownSeconds", 0, 86_400);
        put("service.scaling.scaleIn.threshold", 0, 1e9);
        put("service.scaling.scaleIn.periods", 1, 60);
        put("service.scaling.scaleIn.cooldownSeconds", 0, 86_400);
        put("service.scaling.backlogPerTask", 1e-3, 1e9);
        put("service.scaling.scaleOutCooldownSeconds", 0, 86_400);
        put("service.scaling.scaleInCooldownSeconds", 0, 86_400);
        put("service.scaling.scaleInShare", 0, 1);
        put("service.scaling.containerInsightsMetrics", 0, 10_000);
        put("service.metricDelaySeconds", 0, 900);
        put("lambda.memoryMiB", 128, LambdaDesign.MOST_MEMORY_MIB);
        put("lambda.speedFactor", 0.1, 10);
        put("lambda.timeoutSeconds", 1, 1_800);
        put("lambda.ephemeralStorageMiB", 512, 10_240);
        put("lambda.initSeconds", 0, 900);
        put("lambda.prepareSeconds", 0, 60);
        put("lambda.idleSecondsBeforeReclaim", 0, 86_400);
        put("lambda.environmentLifetimeSeconds", 600, 86_400);
        put("lambda.batchSize", 1, 10_000);
        put("lambda.batchWindowSeconds", 0, 300);
        put("lambda.maximumConcurrency", 2, LambdaDesign.MOST_CONCURRENCY);
        put("lambda.provisionedPollers", 2, LambdaDesign.MOST_POLLERS_AT_FIRST);
        put("lambda.provisionedMaxPollers", 2, LambdaDesign.MOST_POLLERS);
        put("lambda.idlePollers", 2, 5);
        put("lambda.pollsPerProvisionedPoller", 1, 200);
        put("lambda.pollerRampPerMinute", 1, 6_000);
        put("lambda.messageGroups", 1, 1e6);
        put("lambda.systemLogBytesPerInvocation", 0, 1e6);
        put("network.availabilityZones", 1, 6);
        put("network.natGateways", 1, 6);
        put("network.natShare", 0, 1);
        put("network.interfaceEndpoints", 0, 20);
        put("network.endpointShare", 0, 1);
        put("quotas.fargateVCpu", 1, NONE);
        put("quotas.launchBurst", 1, NONE);
        put("quotas.launchesPerSecond", 1, NONE);
        put("quotas.subnetAddresses", 1, NONE);
        put("quotas.lambdaConcurrency", 1, 1e6);
    }

    private Limits() {}

    private static void put(String path, double min, double max) {
        RANGES.put(path, new Range(min, max));
    }

    static Range of(String path) {
        Range range = RANGES.get(path);
        if (range == null) {
            throw new IllegalArgumentException("No range is known for " + path + ".");
        }
        return range;
    }

    /// Refuses a value outside the field's range, NaN included; infinity passes where the field can
    /// be "none".
    static void require(String path, double value) {
        Range range = of(path);
        if (!(value >= range.min() && value <= range.max())) {
            throw new IllegalArgumentException(
                    path + " (" + plain(value) + ") must be " + describe(range) + ".");
        }
    }

    static void require(String path, Setting<Double> setting) {
        if (setting instanceof Setting.Typed<Double>(Double value)) {
            require(path, value);
        }
    }

    static String describe(Range range) {
        return range.max() == NONE
                ? readable(range.min()) + " or more, or none"
                : readable(range.min()) + " to " + readable(range.max());
    }

    /// With separators, which people may type, too.
    private static String readable(double limit) {
        return limit < 1_000 ? plain(limit) : String.format(Locale.ROOT, "%,.0f", limit);
    }

    static String plain(double value) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "none" : "-none";
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
