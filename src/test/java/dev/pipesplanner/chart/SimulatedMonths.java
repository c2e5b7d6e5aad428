package dev.pipesplanner.chart;

import dev.pipesplanner.analysis.SimulatedMonth;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.BundledPriceBooks;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;

/// Months that charts are tested with, simulated from plans, and the window's own words.
final class SimulatedMonths {

    static final ChartWords WORDS = Messages::get;

    private SimulatedMonths() {}

    /// A month of the default environment with some fields set, as `FIELD=VALUE`.
    static SimulatedMonth of(String... fields) {
        Environment environment = Environment.withDefaults("dev");
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            environment = PlanFields.require(parts[0]).withText(environment, parts[1]);
        }
        Plan plan = new Plan("x", 730, false, List.of(environment));
        return SimulatedMonth.of(
                plan,
                environment,
                new BundledPriceBooks().find("us-east-1").orElseThrow(),
                1,
                Progress.NONE);
    }

    /// Office hours, with a target that a busy service misses.
    static SimulatedMonth office() {
        return of(
                "workload.messagesPerMonth=60000",
                "workload.arrivals.pattern=weekly",
                "workload.latencyTarget.seconds=120",
                "workload.processingSeconds.mean=20",
                "workload.processingSeconds.p95=50",
                "service.minTasks=1",
                "service.maxTasks=4");
    }
}
