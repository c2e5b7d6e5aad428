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
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Writes a file aside, forces it to the disk and then moves it into place, so that a reader sees
/// the old content or the new one.
public final class WholeFile {

    private static final String OTHER_FOLDER = "Choose another folder";
    private static final String FULL = "the disk is full";

    private WholeFile() {}

    /// Why nothing was written.
    ///
    /// @param message with a way out
    /// @param ofTheDisk whether the disk is full or failed, so that the location was no mistake
    public record Failure(String message, boolean ofTheDisk) {}

    /// @return empty when it was written
    static Optional<Failure> write(String location, byte[] content) {
        try {
            Path target = Location.of(location);
            if (Files.isSymbolicLink(target)) {
                target = target.toRealPath();
            }
            if (Files.isDirectory(target)) {
                return misplaced(location, "it is a folder", "Move it away");
            }
            if (Files.exists(target) && isReadOnly(target)) {
                return misplaced(location, "it is read-only", "Allow yourself to write to it");
            }
            replace(target, content);
            return Optional.empty();
        } catch (NoSuchFileException _) {
            // also what a folder says that makes no new files, such as /proc
            return Files.isSymbolicLink(Path.of(location))
                    ? misplaced(location, "it is a broken link", "Remove the link")
                    : misplaced(location, "its folder accepts no new files", OTHER_FOLDER);
        } catch (InvalidPathException e) {
            return misplaced(location, e.getReason(), OTHER_FOLDER);
        } catch (AccessDeniedException | FileAlreadyExistsException e) {
            return misplaced(location, reason(e), OTHER_FOLDER);
        } catch (IOException e) {
            String reason = reason(e);
            String advice = reason.equals(FULL) ? "Make room on it and try again" : OTHER_FOLDER;
            return Optional.of(new Failure(message("write", location, reason, advice), true));
        }
    }

    /// A file that nobody may write to was locked on purpose: the administrator's leave does not
    /// count.
    private static boolean isReadOnly(Path target) throws IOException {
        return !Files.isWritable(target)
                || permissions(target)
                        .filter(all ->
                                all.stream().noneMatch(each -> each.name().endsWith("WRITE")))
                        .isPresent();
    }

    /// Replaces the file as a whole, or leaves it as it was when the disk refuses. Its permissions
    /// stay, and what is written aside never has wider ones; missing folders are made.
    public static void replace(Path target, byte[] content) throws IOException {
        replace(target, content, permissions(target));
    }

    /// @param permissions of the file; empty: what the system gives a new one
    static void replace(Path target, byte[] content, Optional<Set<PosixFilePermission>> permissions)
            throws IOException {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        Path aside = AsideFile.of(target);
        try {
            try (FileChannel channel =
                    permissions.isPresent()
                            ? PrivateFolder.channel(
                                    aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                            : FileChannel.open(
                                    aside,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (permissions.isPresent()) {
                Files.setPosixFilePermissions(aside, permissions.get());
            }
            Files.move(
                    aside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        AsideFile.removeAbandoned(target);
    }

    /// Empty where there is no file, or where the file system knows none.
    private static Optional<Set<PosixFilePermission>> permissions(Path target) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return view == null || Files.notExists(target)
                ? Optional.empty()
                : Optional.of(view.readAttributes().permissions());
    }

    private static Optional<Failure> misplaced(String location, String reason, String advice) {
        return Optional.of(new Failure(message("write", location, reason, advice), false));
    }

    static String message(String verb, String location, String reason, String advice) {
        return "Could not " + verb + " " + location + ": " + reason + ".\n" + advice + ".";
    }

    /// What went wrong, in words that fit behind a colon.
    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "access is denied";
            case FileAlreadyExistsException _ -> "a part of the path is a file, not a folder";
            case FileSystemException system when system.getReason() != null ->
                    spoken(system.getReason());
            case FileSystemException _ -> "the disk refused it"; // its message is the file's name
            default -> spoken(String.valueOf(e.getMessage()));
        };
    }

    /// The words of systems for a full disk differ; others of theirs are kept where they are short.
    private static String spoken(String reason) {
        String small = reason.toLowerCase(Locale.ROOT);
        if (small.contains("no space left") || small.contains("not enough space")) {
            return FULL;
        }
        if (small.contains("quota exceeded")) {
            return "your share of the disk is used up";
        }
        return reason.equals("null") ? "the disk refused it" : reason;
    }
}
