package dev.pipesplanner.terraform.hcl;

import dev.pipesplanner.terraform.TextFile;

import java.util.function.Supplier;

/// Turns what the cursor did not expect into a message that names file, line and column.
public final class SyntaxErrors {

    private SyntaxErrors() {}

    public static <T> T in(TextFile file, Supplier<T> reading) {
        return in(file, 0, reading);
    }

    /// @param offset where in the file the text being read begins
    public static <T> T in(TextFile file, int offset, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (HclCursor.Unexpected unexpected) {
            HclCursor cursor = new HclCursor(file.text());
            int at = offset + unexpected.at;
            throw new IllegalArgumentException(
                    file.path()
                            + ", line "
                            + cursor.line(at)
                            + ", column "
                            + cursor.column(at)
                            + ": expected "
                            + unexpected.expected
                            + ".\nCorrect the file, or leave it out.");
        }
    }
}
