package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ClosedForm;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The closed form of the billed seconds agrees with the simulation where starts end near the
/// one-minute minimum (MODEL §2; the first row is vector 21 of §8).
class StartSpreadSimulationTest {

    @ParameterizedTest
    @CsvSource({
        "constant, 25, 0.2, ecs-task",
        "constant, 10, 1, ecs-task",
        "exponential, 25, 0.5, ecs-task",
        "lognormal, 14, 1, ecs-task",
        "lognormal, 6, 1, step-functions"
    })
    void bothEnginesBillTheSpreadOfStarts(
            String distribution, String mean, String variation, String target) {
        Environment environment =
                Plans.of(
                        "workload.processingSeconds.distribution=" + distribution,
                        "workload.processingSeconds.mean=" + mean,
                        "task.startVariation=" + variation,
                        "pipes.target=" + target,
                        "pipes.batchSize=5",
                        "pipes.batchWindowSeconds=300",
                        "quotas.fargateVCpu=none");
        double expected =
                new ClosedForm(730)
                        .outcome(environment, Design.PIPES)
                        .feasible()
                        .orElseThrow()
                        .usage()
                        .quantity(Meter.FARGATE_SPOT_VCPU_HOURS);

        double hours = 0;
        for (int seed = 1; seed <= 4; seed++) {
            Simulated month = Plans.simulated(environment, Design.PIPES, seed);
            hours += month.usage().quantity(Meter.FARGATE_SPOT_VCPU_HOURS) / 4;
        }

        assertThat(hours).isCloseTo(expected, withPercentage(0.6));
    }
}
