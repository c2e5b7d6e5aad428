package dev.pipesplanner.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The JSON Schema (2020-12) of plan files, written from the catalogue, so that editors complete
/// and check what the app reads.
///
/// It says what one field takes, which fields a kind (pattern, distribution, policy) has, and which
/// memory a CPU goes with. Fields that contradict each other otherwise, such as more tasks at least
/// than at most, and credentials are found when the plan is read.
public final class PlanSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";

    private final Environment defaults = Environment.withDefaults("any");
    private final Map<String, Object> environment = object();

    private PlanSchema() {
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            place(environment, field.path()).put(last(field.path()), described(field));
        }
        environment.put(REQUIRED, List.of("name"));
        Catalogue.kinds().forEach(this::onlyFieldsOfTheKind);
        memoryOfTheCpu();
    }

    /// The whole document.
    ///
    /// @param formatVersion of plan files
    public static Map<String, Object> document(int formatVersion) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", DIALECT);
        document.put("title", "A plan of Pipes Planner");
        Map<String, Object> plan = object();
        Map<String, Object> properties = properties(plan);
        properties.put("$schema", Map.of("type", "string"));
        properties.put("formatVersion", Map.of("const", formatVersion));
        Plan defaults = Plan.withDefaults("", List.of(Environment.withDefaults("any")));
        PlanFields.ofPlan()
                .forEach(field -> properties.put(field.path(), described(field, defaults)));
        Map<String, Object> environments = FieldData.listSchema(new PlanSchema().environment);
        environments.put("minItems", 1);
        properties.put("environments", environments);
        plan.put(REQUIRED, List.of("formatVersion", "name", "environments"));
        document.putAll(plan);
        return document;
    }

    private static Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put(PROPERTIES, new LinkedHashMap<String, Object>());
        object.put("additionalProperties", false);
        return object;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<String, Object> object) {
        return (Map<String, Object>)
                object.computeIfAbsent(PROPERTIES, _ -> new LinkedHashMap<String, Object>());
    }

    /// The properties in which the last part of a path stands.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> place(Map<String, Object> object, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return properties(object);
        }
        Map<String, Object> inner =
                (Map<String, Object>)
                        properties(object).computeIfAbsent(path.substring(0, dot), _ -> object());
        return place(inner, path.substring(dot + 1));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private Map<String, Object> described(Field<Environment, ?> field) {
        Map<String, Object> described =
                described(field, field.applies(defaults) ? defaults : ofAKindThatHas(field));
        narrowed(field.path()).ifPresent(described::putAll);
        return described;
    }

    private static <O> Map<String, Object> described(Field<O, ?> field, O defaults) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("title", FieldLabels.of(field.path()));
        String unit = unit(field.type());
        described.put("description", unit.isEmpty() ? field.meaning() : field.meaning() + unit);
        described.putAll(field.type().schema());
        if (!field.path().equals("name")) {
            described.put("default", field.data(defaults));
        }
        return described;
    }

    private static String unit(FieldType<?> type) {
        return switch (type instanceof FieldType.Open<?> open ? open.inner() : type) {
            case NumberType number when number.measure() == Measure.FRACTION -> " From 0 to 1.";
            case NumberType number when !number.measure().label().isEmpty() ->
                    " In " + number.measure().label() + ".";
            default -> "";
        };
    }

    private Environment ofAKindThatHas(Field<Environment, ?> field) {
        for (Field<Environment, ?> kind : Catalogue.kinds()) {
            for (String choice : choices(kind)) {
                Environment chosen = kind.withText(defaults, choice);
                if (field.applies(chosen)) {
                    return chosen;
                }
            }
        }
        throw new IllegalStateException("No kind has " + field.path());
    }

    private static List<String> choices(Field<Environment, ?> kind) {
        return kind.type() instanceof FieldType.OneOf(List<String> names) ? names : List.of();
    }

    /// What the records refuse beside what the type does.
    private static Optional<Map<String, Object>> narrowed(String path) {
        return switch (path) {
            case "name" -> Optional.of(Map.of("pattern", "^(?:" + Environment.NAME + ")$"));
            case "logs.retentionDays" -> Optional.of(Map.of("enum", Logs.RETENTIONS));
            case "task.cpu" -> Optional.of(Map.of("enum", FargateSizes.cpus()));
            case "workload.arrivals.hourlyWeights" ->
                    Optional.of(
                            Map.of("minItems", WeeklyPreset.HOURS, "maxItems", WeeklyPreset.HOURS));
            default -> Optional.empty();
        };
    }

    /// Of each choice: the fields beside it that belong to others are not there.
    private void onlyFieldsOfTheKind(Field<Environment, ?> kind) {
        for (String choice : choices(kind)) {
            Environment chosen = kind.withText(defaults, choice);
            Map<String, Object> absent = new LinkedHashMap<>();
            String section = kind.path().substring(0, kind.path().lastIndexOf('.') + 1);
            for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
                if (field.path().startsWith(section) && !field.applies(chosen)) {
                    open(absent, field.path().substring(section.length()));
                }
            }
            if (!absent.isEmpty()) {
                rule(section(section), last(kind.path()), choice, kind, Map.of(PROPERTIES, absent));
            }
        }
    }

    /// A property that is not there, among others that may be.
    @SuppressWarnings("unchecked")
    private static void open(Map<String, Object> properties, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            properties.put(path, false);
            return;
        }
        Map<String, Object> inner =
                (Map<String, Object>)
                        properties.computeIfAbsent(
                                path.substring(0, dot), _ -> new LinkedHashMap<String, Object>());
        open(properties(inner), path.substring(dot + 1));
    }

    /// @param path with a dot at its end
    @SuppressWarnings("unchecked")
    private Map<String, Object> section(String path) {
        String section = path.substring(0, path.length() - 1);
        return (Map<String, Object>)
                Objects.requireNonNull(place(environment, section).get(last(section)));
    }

    /// The default choice is also the one of a file that does not choose.
    private void rule(
            Map<String, Object> section,
            String name,
            Object choice,
            Field<Environment, ?> kind,
            Map<String, Object> then) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        chosen.put(PROPERTIES, Map.of(name, Map.of("const", choice)));
        if (!kind.data(defaults).equals(choice)) {
            chosen.put(REQUIRED, List.of(name));
        }
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("if", chosen);
        rule.put("then", then);
        rules(section).add(rule);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> rules(Map<String, Object> section) {
        return (List<Object>) section.computeIfAbsent("allOf", _ -> new ArrayList<Object>());
    }

    private void memoryOfTheCpu() {
        for (int cpu : FargateSizes.cpus()) {
            List<Integer> memories = FargateSizes.memories(cpu);
            Map<String, Object> then = new LinkedHashMap<>();
            then.put(PROPERTIES, Map.of("memory", Map.of("enum", memories)));
            if (!memories.contains(defaults.task().memory())) {
                then.put(REQUIRED, List.of("memory"));
            }
            rule(section("task."), "cpu", (double) cpu, PlanFields.require("task.cpu"), then);
        }
    }
}
