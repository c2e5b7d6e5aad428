package dev.pipesplanner.usage.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.plan.Arrivals;
import dev.pipesplanner.plan.Environment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.stream.Stream;

/// The ramps of LAMBDA-MODEL §10, vector 13.
class RampTest {

    // 60 batches at once every 3,600 s, constant 120 s: 5 at once, then 5 a second; provisioned 20
    // at once, then 1,000 a minute
    @ParameterizedTest
    @CsvSource({"none, 5.133333, 11", "2, 0.820000, 2.4"})
    void batchesWaitForConcurrency(String pollers, double mean, double last) {
        Environment environment = burst(60, 120, "lambda.provisionedPollers=" + pollers);

        Ramp ramp = ramp(environment);

        assertThat(ramp.meanWait(60)).isCloseTo(mean, within(1e-6));
        assertThat(ramp.delay(60)).isCloseTo(last, within(1e-6));
    }

    // 500 at once, constant 5 s: slots that fall free are used again, so 160 are enough
    @Test
    void shortWorkNeedsFewerEnvironmentsThanMessages() {
        Environment environment = burst(500, 5);

        Ramp ramp = ramp(environment);

        assertThat(ramp.delay(500)).isCloseTo(31.080220, within(1e-6));
        assertThat(ramp.reached(500)).isCloseTo(160.401101, within(1e-6));
        assertThat(ramp.meanWait(500)).isCloseTo(19.546402, within(1e-6));
        assertThat(LambdaPlans.run(environment).coldShare()).isCloseTo(0.320802, within(1e-6));
    }

    // LAMBDA-MODEL §7: e = b
    @Test
    void burstsOfEveryMinuteFindTheConcurrencyOfTheLast() {
        Environment environment =
                Environments.with(
                        "workload.messagesPerMonth=8760000",
                        "workload.arrivals.pattern=periodic",
                        "workload.arrivals.everySeconds=60",
                        "workload.processingSeconds.distribution=constant",
                        "workload.processingSeconds.mean=5");

        Ramp ramp = ramp(environment);

        assertThat(ramp.meanWait(200)).isZero();
        assertThat(ramp.reached(200)).isEqualTo(200);
    }

    // 60 batches wait 11 s: until a minute later bursts find the concurrency, and the next one
    // waits
    // again; every 60 s that is every other one, every 20 s every fourth, every 71.1 s each
    @ParameterizedTest
    @CsvSource({"60, 0.5", "20, 0.25", "71.1, 1"})
    void closeBurstsWaitOnceInAWhile(double every, double share) {
        Ramp ramp = ramp(burst(60, 120));

        assertThat(ramp.waitingShare(new Burst(every, 60, 1))).isEqualTo(share);
    }

    private static Ramp ramp(Environment environment) {
        Burst burst =
                Burst.of(
                        environment,
                        (Arrivals.Periodic) environment.workload().arrivals(),
                        LambdaPlans.HOURS);
        HandlerTime handler =
                LambdaMonth.of(environment, LambdaPlans.HOURS).parts().getFirst().handler();
        return Ramp.of(environment, handler, burst);
    }

    private static Environment burst(int messages, int seconds, String... more) {
        String[] inputs = {
            "workload.messagesPerMonth=" + messages * 730,
            "workload.arrivals.pattern=periodic",
            "workload.arrivals.everySeconds=3600",
            "workload.processingSeconds.distribution=constant",
            "workload.processingSeconds.mean=" + seconds
        };
        return Environments.with(
                Stream.concat(Arrays.stream(inputs), Arrays.stream(more)).toArray(String[]::new));
    }
}
