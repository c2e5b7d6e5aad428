package dev.pipesplanner.usage.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.usage.WorkTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Billed time, LAMBDA-MODEL §§3 and 10, vector 2.
class LambdaWorkTest {

    // REPORT lines of AWS's documents and of live functions (LAMBDA-FACTS 3)
    @ParameterizedTest
    @CsvSource({
        "133.61, 80.00, 214",
        "3016.78, 84.00, 3101",
        "1233.96, 463.512, 1698",
        "61.09, 3986.50, 4048"
    })
    void handlerAndInitAreRoundedUpTogether(double handler, double init, int milliseconds) {
        assertThat(LambdaWork.billed((handler + init) / 1_000))
                .isCloseTo(milliseconds / 1_000.0, within(1e-12));
    }

    // by hand: 1.2345 s twice as fast are 617.25 ms
    @Test
    void constantWorkIsRoundedUpItself() {
        assertThat(work("constant", "1.2345", "2"))
                .isEqualTo(new LambdaWork(new WorkTime.Constant(0.618), 0));
    }

    @Test
    void workThatVariesGetsHalfAMillisecond() {
        LambdaWork work = work("exponential", "5", "2");

        assertThat(work.rounding()).isEqualTo(0.0005);
        assertThat(work.law().mean()).isEqualTo(2.5);
    }

    // by hand: θ(1 − e^(−T/θ)) − T·e^(−T/θ) with θ 2.5, T 5: 2.5·0.864665 − 5·0.135335
    @Test
    void whatTheTimeoutCutsOffIsNotInTheMean() {
        assertThat(work("exponential", "5", "2").law().meanWithin(5))
                .isCloseTo(1.484985, within(1e-6));
    }

    private static LambdaWork work(String distribution, String mean, String speed) {
        return LambdaWork.of(
                Environments.with(
                        "workload.processingSeconds.distribution=" + distribution,
                        "workload.processingSeconds.mean=" + mean,
                        "lambda.speedFactor=" + speed));
    }
}
