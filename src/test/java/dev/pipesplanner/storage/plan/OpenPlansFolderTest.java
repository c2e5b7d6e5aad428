package dev.pipesplanner.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Two windows that have plans open, and what one that has ended leaves behind.
class OpenPlansFolderTest {

    @TempDir Path folder;

    private final List<Throwable> log = new ArrayList<>();
    private Path plan;
    private OpenPlansFolder mine;
    private OpenPlansFolder other;

    @BeforeEach
    void open() throws IOException {
        plan = Files.writeString(folder.resolve("a.plan.json"), "{}");
        mine = new OpenPlansFolder(folder.resolve("open"), log::add);
        other = new OpenPlansFolder(folder.resolve("open"), log::add);
    }

    @Test
    void twoWindowsOnOnePlanKnowOfEachOtherByWhateverNameTheyCallIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), plan);
        mine.mark(plan.toString());
        assertThat(mine.isOpenElsewhere()).isFalse();

        other.mark(link.toString());

        assertThat(mine.isOpenElsewhere()).isTrue();
        assertThat(other.isOpenElsewhere()).isTrue();

        other.mark("");

        assertThat(mine.isOpenElsewhere()).isFalse();
        assertThat(log).isEmpty();
    }

    @Test
    void anotherPlanIsNoneOfItsBusiness() throws IOException {
        mine.mark(plan.toString());
        other.mark(Files.writeString(folder.resolve("b.plan.json"), "{}").toString());

        assertThat(mine.isOpenElsewhere()).isFalse();
    }

    @Test
    void aWindowThatWasKilledHasNothingOpen() throws IOException {
        mine.mark(plan.toString());
        Path left = ofAProcessThatEnded("left.lock");

        assertThat(mine.isOpenElsewhere()).isFalse();
        assertThat(left).as("it may be one that is being made").exists();

        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(100_000)));
        assertThat(mine.isOpenElsewhere()).isFalse();
        assertThat(left).doesNotExist();
    }

    private Path ofAProcessThatEnded(String name) throws IOException {
        return Files.writeString(
                folder.resolve("open").resolve(name), plan.toRealPath() + "\n999999999 1");
    }

    @Test
    void aFolderThatTakesNoMarksHindersNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "no folder");
        OpenPlansFolder stranger = new OpenPlansFolder(file, log::add);

        stranger.mark(plan.toString());

        assertThat(stranger.isOpenElsewhere()).isFalse();
        assertThat(log).singleElement().isInstanceOf(IOException.class);
    }

    @Test
    void nothingIsLeftOfAWindowThatClosed() {
        mine.mark(plan.toString());
        mine.mark("");

        assertThat(folder.resolve("open")).isEmptyDirectory();
    }
}
