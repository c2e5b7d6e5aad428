package dev.pipesplanner.storage.prices;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDate;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.AsideFile;
import dev.pipesplanner.storage.PrivateFolder;
import dev.pipesplanner.storage.WholeFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The user's own price books: `REGION.json` is in force, and `history/REGION/` keeps every book
/// that ever was, under the moment (UTC) of its renewal.
///
/// Each file is replaced as a whole, the dated copy first: whenever the process ends, both can be
/// read, and what is in force is in the history too.
public final class PriceCache {

    private static final Pattern DATED =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{6}(\\d{3})?\\.json");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmssSSS").withZone(ZoneOffset.UTC);
    private static final int DAY = "2026-01-01".length();
    private static final Duration ABANDONED = Duration.ofHours(1);

    /// Puts a file in place of what is there, as a whole.
    private interface Writer {
        void write(Path file, byte[] content) throws IOException;
    }

    private static final Writer PRIVATELY =
            (file, content) ->
                    new PrivateFolder(Objects.requireNonNull(file.getParent()))
                            .write(file.getFileName().toString(), content);

    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private final Path folder;

    public PriceCache(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    public void keep(PriceBook book, Instant when) throws IOException {
        Path past = history(book.region());
        Instant free = when;
        while (Files.exists(dated(past, free))) {
            free = free.plusMillis(1);
        }
        PRIVATELY.write(dated(past, free), PriceBookFiles.format(book));
        put(book, folder, PRIVATELY);
        removeAbandoned(folder, when);
        removeAbandoned(past, when);
    }

    private static Path dated(Path history, Instant when) {
        return history.resolve(MOMENT.format(when) + ".json");
    }

    /// Writes a book into a folder of books, and into the folder's index if it has one.
    public static void put(PriceBook book, Path folder) throws IOException {
        put(book, folder, WholeFile::replace);
    }

    private static void put(PriceBook book, Path folder, Writer writer) throws IOException {
        Path index = folder.resolve("index.json");
        // read first: where it cannot be, nothing is written
        List<String> indexed = Files.exists(index) ? indexed(index) : List.of(book.region());
        writer.write(folder.resolve(book.region() + ".json"), PriceBookFiles.format(book));
        if (!indexed.contains(book.region())) {
            writer.write(
                    index,
                    PriceBookFiles.formatIndex(
                            Stream.concat(indexed.stream(), Stream.of(book.region()))
                                    .sorted()
                                    .toList()));
        }
    }

    private static List<String> indexed(Path index) throws IOException {
        try {
            return PriceBookFiles.parseIndex(Files.readAllBytes(index));
        } catch (JsonProcessingException e) {
            throw new IOException(index + " is not an index of price books", e);
        }
    }

    /// Runs a change of books while no other process of the user, and no other thread, changes any:
    /// each starts from what the one before has written. Where the folder of the cache cannot be
    /// made, nobody is waited for.
    public void alone(Change change) throws IOException {
        ONE_THREAD.lock();
        try {
            if (!Files.isDirectory(folder) && !canBeMade()) {
                change.run();
                return;
            }
            try (FileChannel channel =
                            new PrivateFolder(folder)
                                    .open(
                                            ".lock",
                                            StandardOpenOption.CREATE,
                                            StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                change.run();
            }
        } finally {
            ONE_THREAD.unlock();
        }
    }

    private boolean canBeMade() {
        try {
            new PrivateFolder(folder).make();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// Reads and writes books.
    public interface Change {
        void run() throws IOException;
    }

    /// The newest book that was kept until the end of a day (UTC); empty when there is none,
    /// refused when its file is damaged.
    public Reading<Optional<PriceBook>> on(String region, LocalDate day) {
        return dated(region)
                .then(files ->
                        files.stream()
                                .filter(file -> !day(file).isAfter(day))
                                .reduce((_, newer) -> newer)
                                .map(PriceCache::book)
                                .orElseGet(() -> Reading.of(Optional.empty())));
    }

    private static Reading<Optional<PriceBook>> book(Path file) {
        return PriceBookFiles.read(file).inFolder().map(Optional::of);
    }

    /// The days (UTC) on which a book was kept, oldest first; none where they cannot be read, and
    /// asking for a day says why.
    public List<LocalDate> days(String region) {
        return dated(region)
                .map(files -> files.stream().map(PriceCache::day).distinct().toList())
                .orElse(_ -> List.of());
    }

    private Reading<List<Path>> dated(String region) {
        Path history = history(region);
        // a folder that may not be looked into is not one that is not there
        if (!FolderPriceBooks.isRegion(region) || Files.notExists(history)) {
            return Reading.of(List.of());
        }
        try (Stream<Path> files = Files.list(history)) {
            return Reading.of(files.filter(PriceCache::isDated).sorted().toList());
        } catch (IOException e) {
            return Reading.refused(
                    "The history (" + history + ") of prices cannot be read: " + e.getMessage());
        }
    }

    private static boolean isDated(Path file) {
        String name = String.valueOf(file.getFileName());
        return DATED.matcher(name).matches() && PriceDate.isDate(name.substring(0, DAY));
    }

    private static LocalDate day(Path file) {
        return LocalDate.parse(file.getFileName().toString().substring(0, DAY));
    }

    private Path history(String region) {
        return folder.resolve("history").resolve(region);
    }

    /// Files that a process left half-written when it was ended.
    private static void removeAbandoned(Path folder, Instant now) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(AsideFile::is).toList()) {
                FileTime touched = Files.getLastModifiedTime(file);
                if (touched.toInstant().isBefore(now.minus(ABANDONED))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
