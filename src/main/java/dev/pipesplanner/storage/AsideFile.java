package dev.pipesplanner.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file that is written beside its place before it is moved there: `.NAME.UUID.tmp`. A process
/// that is ended meanwhile leaves it behind.
public final class AsideFile {

    private static final String END = ".tmp";
    private static final Pattern UNIQUE =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

    /// Longer than any write takes.
    private static final Duration ABANDONED = Duration.ofDays(1);

    private AsideFile() {}

    /// A new name beside `target`.
    static Path of(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + END);
    }

    /// Whether the file, in a folder of the app's own, is one that is written beside its place.
    public static boolean is(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".")
                && name.endsWith(END)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// Removes what earlier writes of the same file left behind more than a day ago, and nothing
    /// else. What cannot be removed stays: the file itself is written.
    static void removeAbandoned(Path target) {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        String start = "." + target.getFileName() + ".";
        Instant latest = Instant.now().minus(ABANDONED);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(AsideFile::is).toList()) {
                String name = file.getFileName().toString();
                boolean isOfTarget =
                        name.startsWith(start)
                                && UNIQUE.matcher(name.substring(start.length())).matches();
                if (isOfTarget && Files.getLastModifiedTime(file).toInstant().isBefore(latest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException _) {
            // they are in nobody's way
        }
    }
}
