package dev.pipesplanner.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// A folder of the app that is the user's alone: nobody else may look into it (0700) or read its
/// files (0600), where the file system knows permissions.
///
/// Source: XDG Base Directory Specification, which asks for 0700.
public record PrivateFolder(Path path) {

    private static final Set<PosixFilePermission> OF_FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_FILE =
            PosixFilePermissions.fromString("rw-------");

    /// Makes it where it is missing, and narrows it where it was made for everybody.
    public void make() throws IOException {
        Files.createDirectories(path, attributes(path, OF_FOLDER));
        narrow(path, OF_FOLDER);
    }

    /// What was made for everybody.
    private static void narrow(Path made, Set<PosixFilePermission> permissions) throws IOException {
        if (Files.exists(made)
                && knowsPermissions(made)
                && !Files.getPosixFilePermissions(made).equals(permissions)) {
            Files.setPosixFilePermissions(made, permissions);
        }
    }

    /// Replaces a file in it as a whole; the folder is made.
    public void write(String name, byte[] content) throws IOException {
        make();
        WholeFile.replace(
                path.resolve(name),
                content,
                knowsPermissions(path) ? Optional.of(OF_FILE) : Optional.empty());
    }

    /// Adds to a file in it.
    public void append(String name, byte[] content) throws IOException {
        narrow(path.resolve(name), OF_FILE);
        try (FileChannel channel =
                open(name, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /// Opens a file in it, which is made for the user alone if it is new.
    public FileChannel open(String name, OpenOption... options) throws IOException {
        make();
        return channel(path.resolve(name), options);
    }

    /// Opens a file that nobody else may read if it is new.
    static FileChannel channel(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), attributes(file, OF_FILE));
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return knowsPermissions(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsPermissions(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
