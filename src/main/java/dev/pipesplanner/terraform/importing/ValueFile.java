package dev.pipesplanner.terraform.importing;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.ValueFiles;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SyntaxErrors;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Predicate;

/// One file of values, HCL or JSON.
final class ValueFile {

    static final String EXAMPLE = ".tfvars.example";

    private ValueFile() {}

    /// The values by their variables.
    ///
    /// @param masked names whose values are not even looked at; null stands in their place
    /// @throws IllegalArgumentException when it cannot be read; names file, line and column
    static SequencedMap<String, HclValue> read(TextFile file, Predicate<String> masked) {
        return file.path().endsWith(".json") ? json(file) : hcl(file, masked);
    }

    private static SequencedMap<String, HclValue> json(TextFile file) {
        HclValue whole = SyntaxErrors.in(file, () -> HclLiterals.json(file.text()));
        if (!(whole instanceof HclValue.MapOf(var entries))) {
            return SyntaxErrors.in(
                    file,
                    () -> {
                        throw new HclCursor.Unexpected(0, "one object of variables");
                    });
        }
        SequencedMap<String, HclValue> values = new LinkedHashMap<>(entries);
        values.remove(ValueFiles.JSON_COMMENT);
        return values;
    }

    private static SequencedMap<String, HclValue> hcl(TextFile file, Predicate<String> masked) {
        SequencedMap<String, HclValue> values = new LinkedHashMap<>();
        switch (TfvarsText.read(file.text())) {
            case TfvarsText.Read.Refused(int line, int column, String expected) ->
                    throw new IllegalArgumentException(
                            file.path()
                                    + ", line "
                                    + line
                                    + ", column "
                                    + column
                                    + ": expected "
                                    + expected
                                    + ".\nCorrect the file, or leave it out.");
            case TfvarsText.Read.Parsed(TfvarsText text) -> {
                for (String name : text.names()) {
                    String value = text.value(name).orElseThrow();
                    values.put(
                            name,
                            masked.test(name)
                                    ? HclValue.none()
                                    : SyntaxErrors.in(
                                            file,
                                            text.valueStart(name),
                                            () -> HclLiterals.hcl(value)));
                }
            }
        }
        return values;
    }
}
