package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Whole tasks by deficit, the base first (MODEL §4.2, §8 vectors 20 and 22).
class TaskPlacementTest {

    @Test
    void weightsAreFilledByTheGreatestDeficit() {
        assertThat(filled(new TaskPlacement(3, 1, BaseTasks.NONE), 8)).isEqualTo("SSOSSSOS");
        assertThat(filled(new TaskPlacement(1, 3, BaseTasks.NONE), 8)).isEqualTo("OSOOOSOO");
    }

    @Test
    void oneTaskIsWhollyOnOneProvider() {
        assertThat(new TaskPlacement(1, 3, BaseTasks.NONE).onSpot(1)).isZero();
        assertThat(new TaskPlacement(3, 1, BaseTasks.NONE).onSpot(8)).isEqualTo(6);
        assertThat(new TaskPlacement(100, 0, BaseTasks.NONE).onSpot(5)).isEqualTo(5);
        assertThat(new TaskPlacement(0, 100, BaseTasks.NONE).onSpot(5)).isZero();
    }

    @Test
    void theBaseComesBeforeTheWeights() {
        TaskPlacement onDemandFirst =
                new TaskPlacement(3, 1, new BaseTasks(CapacityProvider.ON_DEMAND, 2));
        assertThat(filled(onDemandFirst, 6)).isEqualTo("OOSSOS");
        TaskPlacement spotFirst = new TaskPlacement(1, 3, new BaseTasks(CapacityProvider.SPOT, 2));
        assertThat(filled(spotFirst, 6)).isEqualTo("SSOSOO");
    }

    /// Whoever takes the place of a task that stopped goes where one is missing.
    @Test
    void aGapIsFilledWhereItIs() {
        TaskPlacement placement =
                new TaskPlacement(3, 1, new BaseTasks(CapacityProvider.ON_DEMAND, 1));

        assertThat(placement.isNextOnSpot(3, 0)).isFalse();
        assertThat(placement.isNextOnSpot(2, 2)).isTrue();
    }

    private static String filled(TaskPlacement placement, int tasks) {
        StringBuilder filled = new StringBuilder();
        int onSpot = 0;
        for (int i = 0; i < tasks; i++) {
            boolean spot = placement.isNextOnSpot(onSpot, i - onSpot);
            onSpot += spot ? 1 : 0;
            filled.append(spot ? 'S' : 'O');
        }
        assertThat(placement.onSpot(tasks)).isEqualTo(onSpot);
        return filled.toString();
    }
}
