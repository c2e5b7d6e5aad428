package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.References;

import java.util.Map;
import java.util.Optional;

/// What a folder's code refers to: variables with a value, and locals that are literals or refer to
/// such. A credential is not among them.
final class Scope implements References {

    private static final int DEEPEST = 20;
    private static final String LOCAL = "local.";

    private final VariableValues values;
    private final Map<String, String> locals;
    private int depth;

    Scope(VariableValues values, Map<String, String> locals) {
        this.values = values;
        this.locals = locals;
    }

    /// A value of code; empty where Terraform would have to evaluate it.
    Optional<HclValue> literal(String text) {
        try {
            return Optional.of(HclLiterals.hcl(text, this));
        } catch (HclCursor.Unexpected _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<HclValue> value(String address) {
        String name = address.substring(address.indexOf('.') + 1);
        if (!address.startsWith(LOCAL)) {
            return values.get(name).map(VariableValues.Found::value);
        }
        String text = locals.get(name);
        if (text == null || depth == DEEPEST || Credentials.namedOneOrMore(name)) {
            return Optional.empty();
        }
        depth++;
        try {
            return literal(text);
        } finally {
            depth--;
        }
    }
}
