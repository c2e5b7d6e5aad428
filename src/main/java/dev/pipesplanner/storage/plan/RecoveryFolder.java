package dev.pipesplanner.storage.plan;

import dev.pipesplanner.plan.RecoveryCopies;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.terraform.TextFolders;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Copies of unsaved work, one per running app: `ID.plan.json`, and `ID.lock`, which the app holds
/// for as long as it runs and which names the plan's own file.
///
/// The system frees the lock of an app that ends, whichever way it ends. So a copy whose lock is
/// free was left behind, and a second window is not taken for a crash. One thread uses a folder.
public final class RecoveryFolder implements RecoveryCopies {

    private static final String COPY = ".plan.json";

    private final Path folder;
    private final Consumer<Throwable> log;
    private final String id = UUID.randomUUID().toString();
    private final TextFolders disk = new DiskTextFolders();
    private Optional<FileChannel> held = Optional.empty();

    /// @param log told when the disk refuses a copy; the copy before is then still there
    public RecoveryFolder(Path folder, Consumer<Throwable> log) {
        this.folder = folder;
        this.log = log;
    }

    @Override
    public Optional<LeftBehind> leftBehind() {
        try {
            for (Path copy : newestFirst()) {
                if (!copy.equals(copyOf(id)) && isFree(lockOf(copy))) {
                    String text = Files.readString(copy);
                    return Optional.of(
                            new LeftBehind(text, location(lockOf(copy)), () -> forget(copy)));
                }
            }
        } catch (IOException e) {
            log.accept(e);
        }
        return Optional.empty();
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> copies;
        try (Stream<Path> files = Files.list(folder)) {
            copies = new ArrayList<>(files.filter(file -> file.toString().endsWith(COPY)).toList());
        }
        copies.sort(Comparator.comparing(RecoveryFolder::changed).reversed());
        return copies;
    }

    @Override
    public void keep(String text, String location) {
        logged(() -> {
            Files.createDirectories(folder);
            FileChannel channel = held.isPresent() ? held.get() : lock();
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(location.getBytes(StandardCharsets.UTF_8)), 0);
            switch (disk.write(copyOf(id).toString(), text)) {
                case TextFolders.Written.Done() -> {}
                case TextFolders.Written.Failed(String message) -> throw new IOException(message);
            }
        });
    }

    private FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(
                        lockOf(copyOf(id)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        held = Optional.of(channel);
        return channel;
    }

    @Override
    public void drop() {
        logged(() -> {
            Files.deleteIfExists(copyOf(id));
            if (held.isPresent()) {
                held.get().close();
                held = Optional.empty();
                Files.deleteIfExists(lockOf(copyOf(id)));
            }
        });
    }

    private void forget(Path copy) {
        logged(() -> {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(lockOf(copy));
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    private void logged(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            log.accept(e);
        }
    }

    private static boolean isFree(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            FileLock got = channel.tryLock();
            return got != null;
        } catch (OverlappingFileLockException _) {
            return false; // held by this very process
        }
    }

    private static String location(Path lock) throws IOException {
        return Files.exists(lock) ? Files.readString(lock) : "";
    }

    private static long changed(Path file) {
        return file.toFile().lastModified();
    }

    private Path copyOf(String name) {
        return folder.resolve(name + COPY);
    }

    private static Path lockOf(Path copy) {
        String name = copy.getFileName().toString();
        return copy.resolveSibling(name.substring(0, name.length() - COPY.length()) + ".lock");
    }
}
