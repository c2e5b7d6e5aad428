package dev.pipesplanner.storage.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.PriceBookFixtures;
import dev.pipesplanner.storage.WholeFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class PriceCacheTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T23:59:59Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T00:00:01Z");

    @TempDir Path folder;

    private PriceCache cache;

    @BeforeEach
    void open() {
        cache = new PriceCache(folder.resolve("cache"));
    }

    @Test
    void aDayHasTheNewestBookUntilItsEnd() throws IOException {
        cache.keep(located("first"), MONDAY.minusSeconds(60));
        cache.keep(located("second"), MONDAY);
        cache.keep(located("third"), TUESDAY);

        assertThat(on(LocalDate.of(2026, 11, 22))).isEmpty();
        assertThat(on(LocalDate.of(2026, 11, 23)).map(PriceBook::location)).contains("second");
        assertThat(on(LocalDate.of(2030, 1, 1)).map(PriceBook::location)).contains("third");
        assertThat(cache.days("eu-west-1"))
                .containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
        assertThat(
                        FolderPriceBooks.open(cache.folder())
                                .orThrow(AssertionError::new)
                                .usable("eu-west-1")
                                .map(PriceBook::location))
                .contains("third");
    }

    @Test
    void anEmptyCacheRemembersNothing() {
        assertThat(cache.days("eu-west-1")).isEmpty();
        assertThat(cache.on("../..", LocalDate.of(2026, 11, 23)))
                .isEqualTo(Reading.of(Optional.empty()));
    }

    @Test
    void aDamagedBookOfTheHistoryIsNamed() throws IOException {
        cache.keep(located("first"), MONDAY);
        Path dated = cache.folder().resolve("history/eu-west-1/2026-11-23T235959000.json");
        Files.writeString(dated, "{", StandardCharsets.UTF_8);

        assertThat(cache.on("eu-west-1", LocalDate.of(2026, 11, 23)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.message()).startsWith(dated.toString()));
    }

    private Optional<PriceBook> on(LocalDate day) {
        return cache.on("eu-west-1", day).orThrow(AssertionError::new);
    }

    @Test
    void halfWrittenFilesOfAnEndedProcessAreRemovedAfterAnHour() throws IOException {
        Path old = Files.createDirectories(cache.folder()).resolve(".eu-west-1.json.7.tmp");
        Path young = cache.folder().resolve(".us-east-1.json.8.tmp");
        Files.createFile(old);
        Files.createFile(young);
        Files.setLastModifiedTime(old, FileTime.from(TUESDAY.minusSeconds(3_601)));
        Files.setLastModifiedTime(young, FileTime.from(TUESDAY.minusSeconds(3_599)));

        cache.keep(located("x"), TUESDAY);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(FolderPriceBooks.open(cache.folder()).orThrow(AssertionError::new).regions())
                .containsExactly("eu-west-1");
    }

    @Test
    void aNewRegionEntersTheIndexOfItsFolder() throws IOException {
        Path index = folder.resolve("index.json");
        WholeFile.replace(index, PriceBookFiles.formatIndex(List.of("us-east-1")));

        PriceCache.put(located("x"), folder);

        assertThat(PriceBookFiles.parseIndex(Files.readAllBytes(index)))
                .containsExactly("eu-west-1", "us-east-1");
    }

    private static PriceBook located(String location) {
        PriceBook book = PriceBookFixtures.book("eu-west-1");
        return new PriceBook(
                book.region(),
                location,
                book.dates(),
                book.source(),
                book.rates(),
                book.spot(),
                "");
    }
}
