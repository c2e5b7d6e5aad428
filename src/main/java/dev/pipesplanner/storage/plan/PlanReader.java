package dev.pipesplanner.storage.plan;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Field;
import dev.pipesplanner.plan.NearestName;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.Problem;
import dev.pipesplanner.storage.Located;
import dev.pipesplanner.storage.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A plan from its JSON, through the catalogue of fields: kinds before the fields of a kind,
/// nothing unknown, nothing that silently becomes something else.
final class PlanReader {

    private static final String ENVIRONMENTS = "environments";
    private static final String VERSION = "formatVersion";

    /// Where the JSON Schema of plans is, for editors.
    static final String SCHEMA = "$schema";

    private final String origin;

    PlanReader(String origin) {
        this.origin = origin;
    }

    Plan read(Located root) throws Refusal {
        if (!root.isObject()) {
            throw refused(root, "a plan must be a JSON object.\nStart from a sample.");
        }
        requireVersion(root);
        refuseUnknown(root);
        Located list = required(root, ENVIRONMENTS);
        if (!list.isList() || list.items().isEmpty()) {
            throw refused(
                    list,
                    "environments must be a list with at least one environment."
                            + "\nDid you mean [ { \"name\": \"dev\" } ]?");
        }
        List<Environment> environments = new ArrayList<>();
        for (Located item : list.items()) {
            environments.add(environment(item));
        }
        return plan(root, list, environments);
    }

    private void requireVersion(Located root) throws Refusal {
        Located version = required(root, VERSION);
        if (!(version.value() instanceof Double number) || number != Math.rint(number)) {
            throw refused(version, VERSION + " (" + version.data() + ") must be the number 1.");
        }
        if (number > PlanFiles.FORMAT_VERSION) {
            throw refused(
                    version,
                    VERSION
                            + " ("
                            + Math.round(number)
                            + ") is newer than this program reads ("
                            + PlanFiles.FORMAT_VERSION
                            + ").\nUpdate Pipes Planner; the file is left as it is.");
        }
        if (number != PlanFiles.FORMAT_VERSION) {
            throw refused(version, VERSION + " (" + Math.round(number) + ") must be 1.");
        }
    }

    private void refuseUnknown(Located root) throws Refusal {
        Set<String> known =
                Stream.concat(
                                Stream.of(SCHEMA, VERSION, ENVIRONMENTS),
                                PlanFields.ofPlan().stream().map(Field::path))
                        .collect(Collectors.toSet());
        for (Map.Entry<String, Located> member : root.members().entrySet()) {
            if (!known.contains(member.getKey())) {
                throw refused(
                        member.getValue(),
                        "there is no field "
                                + member.getKey()
                                + " in a plan.\nDid you mean "
                                + NearestName.of(member.getKey(), known)
                                + "?");
            }
        }
    }

    private Plan plan(Located root, Located list, List<Environment> environments) throws Refusal {
        Plan plan;
        try {
            plan = Plan.withDefaults("", environments);
        } catch (IllegalArgumentException e) {
            throw refused(list, e.getMessage() + "\nRename one of them.");
        }
        required(root, "name");
        Located schema = root.members().get(SCHEMA);
        if (schema != null) {
            plan = plan.withSchema(schema(schema));
        }
        for (Field<Plan, ?> field : PlanFields.ofPlan()) {
            Located given = root.members().get(field.path());
            if (given != null) {
                plan = with(plan, field, given, "");
            }
        }
        return plan;
    }

    private String schema(Located given) throws Refusal {
        if (!(given.value() instanceof String place)) {
            throw refused(
                    given,
                    SCHEMA
                            + " ("
                            + given.data()
                            + ") must be text in quotes.\n"
                            + "Leave it out, or name the schema's file.");
        }
        return place;
    }

    private Environment environment(Located item) throws Refusal {
        if (!item.isObject()) {
            throw refused(item, "an environment must be a JSON object.");
        }
        Located name = required(item, "name");
        if (!(name.value() instanceof String text)) {
            throw refused(name, "name (" + name.data() + ") must be text in quotes.");
        }
        Environment environment;
        try {
            environment = Environment.withDefaults(text);
        } catch (IllegalArgumentException e) {
            throw refused(name, String.valueOf(e.getMessage()));
        }
        String where = "environment " + text + ": ";
        refuseUnknown(item, "", where);
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            Optional<Located> given = find(item, field.path());
            if (given.isPresent()) {
                environment = with(environment, field, given.get(), where);
            }
        }
        requireAgreement(environment, item, where);
        for (Problem problem : PlanChecks.of(environment)) {
            throw refused(nearest(item, problem.path()), where + problem.message());
        }
        return environment;
    }

    /// The value at a path, or what encloses it where the file leaves it out.
    private static Located nearest(Located object, String path) {
        int dot = path.lastIndexOf('.');
        return find(object, path)
                .orElseGet(() -> dot < 0 ? object : nearest(object, path.substring(0, dot)));
    }

    /// A later field can undo an earlier one: weights that are not the named week's, or no weights
    /// for a custom week.
    private void requireAgreement(Environment environment, Located item, String where)
            throws Refusal {
        for (Field<Environment, ?> field : PlanFields.ofEnvironment()) {
            Optional<Located> given = find(item, field.path());
            if (given.isPresent() && !agrees(field, environment, given.get())) {
                throw refused(
                        given.get(),
                        where
                                + field.path()
                                + " ("
                                + given.get().data()
                                + ") contradicts the fields beside it, which make it "
                                + field.text(environment)
                                + ".\nRemove one of them.");
            }
        }
    }

    private static <T> boolean agrees(
            Field<Environment, T> field, Environment environment, Located given) {
        return field.get(environment).equals(field.type().fromData(given.data()));
    }

    private void refuseUnknown(Located object, String prefix, String where) throws Refusal {
        for (Map.Entry<String, Located> member : object.members().entrySet()) {
            String path = prefix + member.getKey();
            Located value = member.getValue();
            if (member.getKey().contains(".")) {
                throw refused(
                        value,
                        where
                                + "the name ("
                                + member.getKey()
                                + ") has a dot in it; in a file each part has braces of its own."
                                + "\nDid you mean "
                                + nested(member.getKey())
                                + "?");
            }
            if (PlanFields.find(path).isPresent()) {
                continue;
            }
            boolean inner =
                    PlanFields.ofEnvironment().stream()
                            .anyMatch(field -> field.path().startsWith(path + "."));
            if (!inner) {
                throw refused(
                        value,
                        where + lowered(String.valueOf(PlanFields.unknown(path).getMessage())));
            }
            if (!value.isObject()) {
                throw refused(
                        value, where + path + " (" + value.data() + ") must be a JSON object.");
            }
            refuseUnknown(value, path + ".", where);
        }
    }

    private static String nested(String dotted) {
        String[] parts = dotted.split("\\.");
        return "\"" + String.join("\": { \"", parts) + "\": …" + " }".repeat(parts.length - 1);
    }

    private <O, T> O with(O owner, Field<O, T> field, Located given, String where) throws Refusal {
        try {
            return field.withData(owner, given.data());
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            throw refused(given, where + reason + advice(owner, field, reason));
        }
    }

    private static <O> String advice(O owner, Field<O, ?> field, String reason) {
        if (reason.contains("\n")) {
            return "";
        }
        if (!field.applies(owner)) {
            return "\nLeave it out, or choose what it belongs to.";
        }
        String preset = field.text(owner);
        return preset.isEmpty() ? "" : "\nLeave it out: its default is " + preset + ".";
    }

    private Located required(Located object, String name) throws Refusal {
        Located member = object.members().get(name);
        if (member == null) {
            throw refused(object, name + " is missing.\nCheck that the file is a whole plan.");
        }
        return member;
    }

    /// The value at a path, empty where the file does not give it.
    static Optional<Located> find(Located object, String path) {
        Located current = object;
        for (String name : path.split("\\.")) {
            Located next = current.members().get(name);
            if (next == null) {
                return Optional.empty();
            }
            current = next;
        }
        return Optional.of(current);
    }

    private Refusal refused(Located place, String message) {
        return Refusal.at(origin, place, message);
    }

    private static String lowered(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
