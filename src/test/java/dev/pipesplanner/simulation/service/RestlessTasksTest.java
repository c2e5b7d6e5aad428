package dev.pipesplanner.simulation.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.simulation.Simulated;
import dev.pipesplanner.simulation.Simulation;
import dev.pipesplanner.usage.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Map;

/// Policies that start and stop all tasks every few minutes: counting them takes no longer than
/// their number asks for, and ends.
@Timeout(30)
final class RestlessTasksTest {

    /// As soon as a task is there no message waits any more, and as soon as none waits all stop.
    private static final Map<String, String> RESTLESS =
            Map.ofEntries(
                    Map.entry("workload.messagesPerMonth", "1e6"),
                    Map.entry("task.provisioningSeconds", "0"),
                    Map.entry("task.pullSecondsPer100MiB", "0"),
                    Map.entry("task.bootSeconds", "0"),
                    Map.entry("quotas.fargateVCpu", "none"),
                    Map.entry("service.minTasks", "0"),
                    Map.entry("service.metricDelaySeconds", "0"),
                    Map.entry("service.scaling.scaleOut.threshold", "1"),
                    Map.entry("service.scaling.scaleOut.periods", "1"),
                    Map.entry("service.scaling.scaleOut.cooldownSeconds", "0"),
                    Map.entry("service.scaling.scaleIn.threshold", "1"),
                    Map.entry("service.scaling.scaleIn.periods", "1"),
                    Map.entry("service.scaling.scaleIn.cooldownSeconds", "0"));

    @Test
    void tasksOfTenThousandSlotsStartAsFastAsOthers() {
        Environment environment = restless(119, 9_999);

        Outcome<Simulated> month = month(environment);

        assertThat(month.feasible())
                .hasValueSatisfying(
                        counted -> assertThat(counted.counts().launches()).isGreaterThan(500_000));
    }

    @Test
    void fleetsThatComeAndGoWithoutEndAreGivenUpWithAWayOut() {
        assertThat(month(restless(10_000, 400)))
                .isEqualTo(
                        new Outcome.NotAvailable<>(
                                "The scaling policy starts and stops tasks all the time: more than"
                                        + " 5,000,000 starts in the simulated span.\n"
                                        + "Raise the cooldowns or the number of periods, or lower"
                                        + " Maximum tasks."));
    }

    private static Outcome<Simulated> month(Environment environment) {
        return new Simulation(730, 30, 1).run(environment, Design.SERVICE, Progress.NONE);
    }

    private static Environment restless(int tasks, int messagesInFlight) {
        Environment environment = Environment.withDefaults("dev");
        for (Map.Entry<String, String> each : RESTLESS.entrySet()) {
            environment = with(environment, each.getKey(), each.getValue());
        }
        environment = with(environment, "service.maxTasks", "" + tasks);
        environment = with(environment, "service.messagesInFlightPerTask", "" + messagesInFlight);
        environment = with(environment, "service.scaling.scaleOut.steps", "from 0 exact " + tasks);
        return with(environment, "service.scaling.scaleIn.steps", "from 0 exact 0");
    }

    private static Environment with(Environment environment, String field, String text) {
        return PlanFields.require(field).withText(environment, text);
    }
}
