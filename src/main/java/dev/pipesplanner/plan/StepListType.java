package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Scaling steps; typed as `from 0 exact 1; from 100 change 2`, in files as `{"from": 0, "exact":
/// 1}`.
public record StepListType() implements FieldType<List<ScalingStep>> {

    private static final double MOST_TASKS = 10_000;

    @Override
    public List<ScalingStep> parse(String text) {
        List<ScalingStep> steps = new ArrayList<>();
        for (String item : text.split(";")) {
            String[] words = item.strip().split("\\s+");
            if (words.length != 4 || !words[0].equals("from")) {
                throw new IllegalArgumentException(
                        "("
                                + text
                                + ") must read as: from 0 exact 1; from 100 exact 2."
                                + "\nWrite change instead of exact to add tasks.");
            }
            steps.add(
                    step(
                            NumberType.plainNumber(words[1]),
                            words[2],
                            NumberType.plainNumber(words[3])));
        }
        return steps;
    }

    @Override
    public String format(List<ScalingStep> value) {
        return String.join(
                "; ",
                value.stream()
                        .map(step ->
                                "from "
                                        + Limits.plain(step.from())
                                        + " "
                                        + step.adjustment().id()
                                        + " "
                                        + step.tasks())
                        .toList());
    }

    @Override
    public List<ScalingStep> fromData(Object data) {
        return FieldData.listOf(data).stream().map(StepListType::stepOf).toList();
    }

    private static ScalingStep stepOf(Object data) {
        Map<String, Object> parts = FieldData.mapOf(data);
        String kind = parts.containsKey("exact") ? "exact" : "change";
        if (parts.size() != 2 || !parts.containsKey("from") || !parts.containsKey(kind)) {
            throw new IllegalArgumentException(
                    "(" + parts + ") must have from and either change or exact.");
        }
        return step(
                NumberType.numberOf(parts.get("from")), kind, NumberType.numberOf(parts.get(kind)));
    }

    private static ScalingStep step(double from, String kind, double tasks) {
        if (!(Math.abs(tasks) <= MOST_TASKS)) {
            throw new IllegalArgumentException(
                    "(" + kind + " " + Limits.plain(tasks) + ") must be at most 10,000 tasks.");
        }
        if (tasks != Math.rint(tasks)) {
            throw new IllegalArgumentException(
                    "(" + kind + " " + Limits.plain(tasks) + ") must be a whole number of tasks.");
        }
        return switch (kind) {
            case "change" -> ScalingStep.change(from, (int) tasks);
            case "exact" -> ScalingStep.exact(from, (int) tasks);
            default ->
                    throw new IllegalArgumentException("(" + kind + ") must be change or exact.");
        };
    }

    @Override
    public Object toData(List<ScalingStep> value) {
        return value.stream()
                .map(step -> {
                    Map<String, Object> parts = new LinkedHashMap<>();
                    parts.put("from", step.from());
                    parts.put(step.adjustment().id(), (double) step.tasks());
                    return parts;
                })
                .toList();
    }

    @Override
    public Map<String, Object> schema() {
        return FieldData.listSchema(
                Map.of("oneOf", List.of(stepSchema("change"), stepSchema("exact"))));
    }

    private static Map<String, Object> stepSchema(String kind) {
        Map<String, Object> tasks = new LinkedHashMap<>();
        tasks.put("type", "integer");
        tasks.put("minimum", kind.equals("exact") ? 0.0 : -MOST_TASKS);
        tasks.put("maximum", MOST_TASKS);
        Map<String, Object> from = new LinkedHashMap<>();
        from.put("type", "number");
        from.put("minimum", 0.0);
        from.put("maximum", ScalingStep.FURTHEST);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("from", from);
        properties.put(kind, tasks);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("from", kind));
        schema.put("additionalProperties", false);
        return schema;
    }

    @Override
    public String values() {
        return "steps from a distance to the threshold: change or exact tasks";
    }
}
