package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

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
        HclCursor cursor = new HclCursor(file.text());
        cursor.skipToName();
        while (!cursor.atEnd()) {
            HclCursor.Block block = cursor.block();
            if (block.type().equals("variable") && block.labels().size() == 1) {
                declared.put(block.labels().getFirst(), declared(file.path(), block));
            }
            cursor.skipToName();
        }
        return declared;
    }

    private static Declared declared(String file, HclCursor.Block of) {
        List<Validation> validations = new ArrayList<>();
        Map<String, String> arguments =
                arguments(
                        of,
                        block -> {
                            if (block.type().equals("validation")) {
                                Map<String, String> own = arguments(block, _ -> {});
                                validations.add(
                                        new Validation(
                                                own.getOrDefault("condition", ""),
                                                literal(own.getOrDefault("error_message", ""))));
                            }
                        });
        return new Declared(
                file,
                new TypeConstraint(arguments.getOrDefault("type", "")),
                !arguments.getOrDefault("nullable", "").equals("false"),
                Optional.ofNullable(arguments.get("default")),
                literal(arguments.getOrDefault("description", "\"\"")),
                arguments.getOrDefault("sensitive", "").equals("true"),
                validations);
    }

    /// The arguments of a block's body as written, by name; the blocks in it go to the consumer.
    private static Map<String, String> arguments(
            HclCursor.Block of, Consumer<HclCursor.Block> inner) {
        Map<String, String> arguments = new HashMap<>();
        HclCursor cursor = new HclCursor(of.body());
        try {
            cursor.skipToName();
            while (!cursor.atEnd()) {
                int start = cursor.position();
                String name = cursor.name();
                if (cursor.opensBlock()) {
                    cursor.returnTo(start);
                    inner.accept(cursor.block());
                } else {
                    cursor.equalsSign();
                    int from = cursor.position();
                    arguments.put(name, of.body().substring(from, cursor.skipValue()));
                }
                cursor.skipToName();
            }
        } catch (HclCursor.Unexpected unexpected) {
            throw unexpected.shifted(of.start());
        }
        return arguments;
    }

    private static String literal(String text) {
        try {
            return HclLiterals.hcl(text) instanceof HclValue.Text(String value) ? value : text;
        } catch (HclCursor.Unexpected _) {
            return text;
        }
    }
}
