package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;

/// What writing a generated file would mean for the folder.
public sealed interface FileChange {

    TextFile file();

    FileState state();

    /// Nothing is there yet.
    record Created(TextFile file) implements FileChange {

        @Override
        public FileState state() {
            return FileState.MISSING;
        }
    }

    /// Nothing would be written.
    record Same(TextFile file, FileState state) implements FileChange {}

    /// Something else is there.
    ///
    /// @param file with the text to be written: what people added to the old one is in it
    /// @param diff unified, from what is there to what was generated; values that look like
    ///   credentials are masked
    record Differs(TextFile file, FileState state, String diff) implements FileChange {}

    /// Code is there that somebody has changed: it is left as it is.
    ///
    /// @param diff what would be lost
    record Edited(TextFile file, String diff) implements FileChange {

        @Override
        public FileState state() {
            return FileState.EDITED;
        }

        /// That it is left, and the way out.
        public String message() {
            return file.path()
                    + " was changed by hand and is left as it is.\nTo have it renewed, move your"
                    + " changes into a file of their own, delete this one and export again.";
        }
    }

    /// Something is there that cannot be read, so that nothing is written.
    ///
    /// @param message names the file, the reason and the way out
    record Refused(TextFile file, FileState state, String message) implements FileChange {}
}
