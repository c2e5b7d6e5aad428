package dev.pipesplanner.terraform;

import dev.pipesplanner.plan.CredentialNames;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Problem;
import dev.pipesplanner.terraform.ImportReport.Kind;
import dev.pipesplanner.terraform.VariableValues.Found;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The variables of one environment on their way into a plan.
final class ImportedEnvironment {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final String name;
    private final VariableMapping mapping;
    private final VariableValues values;
    private final Map<String, Object> toFill = new LinkedHashMap<>();

    ImportedEnvironment(String name, VariableMapping mapping, VariableValues values) {
        this.name = name;
        this.mapping = mapping;
        this.values = values;
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
        Map<String, Object> secrets = new LinkedHashMap<>(toFill);
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
            return assign(
                    environment, variable, special.get().getKey(), special.get().getValue(), found);
        }
        if (target.isEmpty()) {
            String meaning =
                    values.declaration(variable)
                            .map(Declarations.Declared::description)
                            .filter(text -> !text.isBlank())
                            .map(text -> ": " + text)
                            .orElse("");
            if (!SpecialVariables.KNOWN.contains(variable)) {
                say(Kind.UNKNOWN, variable, "no field of the plan is meant by it" + meaning);
            }
            return environment;
        }
        Object data =
                variable.equals("ephemeral_storage_size_in_gib")
                                && found.value() instanceof HclValue.Null
                        ? (Object) 20
                        : data(found.value());
        if (data == null) {
            return environment;
        }
        Object taken =
                found.value() instanceof HclValue.MapOf map ? safe(variable, target, map) : data;
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
            Environment changed = field.withData(environment, data);
            String where = found.fromDefault() ? " (default of variables.tf)" : "";
            String shown =
                    data instanceof Map<?, ?> map ? map.size() + " entries" : field.text(changed);
            say(
                    found.fromDefault() ? Kind.DEFAULTED : Kind.MAPPED,
                    variable,
                    path + " = " + shown + where);
            return changed;
        } catch (IllegalArgumentException | ClassCastException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            say(Kind.WRONG_TYPE, variable, path + " does not take it: " + reason);
            return environment;
        }
    }

    /// Without the credentials that do not belong into a map of plain settings, or stand where an
    /// ARN should; entries that are no text are left out.
    private Map<String, Object> safe(String variable, String target, HclValue.MapOf map) {
        Map<String, Object> kept = new LinkedHashMap<>();
        map.entries()
                .forEach((entry, value) -> {
                    String text = text(value);
                    String name = variable + "." + entry;
                    if (target.equals("terraform.secrets")) {
                        boolean arn = text != null && text.startsWith("arn:");
                        kept.put(entry, arn ? text : "");
                        if (!arn) {
                            say(
                                    Kind.MASKED,
                                    name,
                                    VariableValues.MASKED + "; the plan wants an ARN");
                        }
                    } else if (CredentialNames.matches(entry)) {
                        boolean fills = target.endsWith("environmentVariables");
                        String advice = "; store it and fill its ARN into terraform.secrets";
                        say(Kind.MASKED, name, VariableValues.MASKED + (fills ? advice : ""));
                        if (fills) {
                            toFill.put(entry, "");
                        }
                    } else if (text == null) {
                        say(Kind.WRONG_TYPE, name, "it must be text, a number or true or false");
                    } else {
                        kept.put(entry, text);
                    }
                });
        return kept;
    }

    /// As Terraform converts it to a string; null for what it does not convert.
    private static @Nullable String text(HclValue value) {
        return switch (value) {
            case HclValue.Text(String text) -> text;
            case HclValue.Number(var number) -> number.stripTrailingZeros().toPlainString();
            case HclValue.Bool(boolean bool) -> String.valueOf(bool);
            case HclValue.Null _, HclValue.ListOf _, HclValue.MapOf _ -> null;
        };
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
