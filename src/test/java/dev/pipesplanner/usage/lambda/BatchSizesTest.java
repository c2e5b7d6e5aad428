package dev.pipesplanner.usage.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.Usage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The batches of LAMBDA-MODEL §10.
class BatchSizesTest {

    // LAMBDA-MODEL §10, vector 10: λ 0.5, W 20, B 10, five formers side by side
    @Test
    void pollersFormBatchesSideBySide() {
        BatchSizes sizes = BatchSizes.of(windowed(), 0.5);

        assertThat(sizes.mean()).isCloseTo(2.999944, within(1e-6));
        assertThat(sizes.meanSquare()).isCloseTo(10.998792, within(1e-6));
        assertThat(sizes.hold()).isCloseTo(13.331664, within(1e-6));
        assertThat(sizes.tens()).isCloseTo(1, within(1e-12));
    }

    // LAMBDA-MODEL §10, vector 10: one former gives MODEL §8, vector 6
    @Test
    void onePollerMakesLargerBatches() {
        BatchSizes sizes = BatchSizes.of(windowed(), 0.5 * 5);

        assertThat(sizes.mean()).isCloseTo(9.206829, within(1e-6));
        assertThat(sizes.meanSquare()).isCloseTo(86.671613, within(1e-6));
        assertThat(sizes.hold()).isCloseTo(8.413839, within(1e-6));
    }

    private static Environment windowed() {
        return Environments.with("lambda.batchSize=10", "lambda.batchWindowSeconds=20");
    }

    // LAMBDA-MODEL §10, vector 10: 26,280,000 × 0.5 s constant
    @Test
    void withoutAWindowABatchIsWhatOneReceiveReturns() {
        Environment environment =
                Environments.with(
                        "workload.messagesPerMonth=26280000",
                        "workload.processingSeconds.distribution=constant",
                        "workload.processingSeconds.mean=0.5",
                        "lambda.batchSize=10");

        Usage usage = LambdaPlans.usage(environment);

        assertThat(BatchSizes.of(environment, 10).mean()).isCloseTo(1.2, within(1e-6));
        assertThat(usage.quantity(Meter.LAMBDA_REQUESTS)).isCloseTo(21_900_000, within(1.0));
    }

    // LAMBDA-MODEL §10, vector 15
    @ParameterizedTest
    @CsvSource({"1, 6285", "2048, 2064", "65536, 94", "262144, 23", "1048576, 5"})
    void thePayloadOfAnInvocationCapsItsBatch(int messageBytes, int most) {
        assertThat(BatchSizes.most(10_000, messageBytes)).isEqualTo(most);
    }

    // LAMBDA-MODEL §2, by hand: of 25 messages at once 10 + 10 + 5; of 2.5 on average 2 or 3 in
    // batches of 2: 1.5 batches
    @Test
    void messagesOfOneInstantGoTogether() {
        BatchSizes many = Burst.of(600, 25, 10).sizes(0);
        BatchSizes few = Burst.of(600, 2.5, 2).sizes(0);

        assertThat(many.mean()).isCloseTo(25 / 3.0, within(1e-12));
        assertThat(many.meanSquare()).isCloseTo(225 / 3.0, within(1e-12));
        assertThat(few.mean()).isCloseTo(2.5 / 1.5, within(1e-12));
        assertThat(few.meanSquare()).isCloseTo((4 + 0.5) / 1.5, within(1e-12));
    }

    // LAMBDA-MODEL §2, by hand: the five of the last batch wait the 20 s of the window
    @Test
    void theBatchThatIsNotFullWaitsForTheWindow() {
        BatchSizes sizes = Burst.of(600, 25, 10).sizes(5);

        assertThat(sizes.hold()).isCloseTo(20 * 5 / 25.0, within(1e-12));
    }
}
