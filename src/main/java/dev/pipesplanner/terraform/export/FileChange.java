package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;

/// What writing a generated file would mean for the folder.
public sealed interface FileChange {

    TextFile file();

    /// Nothing is there yet.
    record Created(TextFile file) implements FileChange {}

    /// The same bytes are there already.
    record Unchanged(TextFile file) implements FileChange {}

    /// Something else is there.
    ///
    /// @param file with the text to be written: what people added to the old one is in it
    /// @param diff unified, from what is there to what was generated; values that look like
    ///   credentials are masked
    record Differs(TextFile file, String diff) implements FileChange {}

    /// Something is there that was written or changed by hand and would have to be replaced whole.
    ///
    /// @param message names the file, the reason and the way out
    record HandWritten(TextFile file, String message) implements FileChange {}

    /// Something is there that cannot be read as text.
    record Unreadable(TextFile file, String message) implements FileChange {}
}
