package dev.pipesplanner.analysis;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FargateSizes;
import dev.pipesplanner.plan.PlanFields;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Environments without contradictions, the same for the same seed.
public final class RandomEnvironments {

    private final RandomGenerator random;
    private final RandomGenerator ofLambda;
    private final List<String> regions;

    public RandomEnvironments(long seed, List<String> regions) {
        RandomGeneratorFactory<RandomGenerator> generators =
                RandomGeneratorFactory.of("Xoroshiro128PlusPlus");
        this.random = generators.create(seed);
        this.ofLambda = generators.create(seed + 1);
        this.regions = regions;
    }

    /// The next one.
    public Environment next(String name) {
        Environment environment = Environment.withDefaults(name);
        int cpu = pick(FargateSizes.cpus());
        boolean onOff = random.nextBoolean();
        String[][] fields = {
            {"region", pick(regions)},
            {"workload.messagesPerMonth", number(Math.floor(Math.pow(10, random.nextDouble(6.5))))},
            {"workload.sendBatch", number(1 + random.nextInt(10))},
            {
                "workload.messageBytes",
                number(1 + random.nextInt(pick(List.of(400, 8_000, 200_000))))
            },
            {"workload.networkBytesPerMessage", number(random.nextInt(100_000))},
            {"workload.internetBytesPerMessage", pick(List.of("0", "50000"))},
            {"workload.filterPassRate", number(random.nextInt(5) == 0 ? 0.3 : 1)},
            {"workload.queueType", pick(List.of("standard", "fifo"))},
            {"task.cpu", number(cpu)},
            {"task.memory", number((double) pick(FargateSizes.memories(cpu)))},
            {"task.architecture", pick(List.of("X86_64", "ARM64"))},
            {"task.ephemeralStorageGiB", number(20 + random.nextInt(3) * 10)},
            {"task.imageMiB", number(random.nextInt(800))},
            {"task.startVariation", pick(List.of("0", "0.2", "1"))},
            {"task.failureRate", number(random.nextInt(4) == 0 ? 0.1 : 0)},
            {"logs.retentionDays", pick(List.of("7", "30", "365"))},
            {"pipes.target", pick(List.of("ecs-task", "ecs-task", "step-functions"))},
            {"pipes.batchSize", number(1 + random.nextInt(30))},
            {"pipes.batchWindowSeconds", number(random.nextInt(60))},
            {"pipes.spotWeight", number(random.nextInt(4))},
            {"pipes.onDemandWeight", number(1 + random.nextInt(3))},
            {"pipes.batchFormers", number(1 + random.nextInt(6))},
            {"pipes.logLevel", pick(List.of("ERROR", "INFO"))},
            {"pipes.logExecutionData", pick(List.of("true", "false"))},
            {"workload.arrivals.pattern", pick(List.of("poisson", "weekly", "bursty"))},
            {"pipes.stateMachineAttempts", number(1 + random.nextInt(4))},
            {"pipes.stateTransitionsPerExecution", number(1 + random.nextInt(5))},
            {"logs.compression", number(random.nextDouble())},
            {"service.scaling.policy", onOff ? "step" : "fixed"},
            {"service.minTasks", onOff ? "0" : number(1 + random.nextInt(20))},
            {"service.maxTasks", "20"},
            {"service.messagesInFlightPerTask", number(1 + random.nextInt(3))},
            {"service.metricDelaySeconds", number(random.nextInt(120))},
            {"service.spotWeight", number(random.nextInt(3))},
            {"service.savingsPlanDiscount", onOff ? "0" : pick(List.of("0", "0.2"))},
            {"network.access", pick(List.of("public-ip", "nat-gateway", "interface-endpoints"))},
            {"network.availabilityZones", number(1 + random.nextInt(3))},
            {"quotas.fargateVCpu", "none"},
            {"network.natGateways", pick(List.of("auto", "1", "3"))},
            {"network.natShare", pick(List.of("1", "0.25"))},
            {"network.s3GatewayEndpoint", pick(List.of("auto", "true", "false"))},
            {"network.interfaceEndpoints", pick(List.of("auto", "0", "7"))},
            {"network.endpointShare", pick(List.of("1", "0.4"))},
            {"pipes.spotDiscount", pick(List.of("auto", "0.613", "0"))},
            {"service.spotDiscount", pick(List.of("auto", "0.55"))},
        };
        for (String[] field : fields) {
            environment = PlanFields.require(field[0]).withText(environment, field[1]);
        }
        if (onOff) {
            environment =
                    PlanFields.require("service.scaling.scaleIn.metric")
                            .withText(
                                    environment, pick(List.of("visible", "visible-and-in-flight")));
        }
        return withLambda(withWork(environment));
    }

    /// Drawn from a stream of its own, so that further designs change no other.
    private Environment withLambda(Environment environment) {
        boolean isHeld = ofLambda.nextInt(3) == 0;
        String[][] fields = {
            {"lambda.memoryMiB", pick(ofLambda, List.of("auto", "1024", "10240"))},
            {"lambda.packageType", pick(ofLambda, List.of("image", "zip"))},
            {"lambda.speedFactor", pick(ofLambda, List.of("1", "1.16", "4"))},
            {"lambda.timeoutSeconds", pick(ofLambda, List.of("300", "900"))},
            {"lambda.ephemeralStorageMiB", pick(ofLambda, List.of("512", "2048"))},
            {"lambda.initSeconds", pick(ofLambda, List.of("auto", "0.4", "12"))},
            {"lambda.idleSecondsBeforeReclaim", pick(ofLambda, List.of("300", "1800"))},
            {"lambda.batchWindowSeconds", isHeld ? pick(ofLambda, List.of("5", "60")) : "0"},
            {"lambda.batchSize", number(1 + ofLambda.nextInt(isHeld ? 30 : 10))},
            {"lambda.provisionedPollers", pick(ofLambda, List.of("none", "none", "2"))},
            {"lambda.vpc", pick(ofLambda, List.of("auto", "auto", "true", "false"))},
            {"lambda.systemLogBytesPerInvocation", pick(ofLambda, List.of("270", "487"))},
        };
        Environment changed = environment;
        for (String[] field : fields) {
            changed = PlanFields.require(field[0]).withText(changed, field[1]);
        }
        return changed;
    }

    private Environment withWork(Environment environment) {
        String distribution = pick(List.of("lognormal", "exponential", "constant"));
        double mean = 1 + random.nextInt(120);
        Environment changed =
                PlanFields.require("workload.processingSeconds.distribution")
                        .withText(environment, distribution);
        changed =
                PlanFields.require("workload.processingSeconds.mean")
                        .withText(changed, number(mean));
        return distribution.equals("lognormal")
                ? PlanFields.require("workload.processingSeconds.p95")
                        .withText(changed, number(mean * (1.2 + 2 * random.nextDouble())))
                : changed;
    }

    private <T> T pick(List<T> values) {
        return pick(random, values);
    }

    private static <T> T pick(RandomGenerator random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
