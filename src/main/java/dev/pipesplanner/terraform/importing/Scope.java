package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.References;
import dev.pipesplanner.terraform.importing.VariableValues.Found;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a folder's code refers to: variables with a value, and locals that are literals or refer to
/// such. A credential is not among them.
final class Scope implements References {

    private static final int DEEPEST = 20;

    /// Of all locals behind one value, each with what it costs besides its text: a few lines of
    /// code that refer to each other can stand for more than any memory holds.
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final int EACH = 100;
    private static final String LOCAL = "local.";

    private final Map<String, Found> variables;
    private final Map<String, String> locals;
    private final Set<String> open = new HashSet<>();
    private int left;

    /// @param values as the folder's own variables have them now
    Scope(VariableValues values, Map<String, String> locals) {
        this.variables = Map.copyOf(values.all());
        this.locals = locals;
    }

    /// A value of code; empty where Terraform would have to evaluate it.
    Optional<HclValue> literal(String text) {
        left = open.isEmpty() ? MOST_CHARACTERS : left;
        try {
            return Optional.of(HclLiterals.hcl(text, this));
        } catch (HclCursor.Unexpected _) {
            return Optional.empty();
        }
    }

    /// The text behind code that only passes on a local, which may pass on another one.
    String written(String text) {
        String at = text.strip();
        for (int i = 0; i < DEEPEST; i++) {
            Optional<String> behind =
                    HclLiterals.reference(at)
                            .filter(address -> address.startsWith(LOCAL))
                            .filter(address -> !Credentials.namedOneOrMore(name(address)))
                            .flatMap(address -> Optional.ofNullable(locals.get(name(address))));
            if (behind.isEmpty()) {
                break;
            }
            at = behind.get().strip();
        }
        return at;
    }

    /// The variable that code passes on, itself or through locals.
    Optional<String> variable(String text) {
        return HclLiterals.reference(written(text))
                .filter(address -> !address.startsWith(LOCAL))
                .map(Scope::name);
    }

    /// Whether a variable has a value.
    boolean knows(String variable) {
        return variables.containsKey(variable);
    }

    /// Whether a variable has only its default.
    boolean isDefault(String variable) {
        return Optional.ofNullable(variables.get(variable)).filter(Found::fromDefault).isPresent();
    }

    @Override
    public Optional<HclValue> value(String address) {
        String name = name(address);
        if (!address.startsWith(LOCAL)) {
            return Optional.ofNullable(variables.get(name)).map(Found::value);
        }
        String text = locals.get(name);
        if (text == null || open.size() == DEEPEST || Credentials.namedOneOrMore(name)) {
            return Optional.empty();
        }
        left -= text.length() + EACH;
        if (left < 0 || !open.add(name)) {
            return Optional.empty();
        }
        try {
            return literal(text);
        } finally {
            open.remove(name);
        }
    }

    private static String name(String address) {
        return address.substring(address.indexOf('.') + 1);
    }
}
