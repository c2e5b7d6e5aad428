package dev.pipesplanner.terraform.export.service;

import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.ReadInputs;
import dev.pipesplanner.terraform.importing.Resource;
import dev.pipesplanner.terraform.importing.Resources;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Policies that scale by steps and the alarms that call them. A policy whose steps begin at a
/// lower bound scales out, one whose first step has none scales in; an alarm on more messages than
/// its threshold scales out, on fewer in (TERRAFORM §1.3).
final class StepReader {

    private static final String ALARM = "aws_cloudwatch_metric_alarm";
    private static final String STEPS = "step_scaling_policy_configuration";
    private static final String LOWER = "metric_interval_lower_bound";
    private static final String UPPER = "metric_interval_upper_bound";
    private static final String VISIBLE = "ApproximateNumberOfMessagesVisible";
    private static final String IN_FLIGHT = "ApproximateNumberOfMessagesNotVisible";

    private final Resources all;
    private final ReadInputs inputs;

    StepReader(Resources all, ReadInputs inputs) {
        this.all = all;
        this.inputs = inputs;
    }

    void read(List<Resource> policies) {
        List<Resource> in = policies.stream().filter(StepReader::scalesIn).toList();
        List<Resource> out = policies.stream().filter(policy -> !scalesIn(policy)).toList();
        List<Resource> alarms = all.of(ALARM).stream().filter(StepReader::watchesQueue).toList();
        List<Resource> below = alarms.stream().filter(alarm -> isBelow(alarm)).toList();
        // an alarm on another queue watches dead letters
        List<Resource> above =
                alarms.stream()
                        .filter(alarm -> !isBelow(alarm))
                        .filter(alarm ->
                                below.isEmpty() || queue(alarm).equals(queue(below.getFirst())))
                        .toList();
        one("scale_out", out, above);
        one("scale_in", in, below);
    }

    private void one(String direction, List<Resource> policies, List<Resource> alarms) {
        if (policies.size() != 1 || alarms.size() != 1) {
            policies.forEach(policy ->
                    inputs.say(
                            policy,
                            "",
                            Kind.UNREAD,
                            "it and its alarm cannot be told from others, or an alarm on the"
                                    + " queue is missing"));
            return;
        }
        Resource alarm = alarms.getFirst();
        boolean isStrict = isStrict(alarm);
        inputs.set(alarm, "", direction + "_metric", HclValue.of(metric(alarm)));
        alarm.value("threshold")
                .flatMap(StepReader::number)
                .ifPresent(threshold ->
                        inputs.set(
                                alarm,
                                "threshold",
                                direction + "_threshold",
                                new HclValue.Number(
                                        isStrict ? threshold.add(BigDecimal.ONE) : threshold)));
        inputs.set(
                alarm,
                "evaluation_periods",
                direction + "_evaluation_periods",
                alarm.value("evaluation_periods"));
        period(alarm)
                .ifPresent(period -> inputs.set(alarm, "period", "alarm_period_seconds", period));
        policy(direction, policies.getFirst(), isStrict);
    }

    private void policy(String direction, Resource policy, boolean isStrict) {
        String type = policy.text(STEPS, "adjustment_type").orElse("");
        if (!List.of("ChangeInCapacity", "ExactCapacity").contains(type)) {
            inputs.say(
                    policy,
                    STEPS + ".adjustment_type",
                    Kind.UNREAD,
                    "the plan changes the number of tasks or sets it, and nothing else");
            return;
        }
        inputs.set(
                policy,
                STEPS + ".adjustment_type",
                direction + "_adjustment_type",
                HclValue.of(type));
        inputs.set(
                policy,
                STEPS + ".cooldown",
                direction + "_cooldown_seconds",
                policy.value(STEPS, "cooldown"));
        List<HclValue.MapOf> steps = policy.blocks(STEPS, "step_adjustment");
        if (direction.equals("scale_in")) {
            boolean single = steps.size() == 1;
            if (single) {
                inputs.set(
                        policy,
                        STEPS + ".step_adjustment",
                        "scale_in_adjustment",
                        Resource.entry(steps.getFirst(), "scaling_adjustment"));
            } else {
                inputs.say(policy, STEPS, Kind.UNREAD, "the plan scales in by one step");
            }
            return;
        }
        List<HclValue> read =
                steps.stream()
                        .sorted(Comparator.comparing(step -> lower(step, isStrict)))
                        .map(step -> step(step, isStrict))
                        .toList();
        inputs.set(
                policy, STEPS + ".step_adjustment", "scale_out_steps", new HclValue.ListOf(read));
    }

    private static HclValue step(HclValue.MapOf step, boolean isStrict) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        entries.put("lower_bound", new HclValue.Number(lower(step, isStrict)));
        entries.put(
                "adjustment", Resource.entry(step, "scaling_adjustment").orElse(HclValue.none()));
        return new HclValue.MapOf(entries);
    }

    /// From the threshold that the plan works with: more than 5 messages are 6 or more.
    private static BigDecimal lower(HclValue.MapOf step, boolean isStrict) {
        BigDecimal bound =
                Resource.entry(step, LOWER).flatMap(StepReader::number).orElse(BigDecimal.ZERO);
        return isStrict ? bound.subtract(BigDecimal.ONE).max(BigDecimal.ZERO) : bound;
    }

    private static boolean scalesIn(Resource policy) {
        List<HclValue.MapOf> steps = policy.blocks(STEPS, "step_adjustment");
        return steps.stream()
                .anyMatch(step ->
                        Resource.entry(step, UPPER)
                                .flatMap(StepReader::number)
                                .filter(bound -> bound.signum() <= 0)
                                .isPresent());
    }

    private static boolean watchesQueue(Resource alarm) {
        return alarm.text("metric_name").filter(VISIBLE::equals).isPresent()
                || metrics(alarm).contains(VISIBLE);
    }

    private static List<String> metrics(Resource alarm) {
        return alarm.blocks("metric_query").stream()
                .flatMap(query -> Resource.entry(query, "metric").stream())
                .flatMap(metric -> blocks(metric).stream())
                .flatMap(metric -> Resource.entry(metric, "metric_name").stream())
                .flatMap(name -> Resource.text(name).stream())
                .toList();
    }

    private static List<HclValue.MapOf> blocks(HclValue value) {
        return value instanceof HclValue.ListOf(var items)
                ? items.stream()
                        .filter(HclValue.MapOf.class::isInstance)
                        .map(HclValue.MapOf.class::cast)
                        .toList()
                : List.of();
    }

    private static String metric(Resource alarm) {
        return metrics(alarm).contains(IN_FLIGHT) ? "visible_and_in_flight" : "visible";
    }

    private static Optional<HclValue> period(Resource alarm) {
        return alarm.value("period").or(() -> alarm.value("metric_query", "metric", "period"));
    }

    private static Optional<String> queue(Resource alarm) {
        return alarm.text("dimensions", "QueueName")
                .or(() ->
                        alarm.blocks("metric_query").stream()
                                .flatMap(query -> Resource.entry(query, "metric").stream())
                                .flatMap(metric -> blocks(metric).stream())
                                .flatMap(metric -> Resource.entry(metric, "dimensions").stream())
                                .filter(HclValue.MapOf.class::isInstance)
                                .map(HclValue.MapOf.class::cast)
                                .flatMap(map -> Resource.entry(map, "QueueName").stream())
                                .flatMap(name -> Resource.text(name).stream())
                                .findFirst());
    }

    private static boolean isBelow(Resource alarm) {
        return alarm.text("comparison_operator").orElse("").startsWith("LessThan");
    }

    /// Above without the threshold itself, or below with it.
    private static boolean isStrict(Resource alarm) {
        String operator = alarm.text("comparison_operator").orElse("");
        return operator.equals("GreaterThanThreshold")
                || operator.equals("LessThanOrEqualToThreshold");
    }

    private static Optional<BigDecimal> number(HclValue value) {
        return switch (value) {
            case HclValue.Number(BigDecimal number) -> Optional.of(number);
            case HclValue.Text(String text) when text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ->
                    Optional.of(new BigDecimal(text));
            case HclValue.Text _, HclValue.Bool _, HclValue.Null _, HclValue.ListOf _ ->
                    Optional.empty();
            case HclValue.MapOf _ -> Optional.empty();
        };
    }
}
