package dev.pipesplanner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A month of bursts has the plan's volume whether their period divides the month or not, as the
/// closed form takes it (MODEL §1).
class PeriodicVolumeTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 300, 7_777, 86_400, 604_800, 2_000_000, 2_628_000, 2_678_400})
    void everyPeriodBringsThePlansMessages(double everySeconds) {
        Environment environment = every(everySeconds);

        Simulated month = Plans.simulated(environment, Design.SERVICE, 1);

        assertThat((double) month.counts().entered()).isCloseTo(100_000, within(1.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {7_777, 604_800, 2_000_000, 2_678_400})
    void bothEnginesBillTheSameMessages(double everySeconds) {
        Environment environment = every(everySeconds);
        DesignUsage closed =
                new ClosedForm(730).outcome(environment, Design.PIPES).feasible().orElseThrow();

        Simulated month = Plans.simulated(environment, Design.PIPES, 1);

        assertThat(month.usage().quantity(Meter.PIPES_REQUESTS))
                .isCloseTo(closed.usage().quantity(Meter.PIPES_REQUESTS), within(1.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.3, 3, 10.5})
    void aPartOfTheMonthBringsItsShare(double days) {
        Simulation part = new Simulation(730, days, 1);

        Simulated result = Plans.simulated(part, every(2_000_000), Design.SERVICE);

        assertThat(result.counts().entered() * 730 / (24 * days)).isCloseTo(100_000, within(30.0));
    }

    private static Environment every(double seconds) {
        return Plans.started(
                "workload.messagesPerMonth=100000",
                "workload.arrivals.pattern=periodic",
                "workload.arrivals.everySeconds=" + seconds,
                "quotas.fargateVCpu=none",
                "quotas.launchesPerSecond=none",
                "service.scaling.policy=fixed",
                "service.minTasks=10");
    }
}
