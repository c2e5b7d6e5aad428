package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.hcl.HclBlock;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a block of code declares of a variable.
public final class Declarations {

    static final String VARIABLE = "variable";

    /// @param file that declares it
    /// @param nullable whether null stands for itself; else it is the default
    /// @param defaultText as written; empty when the variable is required
    /// @param description empty when there is none, or it is no literal
    record Declared(
            String file,
            TypeConstraint type,
            boolean nullable,
            Optional<String> defaultText,
            String description,
            boolean sensitive,
            List<Validation> validations) {
        Declared {
            validations = List.copyOf(validations);
        }
    }

    /// @param condition as written
    /// @param message what Terraform says when it does not hold; as written when it is no literal
    record Validation(String condition, String message) {}

    private Declarations() {}

    static boolean isVariable(HclBlock block) {
        return block.type().equals(VARIABLE) && block.labels().size() == 1;
    }

    static Declared declared(String file, HclBlock block) {
        Map<String, String> arguments = block.arguments();
        List<Validation> validations =
                block.blocks().stream()
                        .filter(inner -> inner.type().equals("validation"))
                        .map(HclBlock::arguments)
                        .map(own ->
                                new Validation(
                                        own.getOrDefault("condition", ""),
                                        literal(own.getOrDefault("error_message", ""))))
                        .toList();
        return new Declared(
                file,
                new TypeConstraint(arguments.getOrDefault("type", "")),
                !arguments.getOrDefault("nullable", "").equals("false"),
                Optional.ofNullable(arguments.get("default")),
                literal(arguments.getOrDefault("description", "\"\"")),
                arguments.getOrDefault("sensitive", "").equals("true"),
                validations);
    }

    private static String literal(String text) {
        try {
            return HclLiterals.hcl(text) instanceof HclValue.Text(String value) ? value : text;
        } catch (HclCursor.Unexpected _) {
            return text;
        }
    }
}
