package dev.pipesplanner.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Why files cannot be put below a folder, found out without writing any of them.
final class TargetFolder {

    private TargetFolder() {}

    /// @param paths of the files, relative, with `/`
    /// @return a whole message; empty when nothing is known to speak against it
    static Optional<String> closed(String location, List<String> paths) {
        try {
            Path folder = Location.of(location);
            Optional<String> refusal = taken(location, folder);
            for (String path : paths) {
                if (refusal.isEmpty()) {
                    Path place = Objects.requireNonNull(folder.resolve(path).getParent());
                    refusal = closed(location, folder, place);
                }
            }
            return refusal;
        } catch (InvalidPathException e) {
            return refused(location, e.getReason(), "Name another folder");
        } catch (IOException e) {
            return refused(location, WholeFile.reason(e), "Name another folder");
        }
    }

    private static Optional<String> taken(String location, Path folder) throws IOException {
        Path there = existing(folder);
        if (!Files.isDirectory(there)) {
            return there.equals(folder.toAbsolutePath())
                    ? refused(location, "it is a file", "Name a folder")
                    : refused(location, there + " is a file, not a folder", "Name another folder");
        }
        if (!Files.isWritable(there)) {
            return refused(location, "access is denied", "Name another folder");
        }
        if (Files.notExists(folder)) {
            // some take no new files whatever their permissions say, such as /proc
            Files.delete(Files.createTempFile(there, ".", ".tmp"));
        }
        return Optional.empty();
    }

    private static Optional<String> closed(String location, Path folder, Path place)
            throws IOException {
        Path there = existing(place);
        if (Files.exists(folder) && !there.toRealPath().startsWith(folder.toRealPath())) {
            return refused(
                    location,
                    there + " is a link that leads out of it, to " + there.toRealPath(),
                    "Remove the link, or name the folder it leads to");
        }
        if (!Files.isDirectory(there)) {
            return refused(location, there + " is a file, not a folder", "Move it away");
        }
        return Files.isWritable(there)
                ? Optional.empty()
                : refused(location, "access to " + there + " is denied", "Name another folder");
    }

    /// The nearest one above that is there.
    private static Path existing(Path path) {
        Path at = path.toAbsolutePath();
        while (Files.notExists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    private static Optional<String> refused(String location, String reason, String advice) {
        return Optional.of(WholeFile.message("export to", location, reason, advice));
    }
}
