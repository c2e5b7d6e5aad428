package dev.pipesplanner.storage.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.PriceBookFixtures;
import dev.pipesplanner.storage.WholeFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

final class FolderPriceBooksTest {

    private static final Reading<Optional<PriceBook>> NONE = Reading.of(Optional.empty());

    @TempDir Path folder;

    @Test
    void regionsAreTheFilesNamedAfterARegion() throws IOException {
        write("us-east-1");
        write("us-gov-west-1");
        write("eu-west-1");
        Files.writeString(folder.resolve("index.json"), "{}", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("notes.txt"), "", StandardCharsets.UTF_8);

        assertThat(books().regions()).containsExactly("eu-west-1", "us-east-1", "us-gov-west-1");
    }

    @Test
    void aBookOfTheFolderIsFound() throws IOException {
        write("eu-west-1");

        assertThat(books().usable("eu-west-1")).map(PriceBook::region).contains("eu-west-1");
    }

    @Test
    void aRegionWithoutAFileHasNone() {
        assertThat(books().find("eu-west-1")).isEqualTo(NONE);
    }

    @Test
    void aRegionThatIsAPathHasNone() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        write("eu-west-1");

        assertThat(FolderPriceBooks.open(inside).orThrow(AssertionError::new).find("../eu-west-1"))
                .isEqualTo(NONE);
    }

    @Test
    void aDamagedBookIsNamedWithLineAndReasonAndLeavesTheOthersUsable() throws IOException {
        write("eu-west-1");
        Path damaged = folder.resolve("us-east-1.json");
        Files.writeString(damaged, "{\n  \"formatVersion\": 1,\n  oops\n", StandardCharsets.UTF_8);
        FolderPriceBooks books = books();

        assertThat(refusal(books.find("us-east-1")))
                .startsWith(damaged + ", line 3: This is not JSON: ")
                .endsWith("\nRefresh its region, or delete it.");
        assertThat(books.usable("us-east-1")).isEmpty();
        assertThat(books.usable("eu-west-1")).isPresent();
    }

    @Test
    void aBookUnderTheNameOfAnotherRegionIsRefused() throws IOException {
        Path file = folder.resolve("us-east-1.json");
        WholeFile.replace(file, PriceBookFiles.format(PriceBookFixtures.book("eu-west-1")));

        assertThat(refusal(books().find("us-east-1")))
                .isEqualTo(
                        file
                                + ": The region (eu-west-1) must match the name of the file,"
                                + " us-east-1.");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path none = folder.resolve("none");

        assertThat(refusal(FolderPriceBooks.open(none))).contains(none.toString());
    }

    private FolderPriceBooks books() {
        return FolderPriceBooks.open(folder).orThrow(AssertionError::new);
    }

    private static <T> String refusal(Reading<T> reading) {
        return ((Reading.Refused<T>) reading).message();
    }

    private void write(String region) throws IOException {
        WholeFile.replace(
                folder.resolve(region + ".json"),
                PriceBookFiles.format(PriceBookFixtures.book(region)));
    }
}
