package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.Problem;
import dev.pipesplanner.plan.QueueType;
import dev.pipesplanner.plan.TerraformInputs;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.hcl.PlainData;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.ImportReport.Line;
import dev.pipesplanner.terraform.importing.VariableValues.Found;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The variables of one environment on their way into a plan.
final class ImportedEnvironment {

    private static final List<SpecialVariables> SPECIALS = VariableTargets.SPECIALS;

    private static final String CHOSEN = "chosenDesign";
    private static final String SECRETS = "terraform.secrets";
    private static final String QUEUE_TYPE = "workload.queueType";
    private static final String FIFO = ".fifo";
    private static final String ACCESS = "network.access";

    private final String name;
    private final VariableMapping mapping;
    private final VariableValues values;
    private final SetVariables setVariables;
    private final VariableTargets targets;
    private final TextEntries entries;

    /// Which variable each field comes from.
    private final Map<String, String> decided = new HashMap<>();

    ImportedEnvironment(String name, VariableMapping mapping, VariableValues values) {
        this.name = name;
        this.mapping = mapping;
        this.values = values;
        this.setVariables = new SetVariables(variable -> values.get(variable).map(Found::value));
        this.targets = new VariableTargets(mapping, values, setVariables);
        this.entries = new TextEntries(values);
    }

    /// What the values make of the defaults; each tells what became of it.
    Environment read() {
        Optional<Design> told = targets.design();
        // where nothing tells, the first of all
        Design design = told.orElse(Design.values()[0]);
        takeApart(DesignModule.of(design).specialVariables());
        told.ifPresent(_ -> decided.put(CHOSEN, CHOSEN));
        Environment environment = takeAll(comparing(design), design);
        environment = withWayOut(withTypeOfQueue(environment));
        environment = withSecrets(environment);
        doubt(environment);
        return environment;
    }

    private Environment comparing(Design design) {
        Environment environment = Environment.withDefaults(name);
        if (!environment.designs().contains(design)) {
            List<String> compared =
                    Stream.concat(environment.designs().stream(), Stream.of(design))
                            .map(Design::id)
                            .toList();
            environment = set(environment, "designs", compared);
        }
        return set(environment, CHOSEN, design.id());
    }

    /// Some variables decide what others mean, so they come first.
    private Environment takeAll(Environment comparing, Design design) {
        Environment environment = comparing;
        List<String> first =
                SPECIALS.stream().flatMap(special -> special.first().stream()).toList();
        for (String variable : first) {
            Optional<Found> found = values.get(variable);
            if (found.isPresent()) {
                String target = targets.of(variable, design);
                environment = take(environment, variable, target, found.get());
            }
        }
        for (Map.Entry<String, Found> each : values.all().entrySet()) {
            String variable = each.getKey();
            if (!first.contains(variable)) {
                String target = targets.of(variable, design);
                environment = take(environment, variable, target, each.getValue());
            }
        }
        return environment;
    }

    private Environment withSecrets(Environment environment) {
        Map<String, Object> secrets = new LinkedHashMap<>(entries.toFill());
        secrets.putAll(environment.terraform().secrets());
        if (!secrets.isEmpty()) {
            decided.putIfAbsent(SECRETS, SECRETS);
        }
        return set(environment, SECRETS, secrets);
    }

    private void doubt(Environment environment) {
        for (SpecialVariables special : SPECIALS) {
            special.doubts(environment, decided.keySet())
                    .forEach((path, doubt) ->
                            say(Kind.SUSPICIOUS, decided.getOrDefault(path, path), doubt));
        }
        for (Problem problem : PlanChecks.of(environment)) {
            say(Kind.SUSPICIOUS, problem.path(), problem.message());
        }
    }

    /// Names what the design's inputs hold in themselves.
    private void takeApart(SpecialVariables special) {
        for (Map.Entry<String, Found> each : Map.copyOf(values.all()).entrySet()) {
            Found whole = each.getValue();
            special.parts(each.getKey(), whole.value())
                    .forEach((part, value) -> {
                        if (values.get(part).isEmpty() && !values.leftOver().containsKey(part)) {
                            String place = values.shown(each.getKey());
                            values.add(
                                    part,
                                    new Found(value, whole.file(), whole.fromDefault(), place));
                        }
                    });
        }
    }

    /// The fields that something was found for.
    List<String> found() {
        return PlanFields.ofEnvironment().stream()
                .map(Field::path)
                .filter(decided::containsKey)
                .toList();
    }

    /// The other fields, with their values; its name is the folder's or file's.
    List<Line> defaults(Environment environment) {
        return PlanFields.ofEnvironment().stream()
                .filter(field -> !field.path().equals("name"))
                .filter(field -> !decided.containsKey(field.path()) && field.applies(environment))
                .map(field ->
                        new Line(
                                Kind.APP_DEFAULT, name, "", field.path(), field.shown(environment)))
                .toList();
    }

    private Environment withWayOut(Environment environment) {
        Optional<Meaning.FieldValue> access =
                new WayOut(mapping, values).besides(Optional.ofNullable(decided.get(ACCESS)));
        if (access.isEmpty()) {
            return environment;
        }
        decided.put(ACCESS, ACCESS);
        say(Kind.SUSPICIOUS, ACCESS, access.get().doubt());
        return set(environment, ACCESS, access.get().data());
    }

    /// A queue's name tells of which type it is.
    private Environment withTypeOfQueue(Environment environment) {
        TerraformInputs inputs = environment.terraform();
        boolean isFifo = inputs.queueArn().endsWith(FIFO) || inputs.queueUrl().endsWith(FIFO);
        if (!isFifo || decided.containsKey(QUEUE_TYPE)) {
            return environment;
        }
        String path = inputs.queueArn().endsWith(FIFO) ? "queueArn" : "queueUrl";
        say(
                Kind.MAPPED,
                decided.getOrDefault("terraform." + path, path),
                QUEUE_TYPE + " = " + QueueType.FIFO.id() + ", as the queue's name says");
        decided.put(QUEUE_TYPE, path);
        return set(environment, QUEUE_TYPE, QueueType.FIFO.id());
    }

    private Environment take(Environment environment, String variable, String target, Found found) {
        if (target.startsWith("!")) {
            say(Kind.SUSPICIOUS, variable, target.substring(1).strip());
            return environment;
        }
        Optional<Meaning> meaning =
                SPECIALS.stream()
                        .flatMap(special -> special.meaning(variable, setVariables).stream())
                        .findFirst();
        if (meaning.isPresent()
                && meaning.get()
                        instanceof Meaning.FieldValue(String path, Object data, String doubt)) {
            if (!doubt.isEmpty()) {
                say(Kind.SUSPICIOUS, variable, doubt);
            }
            return assign(environment, variable, path, data, found);
        }
        if (target.isEmpty()) {
            explain(variable, meaning);
            return environment;
        }
        Object data = PlainData.of(found.value());
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

    /// Says why a variable is no field.
    private void explain(String variable, Optional<Meaning> meaning) {
        if (meaning.isPresent()
                && meaning.get() instanceof Meaning.Explained(Kind kind, String detail)) {
            say(kind, variable, detail);
            return;
        }
        Optional<String> passed = values.explanation(variable);
        if (passed.isPresent()) {
            say(Kind.MAPPED, variable, passed.get());
            return;
        }
        String description =
                values.declaration(variable)
                        .map(Declarations.Declared::description)
                        .filter(text -> !text.isBlank())
                        .map(text -> ": " + Credentials.shown(text))
                        .orElse("");
        say(Kind.UNKNOWN, variable, "no field of the plan is meant by it" + description);
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
            Environment changed = Conversion.converted(field, environment, data);
            String earlier = decided.get(path);
            if (earlier != null && mapping.isBefore(earlier, variable)) {
                if (!changed.equals(environment)) {
                    say(
                            Kind.SUSPICIOUS,
                            variable,
                            path
                                    + " = "
                                    + field.shown(environment)
                                    + " comes from "
                                    + values.shown(earlier));
                }
                return environment;
            }
            if (earlier != null && !changed.equals(environment)) {
                say(Kind.SUSPICIOUS, earlier, path + " comes from " + values.shown(variable));
            }
            decided.put(path, variable);
            String where = found.fromDefault() ? " (default of " + found.file() + ")" : "";
            String shown =
                    data instanceof Map<?, ?> map
                            ? map.size() + (map.size() == 1 ? " entry" : " entries")
                            : field.shown(changed);
            say(
                    found.fromDefault() ? Kind.DEFAULTED : Kind.MAPPED,
                    variable,
                    path + " = " + shown + where);
            return changed;
        } catch (IllegalArgumentException | ClassCastException e) {
            // a message repeats the value, which may be or hold a secret
            boolean isPlain =
                    !path.startsWith("terraform.") && !Conversion.isComposed(found.value());
            String reason =
                    isPlain
                            ? String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            : "it is " + Conversion.kind(found.value());
            say(Kind.WRONG_TYPE, variable, path + " does not take it: " + reason);
            return environment;
        }
    }

    private Environment set(Environment environment, String path, Object data) {
        return PlanFields.require(path).withData(environment, data);
    }

    private void say(Kind kind, String variable, String detail) {
        values.say(kind, variable, detail);
    }
}
