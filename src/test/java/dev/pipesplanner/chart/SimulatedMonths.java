package dev.pipesplanner.chart;

import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.SimulatedComparison;
import dev.pipesplanner.answer.SimulationRequest;
import dev.pipesplanner.answer.Simulator;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.ui.text.Messages;

import java.util.concurrent.ForkJoinPool;

/// Months that charts are tested with, simulated from plans, and the window's own words.
final class SimulatedMonths {

    static final ChartWords WORDS = Messages::get;

    private SimulatedMonths() {}

    /// A month of the default environment with some fields set, as `FIELD=VALUE`.
    static SimulatedComparison of(String... fields) {
        Environment environment = Environment.withDefaults("dev");
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            environment = PlanFields.require(parts[0]).withText(environment, parts[1]);
        }
        return new Simulator(new Planner(730, false), ForkJoinPool.commonPool())
                .simulate(
                        environment,
                        new BundledPriceBooks().usable("us-east-1").orElseThrow(),
                        new SimulationRequest(730 / 24.0, 1, 1),
                        Progress.NONE);
    }

    /// Office hours, with a target that a busy service misses.
    static SimulatedComparison office() {
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
