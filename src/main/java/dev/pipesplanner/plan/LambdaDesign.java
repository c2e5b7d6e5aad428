package dev.pipesplanner.plan;

import java.util.List;

/// A Lambda function that an event source mapping feeds from the queue (LAMBDA-MODEL §1).
///
/// @param memoryMiB automatic: as much as gives the function the task's memory and its vCPUs
/// @param speedFactor how many times as fast as on the task the work runs
/// @param initSeconds start of the code, which is billed; automatic: the task's boot
/// @param prepareSeconds before it, not billed; automatic: by the kind of package
/// @param maximumConcurrency invocations at once; automatic: no limit of the mapping's own
/// @param provisionedPollers pollers that always run; automatic: none, the standard mode
/// @param pollsPerProvisionedPoller long polls that each of them keeps open
/// @param pollerRampPerMinute invocations at once that each minute adds; automatic: by the mode
/// @param messageGroups groups of a FIFO queue, equally busy; automatic: no limit of theirs
/// @param vpc automatic: unless tasks have public addresses
/// @param systemLogBytesPerInvocation what Lambda itself logs
public record LambdaDesign(
        Setting<Double> memoryMiB,
        PackageType packageType,
        double speedFactor,
        int timeoutSeconds,
        int ephemeralStorageMiB,
        Setting<Double> initSeconds,
        Setting<Double> prepareSeconds,
        double idleSecondsBeforeReclaim,
        double environmentLifetimeSeconds,
        int batchSize,
        int batchWindowSeconds,
        Setting<Double> maximumConcurrency,
        Setting<Double> provisionedPollers,
        int provisionedMaxPollers,
        int idlePollers,
        int pollsPerProvisionedPoller,
        Setting<Double> pollerRampPerMinute,
        Setting<Double> messageGroups,
        Setting<Boolean> vpc,
        double systemLogBytesPerInvocation)
        implements DesignSettings {

    /// MiB of a function that give it one vCPU (LAMBDA-FACTS 17).
    public static final double MIB_PER_VCPU = 1_769;

    /// The most memory that a function can have, in MiB (LAMBDA-FACTS 17).
    public static final int MOST_MEMORY_MIB = 10_240;

    /// The longest timeout that AWS documents and the Terraform provider takes, in seconds, as of
    /// 2026-11; 1,800 s are not everywhere yet (LAMBDA-FACTS 19).
    public static final int DOCUMENTED_TIMEOUT_SECONDS = 900;

    /// The largest batch of a mapping.
    private static final int MOST_MESSAGES = 10_000;

    /// Bytes of an invocation's payload, and those that surround each message (LAMBDA-FACTS 20).
    private static final int MOST_BYTES = 6 * 1_048_576;

    private static final int BYTES_AROUND = 1_000;

    /// The largest batch without a window, and of a FIFO queue (LAMBDA-FACTS 22).
    public static final int MOST_WITHOUT_WINDOW = 10;

    /// Seconds after which an INIT is given up and begun again (LAMBDA-FACTS 44).
    public static final double LONGEST_INIT_SECONDS = 10;

    /// Invocations at once that one provisioned poller starts (LAMBDA-FACTS 32).
    public static final double INVOCATIONS_PER_POLLER = 10;

    /// The most provisioned pollers that may always run (LAMBDA-FACTS 32).
    public static final int MOST_POLLERS_AT_FIRST = 200;

    /// The most provisioned pollers at all (LAMBDA-FACTS 32).
    public static final int MOST_POLLERS = 2_000;

    /// The highest maximum concurrency of a mapping (LAMBDA-FACTS 28).
    public static final int MOST_CONCURRENCY = 1_000;

    /// Every default of LAMBDA-MODEL §1.
    static final LambdaDesign DEFAULT =
            new LambdaDesign(
                    Setting.auto(),
                    PackageType.IMAGE,
                    1,
                    DOCUMENTED_TIMEOUT_SECONDS,
                    512,
                    Setting.auto(),
                    Setting.auto(),
                    300,
                    14_400,
                    1,
                    0,
                    Setting.auto(),
                    Setting.auto(),
                    200,
                    5,
                    10,
                    Setting.auto(),
                    Setting.auto(),
                    Setting.auto(),
                    270);

    public LambdaDesign {
        Limits.require("lambda.memoryMiB", memoryMiB);
        Limits.require("lambda.speedFactor", speedFactor);
        Limits.require("lambda.timeoutSeconds", timeoutSeconds);
        Limits.require("lambda.ephemeralStorageMiB", ephemeralStorageMiB);
        Limits.require("lambda.initSeconds", initSeconds);
        Limits.require("lambda.prepareSeconds", prepareSeconds);
        Limits.require("lambda.idleSecondsBeforeReclaim", idleSecondsBeforeReclaim);
        Limits.require("lambda.environmentLifetimeSeconds", environmentLifetimeSeconds);
        Limits.require("lambda.batchSize", batchSize);
        Limits.require("lambda.batchWindowSeconds", batchWindowSeconds);
        Limits.require("lambda.maximumConcurrency", maximumConcurrency);
        Limits.require("lambda.provisionedPollers", provisionedPollers);
        Limits.require("lambda.provisionedMaxPollers", provisionedMaxPollers);
        Limits.require("lambda.idlePollers", idlePollers);
        Limits.require("lambda.pollsPerProvisionedPoller", pollsPerProvisionedPoller);
        Limits.require("lambda.pollerRampPerMinute", pollerRampPerMinute);
        Limits.require("lambda.messageGroups", messageGroups);
        Limits.require("lambda.systemLogBytesPerInvocation", systemLogBytesPerInvocation);
    }

    /// MiB of the function: as typed, else what follows from the task.
    public int memory(Task task) {
        return memoryMiB.orElse(derivedMemory(task)).intValue();
    }

    /// MiB of the function unless typed: `min(10,240, max(task.memory, ⌈vCPU · 1,769⌉))`.
    public static double derivedMemory(Task task) {
        double needed = Math.max(task.memory(), Math.ceil(task.vCpu() * MIB_PER_VCPU));
        return Math.min(MOST_MEMORY_MIB, needed);
    }

    /// Messages that the payload lets an invocation have at most, at least one (LAMBDA-MODEL §2).
    ///
    /// @param messageBytes of each body
    public static int largestBatch(int messageBytes) {
        return Math.min(MOST_MESSAGES, MOST_BYTES / (messageBytes + BYTES_AROUND));
    }

    /// Whether the task has more memory than a function can have, and nobody typed less.
    public boolean isTooSmallFor(Task task) {
        return !memoryMiB.isTyped() && task.memory() > MOST_MEMORY_MIB;
    }

    /// Seconds that the code takes to start: as typed, else those of the same program in the task.
    public double initSeconds(Task task) {
        return initSeconds.orElse(task.bootSeconds());
    }

    /// Seconds before the code starts: as typed, else 0.5 for an image, 0.2 for a zip (LAMBDA-FACTS
    /// 50, 52).
    public double preparation() {
        return prepareSeconds.orElse(
                switch (packageType) {
                    case IMAGE -> 0.5;
                    case ZIP -> 0.2;
                });
    }

    /// Seconds for which AWS advises the queue to hide a message: six timeouts and the window
    /// (LAMBDA-FACTS 37).
    public int advisedVisibilitySeconds() {
        return 6 * timeoutSeconds + batchWindowSeconds;
    }

    public boolean isProvisioned() {
        return provisionedPollers.isTyped();
    }

    /// Invocations at once that each minute with a backlog adds: as typed, else 300, provisioned
    /// 1,000 (LAMBDA-FACTS 28, 32).
    public double rampPerMinute() {
        return pollerRampPerMinute.orElse(isProvisioned() ? 1_000.0 : 300.0);
    }

    /// Whether the function is attached to the VPC: as typed, else unless tasks have public
    /// addresses (LAMBDA-FACTS 55, 56).
    public boolean isInVpc(Network network) {
        return vpc.orElse(network.access() != NetworkAccess.PUBLIC_IP);
    }

    @Override
    public List<Problem> contradictions() {
        return provisionedPollers instanceof Setting.Typed<Double>(Double least)
                        && least > provisionedMaxPollers
                ? List.of(
                        Problem.of(
                                "lambda.provisionedPollers",
                                "Provisioned pollers ("
                                        + Limits.plain(least)
                                        + ") must not be above the most provisioned pollers ("
                                        + provisionedMaxPollers
                                        + ").",
                                "Swap the two."))
                : List.of();
    }

    /// A function whose memory is typed runs as before, beside a task of another speed; one that
    /// follows the task's size has its speed, too.
    @Override
    public DesignSettings whereTaskTakes(double factor) {
        return memoryMiB.isTyped() ? Lens.with(this, "speedFactor", speedFactor * factor) : this;
    }

    /// Polling, image and logs are Lambda's own and pass no endpoint (LAMBDA-FACTS 57).
    @Override
    public double defaultInterfaceEndpoints() {
        return 0;
    }
}
