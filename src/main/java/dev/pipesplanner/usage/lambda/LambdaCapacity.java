package dev.pipesplanner.usage.lambda;

import static dev.pipesplanner.usage.Numbers.rough;
import static dev.pipesplanner.usage.Numbers.text;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.FieldLabels;
import dev.pipesplanner.plan.LambdaDesign;
import dev.pipesplanner.plan.QueueType;

import java.util.Arrays;
import java.util.Optional;

/// What Lambda refuses or cannot carry, on the average of the month (LAMBDA-MODEL §7).
record LambdaCapacity(Environment environment, int hours, LambdaMonth month) {

    static LambdaCapacity of(Environment environment, int hours) {
        Environment steady = LambdaMonth.steady(environment);
        return new LambdaCapacity(environment, hours, LambdaMonth.of(steady, hours));
    }

    /// The first limit that is exceeded; empty when all are kept.
    Optional<Exceeded> exceeded() {
        return Arrays.stream(LambdaLimit.values())
                .map(limit -> new Exceeded(limit, reason(limit)))
                .filter(each -> !each.reason().isEmpty())
                .findFirst();
    }

    /// Why a limit is exceeded; empty when it is kept.
    private String reason(LambdaLimit limit) {
        return switch (limit) {
            case CONCURRENCY_WITH_POLLERS -> concurrencyWithPollers();
            case FIFO_WINDOW -> fifoWindow();
            case FIFO_BATCH -> fifoBatch();
            case BATCH_WITHOUT_WINDOW -> batchWithoutWindow();
            case MEMORY -> memory();
            case INIT -> init();
            case POLLERS -> pollers();
            case WORK -> work();
            case CONCURRENCY -> concurrency();
        };
    }

    private LambdaDesign lambda() {
        return environment.lambda();
    }

    private String concurrencyWithPollers() {
        return lambda().maximumConcurrency().isTyped() && lambda().isProvisioned()
                ? "An event source mapping has a maximum concurrency or provisioned pollers, not"
                        + " both."
                : "";
    }

    private boolean isFifo() {
        return environment.workload().queueType() == QueueType.FIFO;
    }

    private String fifoWindow() {
        return isFifo() && lambda().batchWindowSeconds() > 0
                ? "A FIFO queue takes no batch window ("
                        + lambda().batchWindowSeconds()
                        + " s) of Lambda."
                : "";
    }

    private String fifoBatch() {
        return isFifo() && lambda().batchSize() > LambdaDesign.MOST_WITHOUT_WINDOW
                ? "A FIFO queue gives Lambda batches of at most 10 messages, not "
                        + text(lambda().batchSize())
                        + "."
                : "";
    }

    private String batchWithoutWindow() {
        return lambda().batchSize() > LambdaDesign.MOST_WITHOUT_WINDOW
                        && lambda().batchWindowSeconds() == 0
                ? "Lambda takes batches of more than 10 messages ("
                        + text(lambda().batchSize())
                        + ") with a batch window of at least 1 s only."
                : "";
    }

    private String memory() {
        return lambda().isTooSmallFor(environment.task())
                ? "The task has "
                        + text(environment.task().memory())
                        + " MiB; a function has at most "
                        + text(LambdaDesign.MOST_MEMORY_MIB)
                        + " MiB."
                : "";
    }

    /// The INIT that is begun again runs under the timeout (LAMBDA-FACTS 44).
    private String init() {
        double init = lambda().initSeconds(environment.task());
        return init > LambdaDesign.LONGEST_INIT_SECONDS && init >= lambda().timeoutSeconds()
                ? "The code takes "
                        + text(init)
                        + " s to start. After 10 s Lambda begins again, within the function"
                        + " timeout ("
                        + lambda().timeoutSeconds()
                        + " s), so it never starts."
                : "";
    }

    private String pollers() {
        double needed = LambdaUsage.mibPerSecond(environment, hours);
        return lambda().isProvisioned() && needed > lambda().provisionedMaxPollers()
                ? "The queue receives "
                        + rough(needed)
                        + " MiB per second; "
                        + lambda().provisionedMaxPollers()
                        + " provisioned pollers take 1 MiB per second each."
                : "";
    }

    private String work() {
        double seconds = workOfABatch();
        int timeout = lambda().timeoutSeconds();
        if (!(seconds > timeout)) {
            return "";
        }
        double batch = month.meanBatch();
        String subject =
                batch > 1 ? "A batch of " + rough(batch) + " messages takes " : "A message takes ";
        return subject
                + text(Math.ceil(seconds))
                + " s on average; the function timeout ends it after "
                + timeout
                + " s.";
    }

    private double workOfABatch() {
        double messages = BatchSizes.most(environment) == 1 ? 1 : month.meanBatch();
        return messages * LambdaWork.of(environment).law().mean();
    }

    private String concurrency() {
        double load = month.load();
        Concurrency concurrency = Concurrency.of(environment);
        return load < concurrency.most() || load == 0
                ? ""
                : "On average "
                        + text(Math.ceil(load))
                        + " invocations run at once; "
                        + limit(concurrency.most())
                        + ".";
    }

    /// The cap and what makes it.
    private String limit(double most) {
        String cap = text(most);
        return switch (Concurrency.cap(environment)) {
            case GROUPS ->
                    "the queue has " + cap + " message groups, each worked one message at a time";
            case QUOTA ->
                    "the quota (" + FieldLabels.of("quotas.lambdaConcurrency") + ") is " + cap;
            case POLLERS ->
                    text(lambda().provisionedMaxPollers()) + " provisioned pollers reach " + cap;
            case MAXIMUM -> "the maximum concurrency is " + cap;
            case MAPPING -> "an event source mapping reaches " + cap;
        };
    }
}
