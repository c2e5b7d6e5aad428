package dev.pipesplanner.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// Reads a file of the user, and says in one way why it cannot be read.
public final class DiskFile {

    private static final List<Path> OPEN =
            List.of(Path.of("/dev/stdin"), Path.of("/dev/fd"), Path.of("/proc/self/fd"));

    private DiskFile() {}

    /// What is made of the bytes.
    public interface OfStream<T> {
        T of(InputStream stream) throws IOException, Refusal;
    }

    /// Reads, wherever from.
    public interface Source<T> {
        public T read() throws IOException, Refusal;
    }

    /// @param kind what the file should be, for the advice: plan file, trace file
    public static <T> T read(String location, String kind, OfStream<T> reading) throws Refusal {
        return read(
                location,
                kind,
                () -> {
                    Path file = Location.of(location);
                    if (Files.isDirectory(file)) {
                        throw unreadable(location, "it is a folder", "Name a file in it");
                    }
                    if (isWaitedFor(file)) {
                        throw unreadable(location, "it is not a regular file", "Name a " + kind);
                    }
                    try (InputStream stream = Files.newInputStream(file)) {
                        return reading.of(stream);
                    }
                });
    }

    /// Whether opening it would wait for somebody to write, as to a pipe, or reading it would never
    /// end, as from a device. What a shell has opened already is read like any file.
    public static boolean isWaitedFor(Path file) throws IOException {
        boolean isOpen = OPEN.stream().anyMatch(file::startsWith);
        return !isOpen && Files.readAttributes(file, BasicFileAttributes.class).isOther();
    }

    /// The same for what is read from elsewhere.
    public static <T> T read(String location, String kind, Source<T> source) throws Refusal {
        try {
            return source.read();
        } catch (CharacterCodingException _) {
            throw unreadable(location, "it is not UTF-8 text", "Check that it is a " + kind);
        } catch (NoSuchFileException _) {
            throw unreadable(location, "there is no such file", "Check the name");
        } catch (AccessDeniedException _) {
            throw unreadable(location, "access is denied", "Allow yourself to read it");
        } catch (InvalidPathException e) {
            throw unreadable(location, e.getReason(), "Check the name");
        } catch (IOException e) {
            throw unreadable(location, String.valueOf(e.getMessage()), "Try again");
        }
    }

    public static Refusal unreadable(String location, String reason, String advice) {
        return new Refusal("Could not read " + location + ": " + reason + ".\n" + advice + ".");
    }
}
