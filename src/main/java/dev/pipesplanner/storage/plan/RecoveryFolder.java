package dev.pipesplanner.storage.plan;

import dev.pipesplanner.plan.RecoveryCopies;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.PrivateFolder;
import dev.pipesplanner.storage.WholeFile;
import dev.pipesplanner.terraform.TextFolders;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
/// A copy whose app has ended was left behind, so a second window is not taken for a crash. An ID
/// belongs to one plan file: work of another one gets another ID, so that no copy is ever beside
/// the name of a file that it is not of. One thread uses a folder.
public final class RecoveryFolder implements RecoveryCopies {

    private static final String COPY = ".plan.json";
    private static final String LOCK = ".lock";

    private final PrivateFolder folder;
    private final Consumer<Throwable> log;
    private final AppLock.Locks locks;
    private final TextFolders disk = new DiskTextFolders();
    private Optional<Own> own = Optional.empty();

    /// The copy of this app.
    private record Own(String id, String location, AppLock lock) {}

    /// @param log told when the disk refuses a copy; the copy before is then still there
    public RecoveryFolder(Path folder, Consumer<Throwable> log) {
        this(folder, log, AppLock.OF_THE_SYSTEM);
    }

    RecoveryFolder(Path folder, Consumer<Throwable> log, AppLock.Locks locks) {
        this.folder = new PrivateFolder(folder);
        this.log = log;
        this.locks = locks;
    }

    @Override
    public Found leftBehind() {
        List<LeftBehind> works = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path copy : newestFirst()) {
            if (AppLock.isFree(lockOf(copy), locks)) {
                switch (disk.read(copy.toString())) {
                    case TextFolders.Found.Text(String text) ->
                            works.add(
                                    new LeftBehind(
                                            copy.toString(),
                                            text,
                                            AppLock.location(lockOf(copy)),
                                            () -> forget(copy)));
                    case TextFolders.Found.Unreadable _ -> unreadable.add(copy.toString());
                    case TextFolders.Found.Nothing _ -> {
                        // its app has saved the work meanwhile
                    }
                }
            }
        }
        return new Found(works, unreadable);
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(folder.path())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(file -> file.toString().endsWith(COPY))
                    .sorted(Comparator.comparing(RecoveryFolder::changed).reversed())
                    .toList();
        } catch (IOException e) {
            log.accept(e);
            return List.of();
        }
    }

    @Override
    public Optional<String> keep(String text, String location) {
        try {
            Optional<Own> before = own;
            Own mine = before.filter(each -> each.location().equals(location)).orElse(null);
            if (mine == null) {
                mine = begun(location);
            }
            folder.write(mine.id() + COPY, text.getBytes(StandardCharsets.UTF_8));
            own = Optional.of(mine);
            if (before.isPresent() && before.get() != mine) {
                end(before.get());
            }
            return Optional.empty();
        } catch (IOException e) {
            log.accept(e);
            return Optional.of(WholeFile.reason(e));
        }
    }

    private Own begun(String location) throws IOException {
        String id = UUID.randomUUID().toString();
        return new Own(id, location, AppLock.taken(folder, id + LOCK, location, locks));
    }

    @Override
    public void drop() {
        own.ifPresent(this::end);
        own = Optional.empty();
    }

    private void end(Own ended) {
        logged(() -> Files.deleteIfExists(folder.path().resolve(ended.id() + COPY)));
        logged(() -> ended.lock().end());
    }

    private void forget(Path copy) {
        logged(() -> Files.deleteIfExists(copy));
        logged(() -> Files.deleteIfExists(lockOf(copy)));
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

    private static long changed(Path file) {
        return file.toFile().lastModified();
    }

    private static Path lockOf(Path copy) {
        String name = copy.getFileName().toString();
        return copy.resolveSibling(name.substring(0, name.length() - COPY.length()) + LOCK);
    }
}
