package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.hcl.HclEntries;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.RootCode.Located;
import dev.pipesplanner.terraform.importing.VariableValues.Found;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads calls of modules: the arguments of the one that builds a worker are its variables. What is
/// neither a literal nor refers to one is named, and nothing is guessed for it.
final class ModuleCalls {

    private static final Set<String> OF_TERRAFORM =
            Set.of("source", "version", "providers", "depends_on");
    private static final Set<String> HOW_MANY = Set.of("count", "for_each");

    private static final String EVALUATED = "Terraform evaluates it";

    /// Tells how tasks go out, whoever makes it.
    private static final String GATEWAY = "enable_nat_gateway";

    private static final Pattern ADDRESS = Pattern.compile("[\\w.\\[\\]\"*-]{1,200}");

    private final VariableMapping mapping;
    private final VariableValues values;
    private final Scope scope;

    ModuleCalls(VariableMapping mapping, VariableValues values, Scope scope) {
        this.mapping = mapping;
        this.values = values;
        this.scope = scope;
    }

    /// The calls that build a worker: of a module that the app knows, or with a queue, or with an
    /// image and a size.
    static List<Located> workers(List<Located> calls, VariableMapping mapping) {
        return calls.stream()
                .filter(call -> {
                    List<String> fields =
                            call.block().arguments().keySet().stream()
                                    .flatMap(name -> mapping.target(name).stream())
                                    .toList();
                    return design(call).isPresent()
                            || fields.contains("terraform.queueUrl")
                            || fields.contains("terraform.queueArn")
                            || fields.containsAll(List.of("terraform.containerImage", "task.cpu"));
                })
                .toList();
    }

    /// The one that builds the worker.
    void worker(Located call) {
        design(call).ifPresent(values::tell);
        call.block().arguments().forEach((name, text) -> argument(call, name, text));
    }

    /// One that builds something else.
    void other(Located call) {
        String text = call.block().arguments().getOrDefault(GATEWAY, "");
        Optional<HclValue> gateway = scope.literal(text);
        if (gateway.isPresent()) {
            take(call, GATEWAY, text, gateway.get());
        } else {
            values.say(
                    Kind.UNKNOWN,
                    call.file(),
                    call.address(),
                    "it builds no worker that the app knows, so its arguments are not read");
        }
    }

    private void argument(Located call, String name, String text) {
        if (OF_TERRAFORM.contains(name)) {
            return;
        }
        if (HOW_MANY.contains(name)) {
            values.say(
                    Kind.UNREAD,
                    call.file(),
                    call.address() + "." + name,
                    "how many workers it makes is not read; the plan has one");
            return;
        }
        String variable = scope.variable(text).orElse("");
        boolean isSet = scope.knows(variable);
        boolean isRead = isSet || values.declaration(variable).isPresent();
        if (isRead && means(variable).equals(means(name))) {
            // the variable itself is read
            return;
        }
        scope.literal(text)
                .or(() -> entries(call, name, text).map(HclValue.MapOf::new))
                .ifPresentOrElse(
                        value -> take(call, name, text, value), () -> leave(call, name, text));
        if (isSet) {
            wired(call, name, variable);
        }
    }

    /// Of a map those entries that can be read, if any, and of maps in it theirs; the others are
    /// named.
    private Optional<SequencedMap<String, HclValue>> entries(
            Located call, String name, String text) {
        SequencedMap<String, HclValue> read = new LinkedHashMap<>();
        List<String> unread = new ArrayList<>();
        HclEntries.of(scope.written(text))
                .orElse(new LinkedHashMap<>())
                .forEach((key, value) ->
                        scope.literal(value)
                                .or(() -> inner(call, name + "." + key, value))
                                .ifPresentOrElse(
                                        found -> read.put(key, found), () -> unread.add(key)));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        unread.forEach(key ->
                values.say(
                        Kind.UNREAD,
                        call.file(),
                        call.address() + "." + name + "." + key,
                        EVALUATED));
        return Optional.of(read);
    }

    /// A map in a map, in which what cannot be read is there and empty.
    private Optional<HclValue> inner(Located call, String name, String text) {
        return entries(call, name, text)
                .map(read -> {
                    HclEntries.of(scope.written(text))
                            .orElse(new LinkedHashMap<>())
                            .keySet()
                            .forEach(key -> read.putIfAbsent(key, HclValue.none()));
                    return new HclValue.MapOf(read);
                });
    }

    /// Empty where both a field and a reason are missing, which makes no two of them the same.
    private String means(String variable) {
        return mapping.target(variable).orElse(variable);
    }

    private void take(Located call, String name, String text, HclValue value) {
        boolean fromDefault = scope.variable(text).filter(scope::isDefault).isPresent();
        values.add(name, new Found(value, call.file(), fromDefault, call.address() + "." + name));
    }

    /// One that the mapping knows as something else is worth a look.
    private void wired(Located call, String name, String variable) {
        String place = call.address() + "." + name;
        if (mapping.target(variable).isPresent()) {
            values.say(
                    Kind.SUSPICIOUS,
                    call.file(),
                    place,
                    "it is set to var."
                            + variable
                            + ", which is something else; its value is taken, because that is what"
                            + " Terraform builds");
        } else {
            values.explain(variable, "passed on as " + place);
        }
    }

    private void leave(Located call, String name, String text) {
        boolean keeps = values.get(name).isPresent() && text.contains("var." + name);
        values.say(
                Kind.UNREAD,
                call.file(),
                call.address() + "." + name,
                why(text) + (keeps ? "; var." + name + " in it is taken as it is" : ""));
        values.leave(name, scope.written(text));
        if (!keeps) {
            values.remove(name);
        }
    }

    private String why(String text) {
        return scope.variable(text)
                .map(variable -> "the value of var." + variable + " is not known")
                .orElse(
                        ADDRESS.matcher(text).matches()
                                ? EVALUATED + " (" + text + ")"
                                : EVALUATED);
    }

    /// The design that a call builds for certain: of one of the app's modules, or of one like it.
    static Optional<Design> design(Located call) {
        String source = call.block().arguments().getOrDefault("source", "").replace("\"", "");
        List<String> parts = List.of(source.split("[/?]+"));
        return Arrays.stream(Design.values())
                .filter(design -> {
                    DesignModule module = DesignModule.of(design);
                    return parts.contains(module.name())
                            || module.isBuiltBy(call.block().arguments());
                })
                .findFirst();
    }
}
