package dev.pipesplanner.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Writes a file aside, forces it to the disk and then moves it into place, so that a reader sees
/// the old content or the new one.
public final class WholeFile {

    private static final String ASIDE = ".tmp";

    private WholeFile() {}

    /// @return why nothing was written, with a way out; empty when it was
    static Optional<String> write(String location, byte[] content) {
        try {
            Path target = Location.of(location);
            if (Files.isSymbolicLink(target)) {
                target = target.toRealPath();
            }
            if (Files.isDirectory(target)) {
                return failed(location, "it is a folder", "Move it away");
            }
            if (Files.exists(target) && isReadOnly(target)) {
                return failed(location, "it is read-only", "Allow yourself to write to it");
            }
            replace(target, content);
            return Optional.empty();
        } catch (NoSuchFileException _) {
            // also what a folder says that makes no new files, such as /proc
            return Files.isSymbolicLink(Path.of(location))
                    ? failed(location, "it is a broken link", "Remove the link")
                    : failed(location, "its folder accepts no new files", "Choose another folder");
        } catch (InvalidPathException e) {
            return failed(location, e.getReason(), "Choose another folder");
        } catch (IOException e) {
            return failed(location, reason(e), "Choose another folder");
        }
    }

    /// A file that nobody may write to was locked on purpose: the administrator's leave does not
    /// count.
    private static boolean isReadOnly(Path target) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return !Files.isWritable(target)
                || view != null
                        && view.readAttributes().permissions().stream()
                                .noneMatch(permission -> permission.name().endsWith("_WRITE"));
    }

    /// Replaces the file as a whole, or leaves it as it was when the disk refuses. Its permissions
    /// stay; missing folders are made.
    public static void replace(Path target, byte[] content) throws IOException {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path aside = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ASIDE);
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            keepPermissions(target, aside);
            Files.move(
                    aside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /// Whether the file is one that is written beside its place.
    public static boolean isAside(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") && name.endsWith(ASIDE);
    }

    private static void keepPermissions(Path target, Path aside) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(aside, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        }
    }

    private static Optional<String> failed(String location, String reason, String advice) {
        return Optional.of(message("write", location, reason, advice));
    }

    static String message(String verb, String location, String reason, String advice) {
        return "Could not " + verb + " " + location + ": " + reason + ".\n" + advice + ".";
    }

    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "access is denied";
            case FileAlreadyExistsException _ -> "a part of the path is a file, not a folder";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> "the disk refused it";
        };
    }
}
