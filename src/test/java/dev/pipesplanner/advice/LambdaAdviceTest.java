package dev.pipesplanner.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Assignment;
import dev.pipesplanner.plan.Plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of Lambda, on the answers of the engine (LAMBDA-MODEL §8).
final class LambdaAdviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lambda-concurrency-with-pollers | lambda.maximumConcurrency=2 lambda.provisionedPollers=2 | lambda.maximumConcurrency=2
                    lambda-fifo-window | workload.queueType=fifo lambda.batchWindowSeconds=1 | lambda.batchWindowSeconds=1
                    lambda-fifo-batch | workload.queueType=fifo lambda.batchSize=11 | workload.queueType=fifo lambda.batchSize=10
                    lambda-batch-without-window | lambda.batchSize=11 | lambda.batchSize=10
                    lambda-memory-exceeded | task.cpu=4096 task.memory=16384 | task.cpu=4096 task.memory=8192
                    lambda-init-beyond-timeout | lambda.initSeconds=60 lambda.timeoutSeconds=60 | lambda.initSeconds=60 lambda.timeoutSeconds=61
                    lambda-init-beyond-timeout | lambda.initSeconds=900 | lambda.initSeconds=899
                    lambda-pollers-exceeded | workload.messagesPerMonth=26280000 workload.messageBytes=1048576 workload.processingSeconds.distribution=constant workload.processingSeconds.mean=0.1 lambda.provisionedPollers=2 lambda.provisionedMaxPollers=9 | workload.messagesPerMonth=26280000 workload.messageBytes=1048576 workload.processingSeconds.distribution=constant workload.processingSeconds.mean=0.1 lambda.provisionedPollers=2
                    lambda-work-beyond-timeout | workload.processingSeconds.distribution=constant workload.processingSeconds.mean=1000 | workload.processingSeconds.distribution=constant workload.processingSeconds.mean=900
                    lambda-work-beyond-timeout | workload.processingSeconds.distribution=constant workload.processingSeconds.mean=100 lambda.timeoutSeconds=60 | workload.processingSeconds.distribution=constant workload.processingSeconds.mean=100
                    lambda-work-beyond-timeout | workload.messagesPerMonth=43800 workload.arrivals.pattern=periodic workload.arrivals.everySeconds=600 workload.processingSeconds.distribution=constant workload.processingSeconds.mean=120 lambda.batchSize=10 | workload.messagesPerMonth=43800 workload.arrivals.pattern=periodic workload.arrivals.everySeconds=600 workload.processingSeconds.distribution=constant workload.processingSeconds.mean=120 lambda.batchSize=7
                    lambda-overloaded | workload.messagesPerMonth=2628000 lambda.maximumConcurrency=5 | workload.messagesPerMonth=2628000 lambda.maximumConcurrency=6
                    lambda-overloaded | workload.messagesPerMonth=600M | workload.messagesPerMonth=60M
                    lambda-visibility-refused | chosenDesign=lambda | chosenDesign=lambda queue.visibilityTimeoutSeconds=900
                    lambda-visibility-short | lambda.batchSize=1 | queue.visibilityTimeoutSeconds=900
                    lambda-groups-without-fifo | lambda.messageGroups=3 | lambda.messageGroups=3 workload.queueType=fifo
                    lambda-window-without-batch | lambda.batchSize=10 lambda.batchWindowSeconds=5 | workload.messagesPerMonth=10M lambda.batchSize=10 lambda.batchWindowSeconds=5
                    lambda-burst-ramp | workload.messagesPerMonth=146000 workload.arrivals.pattern=periodic workload.arrivals.everySeconds=3600 | workload.messagesPerMonth=7300 workload.arrivals.pattern=periodic workload.arrivals.everySeconds=3600
                    lambda-burst-ramp | workload.messagesPerMonth=36500 workload.arrivals.pattern=periodic workload.arrivals.everySeconds=3600 workload.latencyTarget.seconds=1 | workload.messagesPerMonth=36500 workload.arrivals.pattern=periodic workload.arrivals.everySeconds=3600 workload.latencyTarget.seconds=60
                    lambda-fifo-blocked | workload.queueType=fifo task.failureRate=0.01 | workload.queueType=fifo
                    lambda-timeouts | lambda.timeoutSeconds=60 | lambda.timeoutSeconds=900
                    lambda-timeouts | workload.processingSeconds.p95=1500 workload.processingSeconds.mean=500 workload.messagesPerMonth=1000 | workload.processingSeconds.mean=5
                    lambda-full-batch-too-long | lambda.batchSize=200 lambda.batchWindowSeconds=1 | lambda.batchSize=180 lambda.batchWindowSeconds=1
                    lambda-timeout-not-everywhere | lambda.timeoutSeconds=901 | lambda.timeoutSeconds=900
                    lambda-long-init | lambda.initSeconds=12 | lambda.initSeconds=10
                    lambda-less-cpu | lambda.memoryMiB=1768 | lambda.memoryMiB=1769
                    lambda-less-cpu | lambda.memoryMiB=1024 | lambda.memoryMiB=1024 lambda.speedFactor=0.5
                    lambda-storage-too-small | task.ephemeralStorageGiB=21 | task.ephemeralStorageGiB=20
                    lambda-no-way-out | lambda.vpc=true | network.access=nat-gateway lambda.vpc=true
                    lambda-period-near-reclaim | workload.arrivals.pattern=periodic workload.arrivals.everySeconds=360 | workload.arrivals.pattern=periodic workload.arrivals.everySeconds=361
                    lambda-init-share | workload.messagesPerMonth=60000 | workload.messagesPerMonth=10M
                    lambda-worker-contract | lambda.packageType=zip | designs=pipes
                    lambda-secrets-not-injected | terraform.secrets=KEY=arn:aws:ssm:us-east-1:123456789012:parameter/key | lambda.batchSize=1
                    lambda-faster-cpu | task.cpu=256 task.memory=512 | task.cpu=1024
                    lambda-faster-cpu | task.cpu=256 task.memory=512 | task.cpu=256 task.memory=512 lambda.speedFactor=1.2
                    lambda-one-thread | task.memory=2048 | lambda.memoryMiB=1769
                    lambda-no-spot | designs=pipes,lambda | designs=lambda
                    lambda-idle-polling | workload.messagesPerMonth=1000 | workload.messagesPerMonth=1000000
                    """)
    void aRuleFiresOnlyWhereItHolds(String rule, String positive, String negative) {
        assertThat(RealAnswersTest.findings(plan(positive)))
                .extracting(finding -> finding.rule().id())
                .contains(rule);
        assertThat(RealAnswersTest.findings(plan(negative)))
                .extracting(finding -> finding.rule().id())
                .doesNotContain(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lambda-concurrency-with-pollers | lambda.maximumConcurrency=2 lambda.provisionedPollers=2 | lambda.maximumConcurrency=none
                    lambda-fifo-window | workload.queueType=fifo lambda.batchWindowSeconds=1 | lambda.batchWindowSeconds=0
                    lambda-fifo-batch | workload.queueType=fifo lambda.batchSize=11 | lambda.batchSize=10
                    lambda-batch-without-window | lambda.batchSize=11 | lambda.batchWindowSeconds=1
                    lambda-memory-exceeded | task.cpu=4096 task.memory=16384 | lambda.memoryMiB=10240
                    lambda-init-beyond-timeout | lambda.initSeconds=60 lambda.timeoutSeconds=60 | lambda.timeoutSeconds=900
                    lambda-pollers-exceeded | workload.messagesPerMonth=26280000 workload.messageBytes=1048576 workload.processingSeconds.distribution=constant workload.processingSeconds.mean=0.1 lambda.provisionedPollers=2 lambda.provisionedMaxPollers=9 | lambda.provisionedMaxPollers=10
                    lambda-work-beyond-timeout | workload.processingSeconds.distribution=constant workload.processingSeconds.mean=100 lambda.timeoutSeconds=60 | lambda.timeoutSeconds=900
                    lambda-work-beyond-timeout | workload.messagesPerMonth=43800 workload.arrivals.pattern=periodic workload.arrivals.everySeconds=600 workload.processingSeconds.distribution=constant workload.processingSeconds.mean=120 lambda.batchSize=10 | lambda.batchSize=7
                    lambda-overloaded | workload.messagesPerMonth=2628000 lambda.maximumConcurrency=5 | lambda.maximumConcurrency=7
                    lambda-visibility-refused | chosenDesign=lambda | queue.visibilityTimeoutSeconds=5400
                    lambda-visibility-short | lambda.batchSize=1 | queue.visibilityTimeoutSeconds=5400
                    lambda-groups-without-fifo | lambda.messageGroups=3 | lambda.messageGroups=none
                    lambda-window-without-batch | lambda.batchSize=10 lambda.batchWindowSeconds=5 | lambda.batchWindowSeconds=0
                    lambda-burst-ramp | workload.messagesPerMonth=146000 workload.arrivals.pattern=periodic workload.arrivals.everySeconds=3600 | lambda.provisionedPollers=20
                    lambda-burst-ramp | workload.messagesPerMonth=36500 workload.arrivals.pattern=periodic workload.arrivals.everySeconds=3600 workload.latencyTarget.seconds=1 | lambda.provisionedPollers=5
                    lambda-timeouts | lambda.timeoutSeconds=60 | lambda.timeoutSeconds=900
                    lambda-full-batch-too-long | lambda.batchSize=200 lambda.batchWindowSeconds=1 | lambda.batchSize=180
                    lambda-timeout-not-everywhere | lambda.timeoutSeconds=901 | lambda.timeoutSeconds=900
                    lambda-less-cpu | lambda.memoryMiB=1768 | lambda.memoryMiB=1769
                    lambda-less-cpu | lambda.memoryMiB=1024 | lambda.memoryMiB=1769
                    lambda-no-way-out | lambda.vpc=true | lambda.vpc=false
                    """)
    void aFixMakesItsFindingGoAway(String rule, String inputs, String assignment) {
        Plan plan = plan(inputs);

        Plan changed = finding(plan, rule).fix().orElseThrow().applyTo(plan);

        assertThat(finding(plan, rule).fix().orElseThrow().assignments())
                .containsExactly(Assignment.parse("dev:" + assignment));
        assertThat(RealAnswersTest.findings(changed))
                .noneMatch(finding -> finding.rule().id().equals(rule));
    }

    /// A window of 0 allows no batch of more than ten.
    @Test
    void aLargeBatchGoesWithItsWindow() {
        Plan plan = plan("lambda.batchSize=20 lambda.batchWindowSeconds=5");
        Finding finding = finding(plan, "lambda-window-without-batch");

        Plan changed = finding.fix().orElseThrow().applyTo(plan);

        assertThat(changed.environments().getFirst().lambda().batchSize()).isEqualTo(10);
        assertThat(changed.environments().getFirst().lambda().batchWindowSeconds()).isZero();
    }

    // LAMBDA-MODEL §8: 256/512 1.16 times, 256/2,048 4 times
    @ParameterizedTest
    @CsvSource({"512, 1.16", "2048, 4"})
    void aSmallTaskSaysHowMuchFasterLambdaMayBe(String memory, String times) {
        assertThat(message("task.cpu=256 task.memory=" + memory, "lambda-faster-cpu"))
                .contains(" up to " + times + " times as fast as on 0.25 vCPU");
    }

    // by hand: 8,760 × 2 GB × 5.0005 s, and 3 s more of INIT for each cold one, at 0.0000166667:
    // 1.46
    // or 2.34; of the warm 300 of 14,400 s are recycled, 0.02; the rest of the bill is 0.41
    @Test
    void whatHangsOnAnUnknownTimeIsPricedBothWays() {
        assertThat(
                        message(
                                "workload.messagesPerMonth=8760"
                                        + " workload.arrivals.pattern=periodic",
                                "lambda-period-near-reclaim"))
                .contains("all of them start warm or all start cold, which costs $1.89 or $2.75");
    }

    // LAMBDA-FACTS 44: an INIT of 15 s is given up after 10 s and billed as 25 s; 60,000 messages
    @Test
    void anInitThatBeginsTwiceIsToldAsItIsBilled() {
        String inputs = "workload.messagesPerMonth=60000 lambda.initSeconds=15";

        assertThat(message(inputs, "lambda-init-share")).endsWith(" start cold, in 25 s each.");
        assertThat(message(inputs, "lambda-long-init")).contains("is billed 25 s.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    workload.messagesPerMonth=600M | Raise the quota of Lambda concurrency with AWS, or choose another design.
                    workload.messagesPerMonth=2628000 workload.queueType=fifo lambda.messageGroups=4 | Use more message groups, or choose another design.
                    workload.messagesPerMonth=660M quotas.lambdaConcurrency=2000 | Use provisioned pollers, raise the quota of Lambda concurrency with AWS as far as they need it, or choose another design.
                    workload.messagesPerMonth=660M lambda.maximumConcurrency=1000 quotas.lambdaConcurrency=1001 | Raise it, and the quota of Lambda concurrency with AWS as far as needed, or choose another design.
                    """)
    void theWayOutOfAnOverloadRaisesWhatBindsIt(String inputs, String advice) {
        assertThat(message(inputs, "lambda-overloaded")).endsWith("\n" + advice);
    }

    @Test
    void aMessageThatIsHardlyTooLongIsToldAsLongerThanTheTimeout() {
        assertThat(
                        message(
                                "workload.processingSeconds.distribution=constant"
                                        + " workload.processingSeconds.mean=900.4",
                                "lambda-work-beyond-timeout"))
                .startsWith(
                        "A message takes 901 s on average; the function timeout ends it after"
                                + " 900 s.");
    }

    private static String message(String inputs, String rule) {
        return finding(plan(inputs), rule).message();
    }

    private static Finding finding(Plan plan, String rule) {
        return RealAnswersTest.findings(plan).stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Plan plan(String inputs) {
        return RealAnswersTest.plan("designs=lambda " + inputs);
    }
}
