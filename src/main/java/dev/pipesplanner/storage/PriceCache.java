package dev.pipesplanner.storage;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The user's own price books: `REGION.json` is in force, and `history/REGION/` keeps every book
/// that ever was, under the moment (UTC) of its renewal.
///
/// Each file is replaced as a whole, the dated copy first: whenever the process ends, both can be
/// read, and what is in force is in the history too.
public final class PriceCache {

    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{6}\\.json");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss").withZone(ZoneOffset.UTC);
    private static final int DAY = "2026-01-01".length();
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;

    public PriceCache(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    public void keep(PriceBook book, Instant when) throws IOException {
        Path past = history(book.region());
        PriceBookFiles.write(book, past.resolve(MOMENT.format(when) + ".json"));
        put(book, folder);
        removeAbandoned(folder, when);
        removeAbandoned(past, when);
    }

    /// Writes a book into a folder of books, and into the folder's index if it has one.
    public static void put(PriceBook book, Path folder) throws IOException {
        PriceBookFiles.write(book, folder.resolve(book.region() + ".json"));
        Path index = folder.resolve("index.json");
        if (Files.exists(index)) {
            List<String> indexed = PriceBookFiles.parseIndex(Files.readAllBytes(index));
            if (!indexed.contains(book.region())) {
                PriceBookFiles.writeIndex(
                        Stream.concat(indexed.stream(), Stream.of(book.region())).sorted().toList(),
                        index);
            }
        }
    }

    /// The newest book that was kept until the end of a day (UTC).
    ///
    /// @throws UnusablePriceBookException when its file is damaged
    public Optional<PriceBook> on(String region, LocalDate day) {
        return dated(region).stream()
                .filter(file -> !day(file).isAfter(day))
                .reduce((_, newer) -> newer)
                .map(file -> PriceBookFiles.read(file).orThrow());
    }

    /// The days (UTC) on which a book was kept, oldest first.
    public List<LocalDate> days(String region) {
        return dated(region).stream().map(PriceCache::day).distinct().toList();
    }

    private List<Path> dated(String region) {
        Path history = history(region);
        if (!FolderPriceBooks.isRegion(region) || !Files.isDirectory(history)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(history)) {
            return files.filter(PriceCache::isDated).sorted().toList();
        } catch (IOException e) {
            throw new UnusablePriceBookException(
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
            for (Path file : files.filter(PriceBookFiles::isAside).toList()) {
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
