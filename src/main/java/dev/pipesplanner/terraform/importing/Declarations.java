package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.hcl.HclBlock;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The variables that a `.tf` file declares; its other blocks are skipped.
public final class Declarations {

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

    /// @throws HclCursor.Unexpected when the text is no Terraform
    static SequencedMap<String, Declared> of(TextFile file) {
        SequencedMap<String, Declared> declared = new LinkedHashMap<>();
        for (HclCursor.Block header : HclBlock.headers(file.text())) {
            if (isVariable(header)) {
                declared.put(
                        header.labels().getFirst(), declared(file.path(), HclBlock.of(header)));
            }
        }
        return declared;
    }

    static boolean isVariable(HclCursor.Block header) {
        return header.type().equals("variable") && header.labels().size() == 1;
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
