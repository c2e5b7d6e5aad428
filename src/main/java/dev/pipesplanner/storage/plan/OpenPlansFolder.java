package dev.pipesplanner.storage.plan;

import dev.pipesplanner.plan.OpenPlans;
import dev.pipesplanner.storage.PrivateFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Marks of open plans in a folder of the user's, one a window: `ID.lock`, which names the plan's
/// file and is held for as long as the window has it open.
///
/// They lie beside no plan, where a repository would find them. So windows of one user on one
/// machine know of each other. A folder that takes no marks makes windows strangers and hinders
/// none.
public final class OpenPlansFolder implements OpenPlans {

    private static final String MARK = ".lock";

    /// Long enough that a mark which is being made is never taken for one that was left behind.
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final PrivateFolder folder;
    private final Consumer<Throwable> log;
    private Optional<Own> own = Optional.empty();

    /// The mark of this window.
    private record Own(Path file, String location, AppLock lock) {}

    /// @param log told when the disk refuses a mark
    public OpenPlansFolder(Path folder, Consumer<Throwable> log) {
        this.folder = new PrivateFolder(folder);
        this.log = log;
    }

    @Override
    public void mark(String location) {
        try {
            if (own.isPresent()) {
                own.get().lock().end();
                own = Optional.empty();
            }
            if (!location.isEmpty()) {
                String real = real(location);
                String name = UUID.randomUUID() + MARK;
                AppLock lock = AppLock.taken(folder, name, real, AppLock.OF_THE_SYSTEM);
                own = Optional.of(new Own(folder.path().resolve(name), real, lock));
            }
        } catch (IOException e) {
            log.accept(e);
        }
    }

    /// One file has one name here, whatever links and folders lead to it.
    private static String real(String location) {
        Path path = Path.of(location);
        try {
            return path.toRealPath().toString();
        } catch (IOException _) {
            return path.toAbsolutePath().normalize().toString();
        }
    }

    @Override
    public boolean isOpenElsewhere() {
        return own.filter(mine -> others(mine).stream().anyMatch(mark -> isOf(mark, mine)))
                .isPresent();
    }

    private static boolean isOf(Path mark, Own mine) {
        if (AppLock.isFree(mark, AppLock.OF_THE_SYSTEM)) {
            removeAbandoned(mark);
            return false;
        }
        return AppLock.location(mark).equals(mine.location());
    }

    private List<Path> others(Own mine) {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(file -> file.toString().endsWith(MARK))
                    .filter(file -> !file.equals(mine.file()))
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of(); // nobody is known then
        }
    }

    private static void removeAbandoned(Path mark) {
        try {
            Instant made = Files.getLastModifiedTime(mark).toInstant();
            if (made.isBefore(Instant.now().minus(ABANDONED))) {
                Files.deleteIfExists(mark);
            }
        } catch (IOException _) {
            // it is in nobody's way
        }
    }
}
