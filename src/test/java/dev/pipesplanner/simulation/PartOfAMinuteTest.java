package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;

import org.junit.jupiter.api.Test;

/// A span need not end with a minute; its last minute counts all the same.
class PartOfAMinuteTest {

    private static final Simulation SPAN = new Simulation(730, 86.4 / 86_400, 1);

    @Test
    void aTaskThatNeverStopsRunsToTheEnd() {
        Environment environment = Plans.started("service.scaling.policy=fixed");

        Simulated result = Plans.simulated(SPAN, environment, Design.SERVICE);

        assertThat(result.series().tasks()).containsExactly(1, 1);
    }

    @Test
    void whatWaitsAtTheEndIsInTheLastMinute() {
        Environment environment =
                Plans.started(
                        "service.scaling.policy=fixed",
                        "workload.messagesPerMonth=2600000",
                        "workload.processingSeconds.distribution=constant",
                        "workload.processingSeconds.mean=1",
                        "service.minTasks=1");

        Simulated result = Plans.simulated(SPAN, environment, Design.SERVICE);

        assertThat(result.series().backlog()[1]).isPositive();
    }
}
