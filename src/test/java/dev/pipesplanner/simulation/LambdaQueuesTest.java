package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The simulation of Lambda against queues that are known exactly, and against what a simulator
/// says that its authors checked on Lambda itself (LAMBDA-MODEL §9).
class LambdaQueuesTest {

    private static final double POLL = 0.1;
    private static final int RUNS = 12;

    // LAMBDA-FACTS 54: 0.9 messages a second, exponential work of 1.991 s, environments kept for
    // 600
    // s: 0.14 % of the starts are cold; the closed form has 0.001349
    @Test
    void coldStartsAreAsManyAsSimfaasSays() {
        double[] shares =
                months(
                        Plans.of(
                                "workload.messagesPerMonth=" + 0.9 * 2_628_000,
                                "workload.processingSeconds.distribution=exponential",
                                "workload.processingSeconds.mean=1.991",
                                "lambda.idleSecondsBeforeReclaim=600",
                                "lambda.environmentLifetimeSeconds=86400"),
                        LambdaQueuesTest::coldShare);

        assertThat(mean(shares)).isCloseTo(0.00135, within(3 * error(shares)));
        assertThat(error(shares)).isLessThan(2e-5);
    }

    // five slots at ρ = 0.7: P(W > 0) = 0.3778, E[W] = C/(5μ − λ) = 2.5189 s at μ = 1/10 s
    @Test
    void batchesWaitAtTheCapAsErlangSays() {
        double load = 3.5;
        double waiting = erlangC(5, load);
        Environment environment =
                Plans.of(
                        "workload.messagesPerMonth=" + 0.35 * 2_628_000,
                        "workload.processingSeconds.distribution=exponential",
                        "workload.processingSeconds.mean=10",
                        "lambda.initSeconds=0",
                        "lambda.prepareSeconds=0",
                        "lambda.maximumConcurrency=5");

        double[] means = months(environment, month -> month.waits().mean() - POLL / 2);
        double[] tails = months(environment, month -> month.waits().tail(10 + POLL / 2));

        assertThat(mean(means)).isCloseTo(waiting / 0.15, within(3 * error(means)));
        assertThat(mean(tails)).isCloseTo(waiting * Math.exp(-1.5), withPercentage(2));
    }

    private static double erlangC(int servers, double load) {
        double term = 1;
        double sum = 0;
        for (int k = 0; k < servers; k++) {
            sum += term;
            term *= load / (k + 1);
        }
        double full = term * servers / (servers - load);
        return full / (sum + full);
    }

    // M/G/∞: what runs at any time is Poisson of mean λE[S]
    @Test
    void invocationsWithoutACapArePoisson() {
        Environment environment =
                Plans.of(
                        "workload.messagesPerMonth=13140000",
                        "workload.processingSeconds.mean=30",
                        "workload.processingSeconds.p95=80",
                        "lambda.initSeconds=0",
                        "lambda.prepareSeconds=0",
                        "lambda.provisionedPollers=40");

        int[] running = Plans.simulated(environment, Design.LAMBDA, 3).series().tasks();

        double[] sampled =
                IntStream.iterate(60, minute -> minute < running.length, minute -> minute + 10)
                        .mapToDouble(minute -> running[minute])
                        .toArray();
        double mean = mean(sampled);
        double variance =
                Arrays.stream(sampled).map(x -> (x - mean) * (x - mean)).sum() / sampled.length;
        assertThat(mean).isCloseTo(150, within(3 * Math.sqrt(150.0 / sampled.length)));
        assertThat(variance).isCloseTo(150, within(3 * 150 * Math.sqrt(2.0 / sampled.length)));
    }

    // LAMBDA-MODEL §10, vector 5: the sample's prod, whose closed form has κ 0.055120 and 619,903
    // GB-seconds
    @Test
    void theSamplesProdCostsWhatItsClosedFormSays() {
        Environment prod =
                Plans.of(
                        "workload.messagesPerMonth=60000",
                        "workload.processingSeconds.mean=5",
                        "workload.processingSeconds.p95=15",
                        "task.cpu=1024",
                        "task.memory=2048");

        assertThat(mean(months(prod, LambdaQueuesTest::coldShare)))
                .isCloseTo(0.055120, withPercentage(4));
        assertThat(mean(months(prod, month -> month.usage().quantity(Meter.LAMBDA_GB_SECONDS))))
                .isCloseTo(619_903.393378, withPercentage(1));
    }

    // LAMBDA-MODEL §10, vector 9: within a fifth of κ 0.030629
    @Test
    void burstsStartColdAboutAsOftenAsTheirClosedFormSays() {
        Environment bursty =
                Plans.of(
                        "workload.messagesPerMonth=600000",
                        "workload.processingSeconds.mean=5",
                        "workload.processingSeconds.p95=15",
                        "workload.arrivals.pattern=bursty",
                        "workload.arrivals.meanOnSeconds=300",
                        "workload.arrivals.meanOffSeconds=3300");

        assertThat(mean(months(bursty, LambdaQueuesTest::coldShare)))
                .isCloseTo(0.030629, withPercentage(20));
    }

    private static double coldShare(Simulated month) {
        return month.counts().launches() / month.usage().quantity(Meter.LAMBDA_REQUESTS);
    }

    private static double[] months(Environment environment, ToDoubleFunction<Simulated> figure) {
        return IntStream.rangeClosed(1, RUNS)
                .mapToObj(seed -> Plans.simulated(environment, Design.LAMBDA, seed))
                .mapToDouble(figure)
                .toArray();
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /// Standard error of the mean.
    private static double error(double... values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
