package dev.pipesplanner.analysis;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PipesTarget;
import dev.pipesplanner.plan.ScalingPolicy;
import dev.pipesplanner.plan.ServiceDesign;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Waits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Both designs topic by topic, in words and figures: what a reader decides by.
public record ComparisonTable(List<Row> rows) {

    public record Row(String topic, String pipes, String service) {}

    private static final String UNKNOWN = "not known";

    public ComparisonTable {
        rows = List.copyOf(rows);
    }

    public static ComparisonTable of(Comparison comparison, BreakEven breakEven) {
        Environment environment = comparison.environment();
        return new ComparisonTable(
                List.of(
                        new Row(
                                "Scaling mechanism",
                                pipesScaling(environment),
                                serviceScaling(environment.service())),
                        figures(comparison, "Wait, half of the messages", p -> seconds(p, false)),
                        figures(comparison, "Wait, 95 of 100", p -> seconds(p, true)),
                        new Row(
                                "Resources created",
                                pipesResources(environment),
                                serviceResources(environment)),
                        new Row(
                                "Alarms created",
                                pipesAlarms(environment),
                                serviceAlarms(environment)),
                        figures(comparison, "Cost a month", ComparisonTable::cost),
                        figures(comparison, "Messages lost a month", ComparisonTable::losses),
                        new Row(
                                "Best for",
                                BestFor.text(Design.PIPES, comparison.designs(), breakEven).orElse(UNKNOWN),
                                BestFor.text(Design.SERVICE, comparison.designs(), breakEven).orElse(UNKNOWN))));
    }

    private static Row figures(
            Comparison comparison, String topic, Function<Priced, String> figure) {
        return new Row(
                topic, figure(comparison.answer(Design.PIPES), figure),
                figure(comparison.answer(Design.SERVICE), figure));
    }

    private static String figure(Answer answer, Function<Priced, String> figure) {
        return switch (answer.outcome()) {
            case Outcome.Feasible(Priced priced) -> figure.apply(priced);
            case Outcome.Infeasible<Priced> _ -> "cannot carry the load";
            case Outcome.NotAvailable<Priced> _ -> UNKNOWN;
        };
    }

    private static String seconds(Priced priced, boolean ofSlow) {
        Waits waits = priced.latency().waits();
        double seconds = ofSlow ? waits.p95() : waits.p50();
        return Double.isFinite(seconds) ? String.format(Locale.ROOT, "%,.1f s", seconds) : UNKNOWN;
    }

    private static String cost(Priced priced) {
        return String.format(Locale.ROOT, "$%,.2f", Cents.of(priced.bill().totalUsd()));
    }

    private static String losses(Priced priced) {
        double losses = priced.lossesPerMonth();
        return losses == 0 ? "none" : String.format(Locale.ROOT, "%,.1f", losses);
    }

    private static String pipesScaling(Environment environment) {
        return switch (environment.pipes().target()) {
            case ECS_TASK -> "a task for each message";
            case STEP_FUNCTIONS ->
                    "a task for each batch of up to " + environment.pipes().batchSize();
        };
    }

    private static String serviceScaling(ServiceDesign service) {
        String range = service.minTasks() + " to " + service.maxTasks() + " tasks";
        return switch (service.scaling()) {
            case ScalingPolicy.Fixed _ when service.minTasks() == 1 -> "always 1 task";
            case ScalingPolicy.Fixed _ -> "always " + service.minTasks() + " tasks";
            case ScalingPolicy.Step _ -> range + " by steps on alarms";
            case ScalingPolicy.TargetTracking _ -> range + " by backlog a task";
        };
    }

    private static String pipesResources(Environment environment) {
        String target =
                environment.pipes().target() == PipesTarget.STEP_FUNCTIONS ? "state machine, " : "";
        return "pipe, " + target + "task definition, roles, log group";
    }

    private static String serviceResources(Environment environment) {
        String scaling =
                switch (environment.service().scaling()) {
                    case ScalingPolicy.Fixed _ -> "";
                    case ScalingPolicy.Step _ -> "scaling target, 2 policies, ";
                    case ScalingPolicy.TargetTracking _ -> "scaling target, 1 policy, ";
                };
        return "service, " + scaling + "task definition, roles, log group";
    }

    private static String pipesAlarms(Environment environment) {
        return alarms(0, environment);
    }

    private static String serviceAlarms(Environment environment) {
        return switch (environment.service().scaling()) {
            case ScalingPolicy.Fixed _ -> alarms(0, environment);
            case ScalingPolicy.Step _, ScalingPolicy.TargetTracking _ -> alarms(2, environment);
        };
    }

    private static String alarms(int forScaling, Environment environment) {
        List<String> alarms = new ArrayList<>();
        if (forScaling > 0) {
            alarms.add(forScaling + " for scaling");
        }
        if (environment.queue().dlqAlarm()) {
            alarms.add("1 for the dead-letter queue");
        }
        return alarms.isEmpty() ? "none" : String.join(", ", alarms);
    }
}
