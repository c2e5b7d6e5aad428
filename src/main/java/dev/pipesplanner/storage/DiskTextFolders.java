package dev.pipesplanner.storage;

import dev.pipesplanner.terraform.TextFolders;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Folders of UTF-8 text files on the disk.
public final class DiskTextFolders implements TextFolders {

    /// Above it a file is no text that people keep, and reading it would only cost memory.
    private static final long LARGEST_BYTES = 10_000_000;

    /// Levels of folders below one that is listed.
    private static final int DEEPEST = 12;

    @Override
    public Found read(String location) {
        try {
            Path file = Location.of(location);
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return unreadable(location, "it is a folder", "Name a file of text");
            }
            if (attributes.isOther()) {
                // opening a pipe would wait for somebody to write to it
                return unreadable(location, "it is not a regular file", "Name a file of text");
            }
            if (attributes.isRegularFile() && attributes.size() > LARGEST_BYTES) {
                return unreadable(location, "it is larger than 10 MB", "Name a smaller file");
            }
            return new Found.Text(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException _) {
            return isDanglingLink(location)
                    ? unreadable(location, "it is a broken link", "Remove the link")
                    : new Found.Nothing();
        } catch (CharacterCodingException _) {
            return unreadable(location, "it is not UTF-8 text", "Move it away");
        } catch (InvalidPathException e) {
            return unreadable(location, e.getReason(), "Choose another folder");
        } catch (IOException e) {
            return unreadable(location, WholeFile.reason(e), "Choose another folder");
        }
    }

    @Override
    public Listed list(String location) {
        try {
            Path folder = Location.of(location);
            if (Files.isRegularFile(folder)) {
                return new Listed.OneFile();
            }
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                return new Listed.Failed(
                        message(
                                location,
                                "it is neither a folder nor a regular file",
                                "Name a folder or a file of text"));
            }
            try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
                return new Listed.Paths(
                        lastName(folder),
                        found.filter(path -> isTerraform(folder.relativize(path)))
                                .filter(DiskTextFolders::isNoFolder)
                                .map(path -> slashed(folder.relativize(path)))
                                .sorted()
                                .toList());
            }
        } catch (NoSuchFileException _) {
            return new Listed.Failed(
                    message(location, "there is no such folder", "Check the name"));
        } catch (InvalidPathException e) {
            return new Listed.Failed(message(location, e.getReason(), "Choose another folder"));
        } catch (IOException e) {
            return new Listed.Failed(
                    message(location, WholeFile.reason(e), "Choose another folder"));
        } catch (UncheckedIOException e) {
            return new Listed.Failed(
                    message(
                            location,
                            WholeFile.reason(Objects.requireNonNull(e.getCause())),
                            "Choose another folder"));
        }
    }

    /// Its own files, not the copies of modules and providers that Terraform keeps. What can be
    /// read, and what would be waited for, such as a pipe: that is refused by name.
    private static boolean isNoFolder(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.isRegularFile() || attributes.isOther();
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isTerraform(Path path) {
        for (Path part : path) {
            if (part.toString().equals(".terraform")) {
                return false;
            }
        }
        String name = path.toString();
        return TextFolders.isListed(name);
    }

    private static String lastName(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    @Override
    public Optional<String> closed(String location, List<String> paths) {
        return TargetFolder.closed(location, paths);
    }

    @Override
    public Written write(String location, String text) {
        return WholeFile.write(location, text.getBytes(StandardCharsets.UTF_8))
                .<Written>map(failure -> new Written.Failed(failure.message(), failure.ofTheDisk()))
                .orElseGet(Written.Done::new);
    }

    private static boolean isDanglingLink(String location) {
        return Files.exists(Path.of(location), LinkOption.NOFOLLOW_LINKS);
    }

    private static Found unreadable(String location, String reason, String advice) {
        return new Found.Unreadable(message(location, reason, advice));
    }

    private static String message(String location, String reason, String advice) {
        return WholeFile.message("read", location, reason, advice);
    }
}
