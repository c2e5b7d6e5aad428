package dev.pipesplanner.usage.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.analysis.Environments;
import dev.pipesplanner.plan.Environment;

import org.junit.jupiter.api.Test;

/// Queueing at the cap, LAMBDA-MODEL §10, vector 14: work of 5/15 s, cv² 1.383135.
class QueueingTest {

    private static final Environment WORK = Environments.with();

    private static final double SPREAD =
            HandlerTime.of(WORK, LambdaWork.of(WORK), BatchSizes.SINGLE).spread();

    @Test
    void theWorkIsSpreadAsTheVectorSays() {
        assertThat(2 * SPREAD - 1).isCloseTo(1.383135, within(1e-6));
    }

    // maximum concurrency 2, 0.2 messages a second
    @Test
    void twoSlotsAreSharedByAll() {
        Queueing queueing = Queueing.ofSlots(2, 1, 0.2, SPREAD);

        assertThat(queueing.probability()).isCloseTo(0.333333, within(1e-6));
        assertThat(queueing.mean()).isCloseTo(1.985946, within(1e-6));
        double longer = queueing.probability() * Math.exp(-10 / queueing.whenWaiting());
        assertThat(longer).isCloseTo(0.062220, within(1e-6));
    }

    // three message groups, ā = 1.8 at 5 s each
    @Test
    void aMessageGroupIsASlotOfItsOwn() {
        Queueing queueing = Queueing.ofGroups(3, 1.8, 0.36, SPREAD);

        assertThat(queueing.mean()).isCloseTo(8.936755, within(1e-6));
    }

    @Test
    void slotsToSpareMakeNobodyWait() {
        assertThat(Queueing.ofSlots(1_000, 1, 0.2, SPREAD)).isEqualTo(new Queueing(0, 0, 0.001));
    }
}
