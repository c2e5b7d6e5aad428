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

/// The compared designs topic by topic, in words and figures: what a reader decides by.
///
/// @param designs in the order of every row's texts
public record ComparisonTable(List<Design> designs, List<Row> rows) {

    /// @param texts one for each design
    public record Row(String topic, List<String> texts) {

        public Row {
            texts = List.copyOf(texts);
        }

        /// The topic, then the texts.
        public List<String> cells() {
            List<String> cells = new ArrayList<>();
            cells.add(topic);
            cells.addAll(texts);
            return cells;
        }
    }

    private static final String UNKNOWN = "not known";

    public ComparisonTable {
        designs = List.copyOf(designs);
        rows = List.copyOf(rows);
    }

    public static ComparisonTable of(Comparison comparison, BreakEven breakEven) {
        Environment environment = comparison.environment();
        List<Design> designs = comparison.designs();
        Rows rows = new Rows(designs, comparison);
        return new ComparisonTable(
                designs,
                List.of(
                        rows.row("Scaling mechanism", each -> scaling(environment, each)),
                        rows.figures("Wait, half of the messages", p -> seconds(p, false)),
                        rows.figures("Wait, 95 of 100", p -> seconds(p, true)),
                        rows.row("Resources created", each -> resources(environment, each)),
                        rows.row("Alarms created", each -> alarms(environment, each)),
                        rows.figures("Cost a month", ComparisonTable::cost),
                        rows.figures("Messages lost a month", ComparisonTable::losses),
                        rows.row(
                                "Best for",
                                each -> BestFor.text(each, designs, breakEven).orElse(UNKNOWN))));
    }

    private record Rows(List<Design> designs, Comparison comparison) {

        Row row(String topic, Function<Design, String> text) {
            return new Row(topic, designs.stream().map(text).toList());
        }

        Row figures(String topic, Function<Priced, String> text) {
            return row(topic, design -> figure(comparison.answer(design), text));
        }
    }

    private static String scaling(Environment environment, Design design) {
        return switch (design) {
            case PIPES -> pipesScaling(environment);
            case SERVICE -> serviceScaling(environment.service());
        };
    }

    private static String resources(Environment environment, Design design) {
        return switch (design) {
            case PIPES -> pipesResources(environment);
            case SERVICE -> serviceResources(environment);
        };
    }

    private static String alarms(Environment environment, Design design) {
        return switch (design) {
            case PIPES -> pipesAlarms(environment);
            case SERVICE -> serviceAlarms(environment);
        };
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
