package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.pipes.PipesRun;

import org.junit.jupiter.api.Test;

/// Tasks half on Spot and half on demand lose what is interrupted on Spot alone (MODEL §3.1).
class SpotLossTest {

    private static final Environment HALF_ON_SPOT =
            Plans.started(
                    "workload.messagesPerMonth=20000",
                    "workload.processingSeconds.distribution=constant",
                    "workload.processingSeconds.mean=3558",
                    "task.startVariation=0",
                    "task.interruptionsPerTaskHour=2",
                    "pipes.spotWeight=1",
                    "pipes.onDemandWeight=1",
                    "quotas.fargateVCpu=none");

    // MODEL §3.1, by hand: T = 40 + 3,558 + 2 = 3,600 s, p = 1 − (½ + ½·e^{−2}) = 0.432332
    @Test
    void halfOfTheTasksAreSafeOnDemand() {
        assertThat(PipesRun.failing(HALF_ON_SPOT)).isCloseTo(0.432332, within(1e-6));
    }

    @Test
    void theSimulationLosesAsMany() {
        double expected =
                new ClosedForm(730)
                        .outcome(HALF_ON_SPOT, Design.PIPES)
                        .feasible()
                        .orElseThrow()
                        .lossesPerMonth();

        Counts counts = Plans.simulated(HALF_ON_SPOT, Design.PIPES, 1).counts();

        assertThat(expected).isCloseTo(8_646.6, within(0.1));
        assertThat((double) counts.lostToInterruptions()).isCloseTo(expected, withPercentage(2));
    }
}
