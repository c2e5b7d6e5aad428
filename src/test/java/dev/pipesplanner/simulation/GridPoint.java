package dev.pipesplanner.simulation;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.usage.ClosedForm;
import dev.pipesplanner.usage.DesignUsage;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Usage;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A workload at which closed form and simulation are compared.
///
/// @param group points that one claim of the closed form covers
/// @param name what sets the point apart within its group
record GridPoint(String group, String name, Design design, List<String> assignments) {

    private static final int HOURS = 730;
    private static final int REPLICATIONS = 6;

    /// A figure by both engines.
    ///
    /// @param least what a difference is measured against at least
    record Pair(double closed, double simulated, double least) {
        double error() {
            double against = Math.max(Math.abs(simulated), least);
            return against == 0 ? 0 : (closed - simulated) / against;
        }

        String text() {
            return String.format(Locale.ROOT, "%+.1f %%", 100 * error());
        }
    }

    /// @param claimed what the closed form claims to hold
    /// @param why empty, else why there is nothing to compare
    record Answer(
            GridPoint point,
            Pair hours,
            Pair mean,
            Pair p95,
            Pair p99,
            String claimed,
            String why) {}

    Answer answer() {
        Environment environment = Plans.of(assignments);
        ClosedForm closedForm = new ClosedForm(HOURS);
        return switch (closedForm.outcome(environment, design)) {
            case Outcome.Infeasible(String reason) -> nothing(reason);
            case Outcome.NotAvailable(String reason) -> nothing(reason);
            case Outcome.Feasible(DesignUsage month) ->
                    compared(environment, month.usage(), closedForm.latency(environment, design));
        };
    }

    private Answer nothing(String why) {
        Pair none = new Pair(0, 0, 1);
        return new Answer(this, none, none, none, none, "", why);
    }

    private Answer compared(Environment environment, Usage usage, Latency latency) {
        List<Simulated> runs =
                IntStream.rangeClosed(1, REPLICATIONS)
                        .mapToObj(seed -> Plans.simulated(environment, design, seed))
                        .toList();
        double least = environment.workload().processingSeconds().mean() / 10;
        return new Answer(
                this,
                hours(environment, usage, runs),
                new Pair(latency.waits().mean(), mean(runs, run -> run.waits().mean()), least),
                new Pair(
                        latency.waits().p95(),
                        mean(runs, run -> run.waits().quantile(0.95)),
                        least),
                new Pair(
                        latency.waits().p99(),
                        mean(runs, run -> run.waits().quantile(0.99)),
                        least),
                claimed(environment),
                "");
    }

    private String claimed(Environment environment) {
        ClosedForm closedForm = new ClosedForm(HOURS);
        if (closedForm.waitsHold(environment, design)) {
            return "hours and waits";
        }
        return closedForm.usageHolds(environment, design) ? "hours" : "nothing";
    }

    /// Task-hours, of Lambda GB-seconds; of a service the month's, else a message, because the
    /// number of messages is chance.
    private Pair hours(Environment environment, Usage usage, List<Simulated> runs) {
        if (design == Design.SERVICE) {
            return new Pair(hours(usage), mean(runs, run -> hours(run.usage())), 0);
        }
        double messages = environment.workload().messagesPerMonth();
        double simulated = mean(runs, run -> hours(run.usage()) / run.counts().entered());
        return new Pair(hours(usage) / messages, simulated, 0);
    }

    private double hours(Usage usage) {
        return switch (design) {
            case PIPES, SERVICE ->
                    usage.quantity(Meter.FARGATE_VCPU_HOURS)
                            + usage.quantity(Meter.FARGATE_SPOT_VCPU_HOURS);
            case LAMBDA -> usage.quantity(Meter.LAMBDA_GB_SECONDS);
        };
    }

    private static double mean(List<Simulated> runs, ToDoubleFunction<Simulated> figure) {
        return runs.stream().mapToDouble(figure).average().orElseThrow();
    }
}
