package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Variables that are a field only together with others, or in another form.
final class SpecialVariables {

    private static final String LEFT =
            "an input of the module that no field of the plan decides; an export leaves it alone";

    private final Function<String, Optional<HclValue>> values;

    SpecialVariables(Function<String, Optional<HclValue>> values) {
        this.values = values;
    }

    /// Path and data of the field that a variable sets in a form of its own.
    Optional<Map.Entry<String, Object>> field(String variable) {
        return switch (variable) {
            case "scale_out_steps" ->
                    values.apply(variable)
                            .map(steps ->
                                    Map.entry("service.scaling.scaleOut.steps", steps(steps)));
            case "scale_in_adjustment" ->
                    values.apply(variable)
                            .map(ImportedEnvironment::data)
                            .map(tasks ->
                                    Map.entry(
                                            "service.scaling.scaleIn.steps",
                                            List.of(step(0, tasks, "scale_in_adjustment_type"))));
            case "scale_out_metric" -> metric(variable, "service.scaling.scaleOut.metric");
            case "scale_in_metric" -> metric(variable, "service.scaling.scaleIn.metric");
            case "dlq_name" ->
                    values.apply(variable)
                            .filter(HclValue.none()::equals)
                            .map(_ -> Map.entry("queue.dlqAlarm", false));
            case "assign_public_ip" ->
                    access(variable, "public-ip").or(() -> withoutAddress(variable));
            case "enable_nat_gateway" -> access(variable, "nat-gateway");
            default -> Optional.empty();
        };
    }

    /// What becomes of a variable of our modules that is no field by itself; empty for others.
    Optional<Map.Entry<Kind, String>> meaning(String variable) {
        return Optional.ofNullable(
                switch (variable) {
                    case "alarm_period_seconds" ->
                            number(variable, 60)
                                    ? Map.entry(Kind.MAPPED, "the minute that the plan works with")
                                    : Map.entry(
                                            Kind.SUSPICIOUS,
                                            "the plan works with alarm periods of 60 s");
                    case "scale_out_adjustment_type" ->
                            Map.entry(Kind.MAPPED, "part of service.scaling.scaleOut.steps");
                    case "scale_in_adjustment_type" ->
                            Map.entry(Kind.MAPPED, "part of service.scaling.scaleIn.steps");
                    case "assign_public_ip", "enable_nat_gateway" ->
                            Map.entry(Kind.MAPPED, "not set, so network.access does not follow it");
                    case "filter_patterns" ->
                            Map.entry(
                                    Kind.SUSPICIOUS,
                                    "workload.filterPassRate must say what share passes it; "
                                            + LEFT);
                    case "stop_timeout_seconds", "alarm_actions", "permissions_boundary_arn" ->
                            Map.entry(Kind.UNKNOWN, LEFT);
                    default -> null;
                });
    }

    private boolean number(String variable, int number) {
        return values.apply(variable)
                .filter(value -> SameValue.of(value, HclValue.of(number)))
                .isPresent();
    }

    private Optional<Map.Entry<String, Object>> access(String variable, String access) {
        return values.apply(variable)
                .filter(value -> SameValue.of(value, HclValue.of(true)))
                .map(_ -> Map.entry("network.access", access));
    }

    /// A task without a public address needs another way to the registry, the queue and the logs.
    private Optional<Map.Entry<String, Object>> withoutAddress(String variable) {
        boolean noGateway = is("enable_nat_gateway", false);
        return is(variable, false)
                ? Optional.of(
                        Map.entry(
                                "network.access",
                                noGateway ? "interface-endpoints" : "nat-gateway"))
                : Optional.empty();
    }

    /// What is assumed where the variables do not say it.
    Optional<String> doubt(String variable) {
        boolean open =
                variable.equals("assign_public_ip")
                        && is(variable, false)
                        && values.apply("enable_nat_gateway").isEmpty();
        return open
                ? Optional.of(
                        "tasks have no public address; that they go out through a NAT gateway is"
                                + " assumed: set network.access if they use interface endpoints")
                : Optional.empty();
    }

    private boolean is(String variable, boolean wanted) {
        return values.apply(variable)
                .filter(value -> SameValue.of(value, HclValue.of(wanted)))
                .isPresent();
    }

    private Optional<Map.Entry<String, Object>> metric(String variable, String path) {
        return values.apply(variable)
                .map(ImportedEnvironment::data)
                .map(name -> Map.entry(path, String.valueOf(name).replace('_', '-')));
    }

    private Object steps(HclValue value) {
        if (!(ImportedEnvironment.data(value) instanceof List<?> items)) {
            return "";
        }
        List<Object> steps = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> map)
                    || map.get("lower_bound") == null
                    || map.get("adjustment") == null) {
                return "";
            }
            steps.add(
                    step(
                            map.get("lower_bound"),
                            map.get("adjustment"),
                            "scale_out_adjustment_type"));
        }
        return steps;
    }

    private Map<String, Object> step(Object from, Object tasks, String typeVariable) {
        boolean exact =
                values.apply(typeVariable).filter(HclValue.of("ExactCapacity")::equals).isPresent();
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("from", from);
        step.put(exact ? "exact" : "change", tasks);
        return step;
    }
}
