package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.export.DesignModule;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.importing.ImportReport.Kind;
import dev.pipesplanner.terraform.importing.RootCode.Located;
import dev.pipesplanner.terraform.importing.VariableValues.Found;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads calls of modules: the arguments of the one that builds a worker are its variables. What is
/// neither a literal nor refers to one is named, and nothing is guessed for it.
final class ModuleCalls {

    private static final Set<String> OF_TERRAFORM =
            Set.of("source", "version", "providers", "depends_on");
    private static final Set<String> HOW_MANY = Set.of("count", "for_each");

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

    /// @param workers among the calls, those that build the worker that is read
    void read(List<Located> calls, List<Located> workers) {
        for (Located call : calls) {
            if (workers.contains(call)) {
                design(call).ifPresent(values::tell);
                call.block().arguments().forEach((name, text) -> argument(call, name, text));
            } else {
                other(call);
            }
        }
    }

    private void other(Located call) {
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
        Optional<String> passed = HclLiterals.reference(text).filter(at -> at.startsWith("var."));
        String variable = passed.map(address -> address.substring(4)).orElse("");
        if (variable.equals(name) || !variable.isEmpty() && means(variable).equals(means(name))) {
            // the variable itself is read
            return;
        }
        scope.literal(text)
                .ifPresentOrElse(
                        value -> take(call, name, text, value), () -> leave(call, name, text));
        if (!variable.isEmpty() && values.get(variable).isPresent()) {
            wired(call, name, variable);
        }
    }

    /// Empty where both a field and a reason are missing, which makes no two of them the same.
    private String means(String variable) {
        return mapping.target(variable).orElse(variable);
    }

    private void take(Located call, String name, String text, HclValue value) {
        boolean fromDefault =
                HclLiterals.reference(text)
                        .filter(at -> at.startsWith("var."))
                        .flatMap(at -> values.get(at.substring(4)))
                        .filter(Found::fromDefault)
                        .isPresent();
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
        String shown = ADDRESS.matcher(text).matches() ? " (" + text + ")" : "";
        values.say(
                Kind.UNREAD,
                call.file(),
                call.address() + "." + name,
                "Terraform evaluates it"
                        + shown
                        + (keeps ? "; var." + name + " in it is taken as it is" : ""));
        values.leave(name, text);
        if (!keeps) {
            values.remove(name);
        }
    }

    private static Optional<Design> design(Located call) {
        String source = call.block().arguments().getOrDefault("source", "").replace("\"", "");
        List<String> parts = List.of(source.split("[/?]+"));
        return Arrays.stream(Design.values())
                .filter(design -> parts.contains(DesignModule.of(design).name()))
                .findFirst();
    }
}
