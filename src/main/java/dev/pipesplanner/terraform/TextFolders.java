package dev.pipesplanner.terraform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The port to folders of text files: whoever implements it owns disks, encodings and their
/// failures.
///
/// A location is a path as the user gave it, followed by `/`-separated names.
public interface TextFolders {

    /// What was found at a location.
    sealed interface Found {

        record Text(String text) implements Found {}

        record Nothing() implements Found {}

        /// @param message names the location and a way out
        record Unreadable(String message) implements Found {}
    }

    /// What became of a text that was to be written.
    sealed interface Written {

        record Done() implements Written {}

        /// Whatever was there before is untouched.
        ///
        /// @param message names the location and a way out
        /// @param ofTheDisk whether the disk is full or failed, so that the location was no mistake
        record Failed(String message, boolean ofTheDisk) implements Written {}
    }

    Found read(String location);

    /// What a folder holds of Terraform.
    sealed interface Listed {

        /// @param folder what it is called, also where the location is `.` or ends in one
        /// @param paths of the files below it that {@link #isListed} knows, relative, with `/` and
        ///   in order; links and what Terraform itself keeps there are left out
        record Paths(String folder, List<String> paths) implements Listed {}

        /// The location is a file.
        record OneFile() implements Listed {}

        /// @param message names the location and a way out
        record Failed(String message) implements Listed {}
    }

    Listed list(String location);

    /// Whether a file says something of Terraform: code, values, an example of values, or the
    /// document of a folder.
    static boolean isListed(String path) {
        return Stream.of(".tf", ".tf.json", ".tfvars", ".tfvars.json", ".tfvars.example")
                        .anyMatch(path::endsWith)
                || path.endsWith("README.md");
    }

    /// Why no files can be put below a folder: it cannot be made or written to, or one of its own
    /// folders is a link that leads out of it.
    ///
    /// @param paths of the files, relative, with `/`
    /// @return a whole message; empty when nothing is known to speak against it
    default Optional<String> closed(String location, List<String> paths) {
        return Optional.empty();
    }

    /// Puts the whole text in place of what is there, or leaves that as it is; missing folders are
    /// made.
    Written write(String location, String text);
}
