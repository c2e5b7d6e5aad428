package dev.pipesplanner.storage.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.PriceBookFixtures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

final class FolderPriceBooksTest {

    @TempDir Path folder;

    @Test
    void regionsAreTheFilesNamedAfterARegion() throws IOException {
        write("us-east-1");
        write("us-gov-west-1");
        write("eu-west-1");
        Files.writeString(folder.resolve("index.json"), "{}", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("notes.txt"), "", StandardCharsets.UTF_8);

        assertThat(new FolderPriceBooks(folder).regions())
                .containsExactly("eu-west-1", "us-east-1", "us-gov-west-1");
    }

    @Test
    void aBookOfTheFolderIsFound() throws IOException {
        write("eu-west-1");

        assertThat(new FolderPriceBooks(folder).find("eu-west-1"))
                .map(PriceBook::region)
                .contains("eu-west-1");
    }

    @Test
    void aRegionWithoutAFileHasNone() {
        assertThat(new FolderPriceBooks(folder).find("eu-west-1")).isEmpty();
    }

    @Test
    void aRegionThatIsAPathHasNone() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        write("eu-west-1");

        assertThat(new FolderPriceBooks(inside).find("../eu-west-1")).isEmpty();
    }

    @Test
    void aDamagedBookIsNamedWithLineAndReasonAndLeavesTheOthersUsable() throws IOException {
        write("eu-west-1");
        Path damaged = folder.resolve("us-east-1.json");
        Files.writeString(damaged, "{\n  \"formatVersion\": 1,\n  oops\n", StandardCharsets.UTF_8);
        FolderPriceBooks books = new FolderPriceBooks(folder);

        assertThatThrownBy(() -> books.find("us-east-1"))
                .isInstanceOf(UnusablePriceBookException.class)
                .hasMessageStartingWith(damaged + ", line 3: This is not JSON: ");
        assertThat(books.find("eu-west-1")).isPresent();
    }

    @Test
    void aBookUnderTheNameOfAnotherRegionIsRefused() throws IOException {
        Path file = folder.resolve("us-east-1.json");
        PriceBookFiles.write(PriceBookFixtures.book("eu-west-1"), file);

        assertThatThrownBy(() -> new FolderPriceBooks(folder).find("us-east-1"))
                .hasMessage(
                        file
                                + ": The region (eu-west-1) must match the name of the file,"
                                + " us-east-1.");
    }

    @Test
    void aMissingFolderIsNamed() {
        Path none = folder.resolve("none");

        assertThatThrownBy(() -> new FolderPriceBooks(none).find("us-east-1"))
                .isInstanceOf(UnusablePriceBookException.class)
                .hasMessageContaining(none.toString());
        assertThatThrownBy(() -> new FolderPriceBooks(none).regions())
                .isInstanceOf(UnusablePriceBookException.class)
                .hasMessageContaining(none.toString());
    }

    private void write(String region) throws IOException {
        PriceBookFiles.write(PriceBookFixtures.book(region), folder.resolve(region + ".json"));
    }
}
