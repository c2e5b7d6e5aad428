package dev.pipesplanner.storage.plan;

import dev.pipesplanner.storage.PrivateFolder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file that an app holds for as long as it runs: the location of its plan, then the number of
/// its process and when that began.
///
/// The system frees the lock of an app that ends, whichever way it ends. Where a file system has no
/// locks, whether the process still runs decides alone.
final class AppLock {

    /// What the system locks with.
    @FunctionalInterface
    interface Locks {

        /// Null when another process holds it.
        @Nullable FileLock of(FileChannel channel) throws IOException;
    }

    static final Locks OF_THE_SYSTEM = FileChannel::tryLock;

    private static final Pattern OWNER = Pattern.compile("\n(\\d{1,18}) (\\d{1,18})$");

    private final Path file;
    private final FileChannel channel;

    private AppLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Makes the file and holds it.
    static AppLock taken(PrivateFolder folder, String name, String location, Locks locks)
            throws IOException {
        FileChannel channel =
                folder.open(name, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        AppLock lock = new AppLock(folder.path().resolve(name), channel);
        try {
            ByteBuffer text =
                    ByteBuffer.wrap((location + "\n" + owner()).getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
        } catch (IOException e) {
            lock.end();
            throw e;
        }
        if (isUnlocked(channel, locks)) {
            throw new IllegalStateException("Another process holds the new file " + name + ".");
        }
        return lock;
    }

    /// A file system without locks keeps copies all the same.
    private static boolean isUnlocked(FileChannel channel, Locks locks) {
        try {
            return locks.of(channel) == null;
        } catch (IOException _) {
            return false;
        }
    }

    /// Lets it go and removes the file.
    void end() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    /// Whether the app that held it has ended; also where there is no such file.
    static boolean isFree(Path lock, Locks locks) {
        if (!Files.isRegularFile(lock)) {
            return true;
        }
        return !isRunning(text(lock)) && !isHeld(lock, locks);
    }

    private static boolean isHeld(Path lock, Locks locks) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return locks.of(channel) == null;
        } catch (OverlappingFileLockException _) {
            return true; // by this very process
        } catch (IOException _) {
            return false; // without locks here, its process has the last word
        }
    }

    private static boolean isRunning(String text) {
        Matcher owner = OWNER.matcher(text);
        return owner.find()
                && ProcessHandle.of(Long.parseLong(owner.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> began(process).equals(owner.group(2)))
                        .isPresent();
    }

    /// A number alone may be another process's by now.
    private static String owner() {
        ProcessHandle process = ProcessHandle.current();
        return process.pid() + " " + began(process);
    }

    private static String began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L).toString();
    }

    /// Of the plan that the app had open; empty when it had no file, or nobody knows.
    static String location(Path lock) {
        return Optional.of(text(lock)).map(text -> OWNER.matcher(text).replaceFirst("")).orElse("");
    }

    private static String text(Path lock) {
        try {
            return Files.isRegularFile(lock) ? Files.readString(lock) : "";
        } catch (IOException _) {
            return "";
        }
    }
}
