package dev.pipesplanner.storage.plan;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.PlanFiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A plan as a file's text: what differs from the defaults, in the catalogue's order, so that a
/// diff reads well.
final class PlanWriter {

    private static final String DISTRIBUTION = "workload.processingSeconds.distribution";
    private static final String WEIGHTS = "workload.arrivals.hourlyWeights";
    private static final String PRESET = "workload.arrivals.preset";

    private PlanWriter() {}

    static String text(Plan plan) {
        Plan defaults = Plan.withDefaults("", plan.environments());
        Map<String, Object> root = new LinkedHashMap<>();
        if (!plan.schema().isEmpty()) {
            root.put(PlanReader.SCHEMA, plan.schema());
        }
        root.put("formatVersion", (double) PlanFiles.FORMAT_VERSION);
        for (Field<Plan, ?> field : PlanFields.ofPlan()) {
            if (field.alwaysWritten() || !field.same(plan, defaults)) {
                root.put(field.path(), field.data(plan));
            }
        }
        List<Object> environments = new ArrayList<>();
        plan.environments().forEach(e -> environments.add(data(e)));
        root.put("environments", environments);
        return PrettyJson.text(root);
    }

    private static Map<String, Object> data(Environment environment) {
        Environment baseline = PlanFields.baseline(environment);
        Map<String, Object> data = new LinkedHashMap<>();
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            if (field.applies(environment) && isWritten(field, environment, baseline)) {
                put(data, field.path(), field.data(environment));
            }
        }
        return data;
    }

    private static boolean isWritten(
            Field<Environment, ?> field, Environment environment, Environment baseline) {
        return switch (field.path()) {
            // a p95 beside the mean says lognormal already
            case DISTRIBUTION -> !field.text(environment).equals("lognormal");
            case WEIGHTS -> PlanFields.require(PRESET).text(environment).equals("custom");
            default -> field.alwaysWritten() || !field.same(environment, baseline);
        };
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> object, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            object.put(path, value);
            return;
        }
        Map<String, Object> inner =
                (Map<String, Object>)
                        object.computeIfAbsent(
                                path.substring(0, dot), _ -> new LinkedHashMap<String, Object>());
        put(inner, path.substring(dot + 1), value);
    }
}
