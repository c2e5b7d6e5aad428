package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.hcl.SyntaxErrors;
import dev.pipesplanner.terraform.hcl.TfvarsText;

import java.util.function.Supplier;

/// What a newly generated file becomes where one exists already: people's comments, order and own
/// variables stay, values that the plan decides are brought up to date.
public final class HandEdits {

    /// The text to be written, or why there is none.
    public sealed interface Merged {

        record Text(String text) implements Merged {}

        /// @param state of the file that is there
        /// @param message names the file, the reason and the way out
        record Refused(FileState state, String message) implements Merged {}
    }

    private HandEdits() {}

    public static Merged merge(String existing, TextFile generated) {
        String path = generated.path();
        if (path.endsWith(".tfvars")) {
            return values(existing, generated);
        }
        if (path.endsWith(".tfvars.json")) {
            return json(existing, generated);
        }
        return new Merged.Text(generated.text());
    }

    private static Merged json(String existing, TextFile generated) {
        return orRefused(
                FileState.DAMAGED,
                existing,
                generated,
                () -> JsonValues.merged(existing, generated.text()));
    }

    /// @param state of a file that cannot be merged
    private static Merged orRefused(
            FileState state, String existing, TextFile generated, Supplier<String> merged) {
        try {
            return new Merged.Text(
                    SyntaxErrors.in(new TextFile(generated.path(), existing), merged));
        } catch (IllegalArgumentException e) {
            return new Merged.Refused(state, String.valueOf(e.getMessage()));
        }
    }

    private static Merged values(String existing, TextFile generated) {
        TfvarsText wanted = TfvarsText.reread(generated.text());
        return switch (TfvarsText.read(existing)) {
            case TfvarsText.Read.Refused(int line, int column, String expected) ->
                    new Merged.Refused(
                            FileState.DAMAGED,
                            generated.path()
                                    + ", line "
                                    + line
                                    + ", column "
                                    + column
                                    + ": expected "
                                    + expected
                                    + ".\nCorrect the file, or move it away.");
            case TfvarsText.Read.Parsed(TfvarsText file) ->
                    orRefused(
                            FileState.NOT_READ,
                            existing,
                            generated,
                            () -> TfvarsMerge.of(file, wanted).text());
        };
    }
}
