package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Problem;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.VariableValues.Found;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The variables of one environment on their way into a plan.
final class ImportedEnvironment {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final String name;
    private final VariableMapping mapping;
    private final VariableValues values;
    private final TextEntries entries;

    /// Which variable each field comes from.
    private final Map<String, String> decided = new HashMap<>();

    ImportedEnvironment(String name, VariableMapping mapping, VariableValues values) {
        this.name = name;
        this.mapping = mapping;
        this.values = values;
        this.entries = new TextEntries(values);
    }

    /// What the values make of the defaults; each tells what became of it.
    Environment read() {
        Environment environment = Environment.withDefaults(name);
        String design = values.names().stream().anyMatch(this::isService) ? "service" : "pipes";
        environment = set(environment, "chosenDesign", design);
        if (values.get("scaling_policy").isPresent()) {
            Found policy = values.get("scaling_policy").get();
            environment = take(environment, "scaling_policy", "service.scaling.policy", policy);
        }
        for (Map.Entry<String, Found> each : values.all().entrySet()) {
            String variable = each.getKey();
            String target = mapping.target(variable).orElse("");
            if (!variable.equals("scaling_policy")) {
                environment = take(environment, variable, target(target, design), each.getValue());
            }
        }
        Map<String, Object> secrets = new LinkedHashMap<>(entries.toFill());
        secrets.putAll(environment.terraform().secrets());
        environment = set(environment, "terraform.secrets", secrets);
        for (Problem problem : PlanChecks.of(environment)) {
            say(Kind.SUSPICIOUS, problem.path(), problem.message());
        }
        return environment;
    }

    private boolean isService(String variable) {
        return mapping.target(variable).filter(t -> t.startsWith("service.")).isPresent();
    }

    /// The field that stands behind a target that depends on other variables.
    private String target(String target, String design) {
        boolean tracks =
                value("scaling_policy").equals(Optional.of(HclValue.of("target-tracking")));
        return switch (target) {
            case "policy.scaleOut" ->
                    tracks
                            ? "service.scaling.scaleOutCooldownSeconds"
                            : "service.scaling.scaleOut.cooldownSeconds";
            case "policy.scaleIn" ->
                    tracks
                            ? "service.scaling.scaleInCooldownSeconds"
                            : "service.scaling.scaleIn.cooldownSeconds";
            default -> target.replaceFirst("^design\\.", design + ".");
        };
    }

    private Environment take(Environment environment, String variable, String target, Found found) {
        if (target.startsWith("!")) {
            say(Kind.SUSPICIOUS, variable, target.substring(1).strip());
            return environment;
        }
        SpecialVariables specials = new SpecialVariables(name -> value(name));
        Optional<Map.Entry<String, Object>> special = specials.field(variable);
        if (special.isPresent()) {
            specials.doubt(variable).ifPresent(doubt -> say(Kind.SUSPICIOUS, variable, doubt));
            return assign(
                    environment, variable, special.get().getKey(), special.get().getValue(), found);
        }
        if (target.isEmpty()) {
            Optional<Map.Entry<Kind, String>> known = specials.meaning(variable);
            known.ifPresent(meaning -> say(meaning.getKey(), variable, meaning.getValue()));
            if (known.isPresent()) {
                return environment;
            }
            String meaning =
                    values.declaration(variable)
                            .map(Declarations.Declared::description)
                            .filter(text -> !text.isBlank())
                            .map(text -> ": " + text)
                            .orElse("");
            say(Kind.UNKNOWN, variable, "no field of the plan is meant by it" + meaning);
            return environment;
        }
        Object data =
                variable.equals("ephemeral_storage_size_in_gib")
                                && found.value() instanceof HclValue.Null
                        ? (Object) 20
                        : data(found.value());
        if (data == null) {
            say(Kind.DEFAULTED, variable, "null, so " + target + " stays at the plan's default");
            return environment;
        }
        Object taken =
                TextEntries.of(target, found.value())
                        .map(map -> (Object) entries.safe(variable, target, map))
                        .orElse(data);
        return assign(environment, variable, target, taken, found);
    }

    private Optional<HclValue> value(String variable) {
        return values.get(variable).map(Found::value);
    }

    private Environment assign(
            Environment environment, String variable, String path, Object data, Found found) {
        Field<Environment, ?> field = PlanFields.require(path);
        if (!field.applies(environment)) {
            if (!found.fromDefault()) {
                say(Kind.SUSPICIOUS, variable, "it does not apply to the chosen scaling policy");
            }
            return environment;
        }
        try {
            Environment changed = converted(field, environment, data);
            String earlier = decided.get(path);
            if (earlier != null && mapping.isBefore(earlier, variable)) {
                if (!changed.equals(environment)) {
                    say(
                            Kind.SUSPICIOUS,
                            variable,
                            path + " = " + field.text(environment) + " comes from " + earlier);
                }
                return environment;
            }
            if (earlier != null && !changed.equals(environment)) {
                say(Kind.SUSPICIOUS, earlier, path + " comes from " + variable);
            }
            decided.put(path, variable);
            String where = found.fromDefault() ? " (default of " + found.file() + ")" : "";
            String shown =
                    data instanceof Map<?, ?> map ? map.size() + " entries" : field.text(changed);
            say(
                    found.fromDefault() ? Kind.DEFAULTED : Kind.MAPPED,
                    variable,
                    path + " = " + shown + where);
            return changed;
        } catch (IllegalArgumentException | ClassCastException e) {
            // a message repeats the value, which may be or hold a secret
            boolean isPlain = !path.startsWith("terraform.") && !isComposed(found.value());
            String reason =
                    isPlain
                            ? String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            : "it is " + kind(found.value());
            say(Kind.WRONG_TYPE, variable, path + " does not take it: " + reason);
            return environment;
        }
    }

    private static boolean isComposed(HclValue value) {
        return value instanceof HclValue.ListOf || value instanceof HclValue.MapOf;
    }

    private static String kind(HclValue value) {
        return switch (value) {
            case HclValue.Text _ -> "a text of another form";
            case HclValue.Number _ -> "a number";
            case HclValue.Bool _ -> "a truth value";
            case HclValue.Null _ -> "null";
            case HclValue.ListOf _ -> "a list";
            case HclValue.MapOf _ -> "a map";
        };
    }

    /// As Terraform converts between texts, numbers and truth values.
    private static Environment converted(
            Field<Environment, ?> field, Environment environment, Object data) {
        try {
            return field.withData(environment, data);
        } catch (IllegalArgumentException | ClassCastException e) {
            Object other =
                    switch (data) {
                        case String text -> literal(text);
                        case Integer number -> number.toString();
                        case Boolean bool -> bool.toString();
                        default -> null;
                    };
            if (other == null) {
                throw e;
            }
            return field.withData(environment, other);
        }
    }

    private static @Nullable Object literal(String text) {
        try {
            return switch (HclLiterals.hcl(text)) {
                case HclValue.Number number -> data(number);
                case HclValue.Bool bool -> data(bool);
                case HclValue.Text _, HclValue.Null _, HclValue.ListOf _, HclValue.MapOf _ -> null;
            };
        } catch (HclCursor.Unexpected _) {
            return null;
        }
    }

    /// As the plan's fields take it; null for null.
    static @Nullable Object data(HclValue value) {
        return switch (value) {
            case HclValue.Text(String text) -> text;
            case HclValue.Number(var number) ->
                    number.scale() <= 0 && number.abs().compareTo(LARGEST) < 0
                            ? (Object) number.intValue()
                            : number.doubleValue();
            case HclValue.Bool(boolean bool) -> bool;
            case HclValue.Null() -> null;
            case HclValue.ListOf(var items) ->
                    items.stream().map(ImportedEnvironment::data).toList();
            case HclValue.MapOf(var entries) -> {
                Map<String, Object> map = new LinkedHashMap<>();
                entries.forEach((key, item) -> map.put(key, data(item)));
                yield map;
            }
        };
    }

    private Environment set(Environment environment, String path, Object data) {
        return PlanFields.require(path).withData(environment, data);
    }

    private void say(Kind kind, String variable, String detail) {
        values.say(kind, variable, detail);
    }
}
