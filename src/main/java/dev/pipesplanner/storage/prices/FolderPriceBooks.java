package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The price books of a folder, one `REGION.json` a region; other files in it are left alone.
///
/// A book is read once, so that all answers of a run rest on the same prices; a new object sees new
/// files. A damaged book makes its own region fail with an [UnusablePriceBookException] and no
/// other.
public final class FolderPriceBooks implements PriceBooks {

    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");
    private static final String SUFFIX = ".json";

    private final Path folder;
    private final Map<String, PriceBook> books = new ConcurrentHashMap<>();

    public FolderPriceBooks(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> regions() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(FolderPriceBooks::isRegion)
                    .sorted()
                    .toList();
        } catch (IOException reason) {
            throw unusable(reason.toString());
        }
    }

    @Override
    public Optional<PriceBook> find(String region) {
        if (!Files.isDirectory(folder)) {
            throw unusable("there is no such folder.");
        }
        Path file = folder.resolve(region + SUFFIX);
        return isRegion(region) && Files.isRegularFile(file)
                ? Optional.of(books.computeIfAbsent(region, _ -> read(region, file)))
                : Optional.empty();
    }

    /// Whether the text is a region's code, and so a safe name of a file.
    public static boolean isRegion(String text) {
        return REGION.matcher(text).matches();
    }

    private UnusablePriceBookException unusable(String reason) {
        return new UnusablePriceBookException(
                "The folder (" + folder + ") of price books cannot be read: " + reason);
    }

    private static PriceBook read(String region, Path file) {
        PriceBook book = PriceBookFiles.read(file).orThrow();
        if (!book.region().equals(region)) {
            throw new UnusablePriceBookException(
                    file
                            + ": The region ("
                            + book.region()
                            + ") must match the name of the file, "
                            + region
                            + ".");
        }
        return book;
    }
}
