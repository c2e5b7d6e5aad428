package dev.pipesplanner.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.simulation.Simulation;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The requests of an on/off service rest on shares that MODEL §4.2 names without a formula (φ, the
/// idle pollers): the closed form's are held against the simulation's.
class OnOffRequestsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2000, 40, 1
                    20000, 40, 1
                    40000, 40, 1
                    200000, 5, 1
                    300000, 5, 5
                    """)
    void theClosedFormCountsTheRequestsThatTheSimulationDoes(
            String messages, String seconds, String pollers) {
        Environment environment = Environment.withDefaults("dev");
        for (String[] field :
                new String[][] {
                    {"workload.messagesPerMonth", messages},
                    {"workload.processingSeconds.p95", String.valueOf(110)},
                    {"workload.processingSeconds.mean", seconds},
                    {
                        "workload.processingSeconds.p95",
                        String.valueOf(2.5 * Double.parseDouble(seconds))
                    },
                    {"service.minTasks", "0"},
                    {"service.maxTasks", "1"},
                    {"service.pollersPerTask", pollers},
                    {"service.scaling.scaleIn.metric", "visible"}
                }) {
            environment = PlanFields.require(field[0]).withText(environment, field[1]);
        }
        DesignUsage closed =
                new ClosedForm(730).outcome(environment, Design.SERVICE).feasible().orElseThrow();
        Simulated counted =
                new Simulation(730, 730 / 24.0, 1)
                        .run(environment, Design.SERVICE, Progress.NONE)
                        .feasible()
                        .orElseThrow();

        assertThat(closed.usage().quantity(Meter.SQS_REQUESTS))
                .isCloseTo(counted.usage().quantity(Meter.SQS_REQUESTS), withPercentage(5));
    }
}
