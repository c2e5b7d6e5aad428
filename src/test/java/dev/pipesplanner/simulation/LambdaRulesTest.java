package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The rules of LAMBDA-MODEL §9 on months that can be worked by hand. A poller sees a message
/// within a tenth of a second, which is all that is left to chance.
class LambdaRulesTest {

    private static final double POLL = 0.1;
    private static final int BURSTS = 730;

    /// Starts take no time.
    private static final List<String> AT_ONCE =
            List.of("lambda.initSeconds=0", "lambda.prepareSeconds=0");

    // LAMBDA-MODEL §10, vector 13: 5 of 60 start at once, then 5 a second: the k-th waits
    // (k − 5)/5, on average 55·56/2/5/60 = 5.133333, at most 11; provisioned 20 at once, then
    // 16.667 a second: 40·41/2/16.667/60 = 0.82, at most 2.4
    @ParameterizedTest
    @CsvSource({"none, 5.133333, 11", "2, 0.820000, 2.4"})
    void aBurstWaitsForConcurrency(String pollers, double mean, double last) {
        Simulated month =
                simulated(burst(60, 120, AT_ONCE, "lambda.provisionedPollers=" + pollers));

        assertThat(month.waits().mean()).isBetween(mean, mean + POLL);
        assertThat(month.waits().max()).isBetween(last, last + POLL);
    }

    // LAMBDA-MODEL §10, vector 13: slots that fall free are used again; of 500 messages of 5 s only
    // 160 run at once
    @Test
    void shortWorkNeedsFewerEnvironmentsThanMessages() {
        Simulated month = simulated(burst(500, 5, List.of("lambda.prepareSeconds=0.5")));

        double kappa = coldShare(month);
        assertThat(kappa).isCloseTo(0.3208, within(0.001));
        assertThat(month.waits().mean() - POLL / 2 - kappa * 3.5).isCloseTo(20.1, within(0.1));
    }

    // the concurrency of the first burst is left to the second, 60 s later, whose batches do not
    // wait; a minute after the last one waited it goes down, so the third waits again: the 6th to
    // 10th batch 0.2 to 1 s, on average 3/10 s in every other burst
    @Test
    void burstsAMinuteApartWaitEveryOtherTime() {
        Simulated month =
                simulated(
                        burst(10, 5, AT_ONCE, "workload.arrivals.everySeconds=60", total(10, 60)));

        assertThat(month.waits().mean()).isBetween(0.15, 0.15 + POLL);
        assertThat(month.waits().max()).isBetween(1.0, 1.0 + POLL);
    }

    // two at a time: 0, 0, 10, 10, 20 s: on average 8
    @Test
    void theMappingTakesNoMoreThanItsMaximumConcurrency() {
        Simulated month = simulated(burst(5, 10, AT_ONCE, "lambda.maximumConcurrency=2"));

        assertThat(month.waits().mean()).isBetween(8.0, 8 + POLL);
        assertThat(month.waits().max()).isBetween(20.0, 20 + POLL);
        assertThat(month.counts().deadLetters()).isZero();
    }

    // two slots, each taken for 0.1 s by work of none: 0, 0, 0.1, 0.1 … 0.9, 0.9: on average 0.45
    @Test
    void aSlotIsTakenForATenthOfASecond() {
        Simulated month = simulated(burst(20, 0, AT_ONCE, "lambda.maximumConcurrency=2"));

        assertThat(month.waits().mean()).isBetween(0.45, 0.45 + POLL);
        assertThat(month.waits().max()).isBetween(0.9, 0.9 + POLL);
    }

    // one group: 0, 10, 20 s
    @Test
    void aMessageGroupIsWorkedOneMessageAtATime() {
        Simulated month =
                simulated(
                        burst(3, 10, AT_ONCE, "workload.queueType=fifo", "lambda.messageGroups=1"));

        assertThat(month.waits().mean()).isBetween(10.0, 10 + POLL);
        assertThat(month.waits().max()).isBetween(20.0, 20 + POLL);
    }

    // each attempt fails after 20 s; the message is back 60 s after it was received: three receives
    // at 0, 60 and 120 s, each billed 20 s; one environment for all
    @Test
    void aMessageThatAlwaysFailsIsADeadLetterAfterItsLastReceive() {
        Simulated month =
                simulated(
                        burst(
                                1,
                                20,
                                AT_ONCE,
                                "task.failureRate=1",
                                "queue.maxReceiveCount=3",
                                "queue.visibilityTimeoutSeconds=60",
                                "lambda.timeoutSeconds=30"));

        Counts counts = month.counts();
        assertThat(counts.deadLetters()).isEqualTo(BURSTS);
        assertThat(counts.processed()).isZero();
        assertThat(counts.redeliveries()).isEqualTo(2 * BURSTS);
        assertThat(counts.launches()).isEqualTo(BURSTS);
        assertThat(counts.billedSeconds()).isCloseTo(BURSTS * 60.0, within(1e-6));
        assertThat(month.waits().mean()).isBetween(120.0, 120 + 3 * POLL);
        assertThat(month.endToEnd().mean()).isCloseTo(month.waits().mean() + 20, within(1e-9));
        assertThat(month.used().deadLettersPerMonth()).isCloseTo(BURSTS, within(1e-6));
    }

    // AWS refuses a queue that hides messages for less than the timeout; 6 × 30 s are taken instead
    @Test
    void messagesStayHiddenForSixTimeoutsWhereTheQueueHidesThemForTooShort() {
        Simulated month =
                simulated(
                        burst(
                                1,
                                20,
                                AT_ONCE,
                                "task.failureRate=1",
                                "queue.maxReceiveCount=2",
                                "queue.visibilityTimeoutSeconds=29",
                                "lambda.timeoutSeconds=30"));

        assertThat(month.waits().mean()).isBetween(180.0, 180 + 2 * POLL);
    }

    // work that is too long is too long each time: as many attempts as receives are allowed, each
    // stopped at the timeout and billed whole
    @Test
    void workLongerThanTheTimeoutIsStoppedEachTime() {
        Simulated month =
                simulated(
                        environment(
                                AT_ONCE,
                                "workload.messagesPerMonth=20000",
                                "workload.processingSeconds.distribution=exponential",
                                "workload.processingSeconds.mean=9",
                                "lambda.timeoutSeconds=10",
                                "queue.visibilityTimeoutSeconds=60",
                                "queue.maxReceiveCount=4"));

        Counts counts = month.counts();
        assertThat(counts.deadLetters() / 20_000.0).isCloseTo(Math.exp(-10.0 / 9), within(0.01));
        assertThat(counts.redeliveries()).isEqualTo(3 * counts.deadLetters());
        double stopped = 4 * 10.0 * counts.deadLetters();
        assertThat(counts.billedSeconds() - counts.workedSeconds() - stopped)
                .isBetween(0.0, 0.001 * counts.processed());
    }

    // of a batch only what fails comes back; a batch that is stopped comes back as a whole
    @Test
    void onlyWhatFailsOfABatchComesBack() {
        Simulated month =
                simulated(
                        burst(
                                10,
                                1,
                                AT_ONCE,
                                "lambda.batchSize=10",
                                "task.failureRate=0.5",
                                "queue.maxReceiveCount=2"));

        Counts counts = month.counts();
        double messages = 10 * BURSTS;
        assertThat(counts.redeliveries() / messages).isCloseTo(0.5, within(0.02));
        assertThat(counts.deadLetters() / messages).isCloseTo(0.25, within(0.02));
        assertThat(month.usage().quantity(Meter.LAMBDA_REQUESTS))
                .isBetween(1.9 * BURSTS, 2.0 * BURSTS);
    }

    // 25 of one instant make 10, 10 and 5, of which the last ones are seen after 0.1 s
    @Test
    void messagesOfOneInstantFillOneBatchThenTheNext() {
        Simulated month = simulated(burst(25, 1, AT_ONCE, "lambda.batchSize=10"));

        assertThat(month.usage().quantity(Meter.LAMBDA_REQUESTS)).isEqualTo(3 * BURSTS);
        assertThat(month.waits().mean()).isCloseTo((20 * 4.5 + 5 * 2.1) / 25, within(1e-9));
    }

    // a window of 5 s lasts the 20 s of a long poll; 4 messages wait for it
    @Test
    void aBatchThatIsNotFullWaitsForItsWindow() {
        Simulated month =
                simulated(
                        burst(4, 1, AT_ONCE, "lambda.batchSize=10", "lambda.batchWindowSeconds=5"));

        assertThat(month.waits().mean()).isBetween(21.5, 21.5 + POLL);
    }

    // one message every 100 s: kept for 50 s each start is cold; kept for 300 s none is but the
    // first, and each that finds an environment older than 14,350 s: every 144th
    @ParameterizedTest
    @CsvSource({"50, 26280", "300, 183"})
    void anEnvironmentDiesIdleOrOfAge(int idle, long cold) {
        Simulated month =
                simulated(
                        burst(
                                1,
                                5,
                                AT_ONCE,
                                "workload.arrivals.everySeconds=100",
                                total(1, 100),
                                "lambda.idleSecondsBeforeReclaim=" + idle,
                                "lambda.environmentLifetimeSeconds=14350"));

        assertThat(month.counts().launches()).isEqualTo(cold);
    }

    // INIT of 2 s is billed, the 1 s of preparation is not; 10.1 ms of work are 11; an INIT of 12 s
    // is begun again after 10
    @ParameterizedTest
    @CsvSource({"2, 2.011, 3", "12, 22.011, 23"})
    void aColdStartIsBilledButItsPreparation(double init, double billed, double waited) {
        Simulated month =
                simulated(
                        burst(
                                1,
                                0.0101,
                                List.of("lambda.initSeconds=" + init, "lambda.prepareSeconds=1")));

        assertThat(month.counts().billedSeconds()).isCloseTo(BURSTS * billed, within(1e-6));
        assertThat(month.waits().mean()).isBetween(waited, waited + POLL);
    }

    @Test
    void workIsFasterByTheSpeedFactor() {
        Simulated month = simulated(burst(1, 8, AT_ONCE, "lambda.speedFactor=4"));

        assertThat(month.counts().billedSeconds()).isCloseTo(BURSTS * 2.0, within(1e-6));
    }

    private static double coldShare(Simulated month) {
        return month.counts().launches() / month.usage().quantity(Meter.LAMBDA_REQUESTS);
    }

    private static Simulated simulated(Environment environment) {
        return Plans.simulated(environment, Design.LAMBDA, 1);
    }

    private static String total(int messages, int everySeconds) {
        return "workload.messagesPerMonth=" + messages * 2_628_000.0 / everySeconds;
    }

    /// So many messages every hour, of constant work.
    private static Environment burst(
            int messages, double seconds, List<String> starts, String... more) {
        List<String> set = new ArrayList<>(starts);
        set.addAll(
                List.of(
                        total(messages, 3_600),
                        "workload.arrivals.pattern=periodic",
                        "workload.arrivals.everySeconds=3600",
                        "workload.processingSeconds.distribution=constant",
                        "workload.processingSeconds.mean=" + seconds));
        set.addAll(Arrays.asList(more));
        return environment(set);
    }

    private static Environment environment(List<String> starts, String... more) {
        return Plans.of(
                Stream.of(List.of("task.startVariation=0"), starts, List.of(more))
                        .flatMap(List::stream)
                        .toList());
    }
}
