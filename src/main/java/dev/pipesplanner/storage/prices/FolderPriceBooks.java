package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.WholeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The price books of a folder, one `REGION.json` per region; other files in it are left alone.
///
/// The folder is listed and a book is read once, so that all answers of a run rest on the same
/// prices; a new object sees new files. A damaged book refuses its own region and no other.
public final class FolderPriceBooks implements PriceBooks {

    private static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");
    private static final String SUFFIX = ".json";

    private final Path folder;
    private final List<String> regions;
    private final Map<String, Reading<Optional<PriceBook>>> books = new ConcurrentHashMap<>();

    private FolderPriceBooks(Path folder, List<String> regions) {
        this.folder = folder;
        this.regions = regions;
    }

    /// Refused when the folder cannot be listed.
    public static Reading<FolderPriceBooks> open(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return Reading.of(
                    new FolderPriceBooks(
                            folder,
                            files.filter(Files::isRegularFile)
                                    .map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(SUFFIX))
                                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                                    .filter(FolderPriceBooks::isRegion)
                                    .sorted()
                                    .toList()));
        } catch (NoSuchFileException _) {
            return unlisted(folder, "there is no such folder");
        } catch (IOException reason) {
            return unlisted(folder, WholeFile.reason(reason));
        }
    }

    private static Reading<FolderPriceBooks> unlisted(Path folder, String reason) {
        return Reading.refused(
                "The folder ("
                        + folder
                        + ") of price books cannot be read: "
                        + reason
                        + ".\nName a folder that holds price books.");
    }

    @Override
    public List<String> regions() {
        return regions;
    }

    @Override
    public Reading<Optional<PriceBook>> find(String region) {
        return regions.contains(region)
                ? books.computeIfAbsent(region, this::read)
                : Reading.of(Optional.empty());
    }

    private Reading<Optional<PriceBook>> read(String region) {
        Path file = folder.resolve(region + SUFFIX);
        return PriceBookFiles.read(file)
                .inFolder()
                .then(book ->
                        book.region().equals(region)
                                ? Reading.of(Optional.of(book))
                                : Reading.refused(
                                        file
                                                + ": The region ("
                                                + book.region()
                                                + ") must match the name of the file, "
                                                + region
                                                + "."));
    }

    /// Whether the text is a region's code, and so a safe name of a file.
    public static boolean isRegion(String text) {
        return REGION.matcher(text).matches();
    }
}
