package dev.pipesplanner.storage;

import dev.pipesplanner.terraform.TextFolders;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.stream.Stream;

/// Folders of UTF-8 text files on the disk. A file is written aside, forced to the disk and then
/// moved into place, so that a reader sees the old text or the new one.
public final class DiskTextFolders implements TextFolders {

    /// Levels of folders below one that is listed.
    private static final int DEEPEST = 12;

    @Override
    public Found read(String location) {
        try {
            return new Found.Text(Files.readString(Path.of(location), StandardCharsets.UTF_8));
        } catch (NoSuchFileException _) {
            return isDanglingLink(location)
                    ? unreadable(location, "it links to nothing", "remove the link")
                    : new Found.Nothing();
        } catch (CharacterCodingException _) {
            return unreadable(location, "it is not UTF-8 text", "move it away");
        } catch (InvalidPathException e) {
            return unreadable(location, e.getReason(), "choose another folder");
        } catch (IOException e) {
            return unreadable(location, reason(e), "choose another folder");
        }
    }

    @Override
    public Listed list(String location) {
        try {
            Path folder = Path.of(location);
            if (Files.isRegularFile(folder)) {
                return new Listed.OneFile();
            }
            try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
                return new Listed.Paths(
                        lastName(folder),
                        found.filter(path -> isTerraform(folder.relativize(path)))
                                .filter(Files::isRegularFile)
                                .map(path -> slashed(folder.relativize(path)))
                                .sorted()
                                .toList());
            }
        } catch (NoSuchFileException _) {
            return new Listed.Failed(
                    message("read", location, "it is not there", "check its name"));
        } catch (InvalidPathException e) {
            return new Listed.Failed(
                    message("read", location, e.getReason(), "choose another folder"));
        } catch (IOException e) {
            return new Listed.Failed(message("read", location, reason(e), "choose another folder"));
        } catch (UncheckedIOException e) {
            return new Listed.Failed(
                    message("read", location, reason(e.getCause()), "choose another folder"));
        }
    }

    /// Its own files, not the copies of modules and providers that Terraform keeps.
    private static boolean isTerraform(Path path) {
        for (Path part : path) {
            if (part.toString().equals(".terraform") || part.toString().equals("modules")) {
                return false;
            }
        }
        String name = path.toString();
        return name.endsWith(".tf") || name.endsWith(".tfvars") || name.endsWith(".tfvars.json");
    }

    private static String lastName(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    @Override
    public Written write(String location, String text) {
        try {
            Path target = Path.of(location);
            if (Files.isSymbolicLink(target)) {
                target = target.toRealPath();
            }
            if (Files.isDirectory(target)) {
                return failed(location, "it is a folder", "move it away");
            }
            if (Files.exists(target) && isReadOnly(target)) {
                return failed(location, "it is read-only", "allow writing to it");
            }
            Path folder = target.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            replace(folder, target, text);
            return new Written.Done();
        } catch (NoSuchFileException _) {
            return failed(location, "it links to nothing", "remove the link");
        } catch (InvalidPathException e) {
            return failed(location, e.getReason(), "choose another folder");
        } catch (IOException e) {
            return failed(location, reason(e), "choose another folder");
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

    private static void replace(Path folder, Path target, String text) throws IOException {
        Path aside = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
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

    private static void keepPermissions(Path target, Path aside) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(aside, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        }
    }

    private static boolean isDanglingLink(String location) {
        return Files.exists(Path.of(location), LinkOption.NOFOLLOW_LINKS);
    }

    private static Found unreadable(String location, String reason, String advice) {
        return new Found.Unreadable(message("read", location, reason, advice));
    }

    private static Written failed(String location, String reason, String advice) {
        return new Written.Failed(message("write", location, reason, advice));
    }

    private static String message(String verb, String location, String reason, String advice) {
        return "Could not " + verb + " " + location + ": " + reason + ".\nMaybe " + advice + ".";
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "access is denied";
            case FileAlreadyExistsException _ -> "a file is in the place of a folder";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> "the disk refused it";
        };
    }
}
