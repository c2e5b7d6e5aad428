package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.RecoveryCopies;
import dev.pipesplanner.storage.plan.RecoveryFolder;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Copies on a disk that fills up, beside files that are none.
class RecoveryTroubleTest extends RecoveryWindow {

    private final AtomicBoolean isFull = new AtomicBoolean();

    @Override
    void leaveBehind() throws IOException {
        super.leaveBehind();
        Files.writeString(folder.resolve("notes.plan.json"), "Ask Ann about the queue.");
        Files.write(folder.resolve("picture.plan.json"), new byte[] {(byte) 0xFF, 0, 1});
    }

    @Override
    RecoveryCopies onDisk(RecoveryFolder copies) {
        return new RecoveryCopies() {
            @Override
            public Found leftBehind() {
                return copies.leftBehind();
            }

            @Override
            public Optional<String> keep(String text, String location) {
                return isFull.get() ? Optional.of("the disk is full") : copies.keep(text, location);
            }

            @Override
            public void drop() {
                copies.drop();
            }
        };
    }

    @Test
    void filesThatAreNoCopiesAreNamedAndHideNothing() {
        assertThat(label("recoveryOffer")).contains("has changes that were never saved");
        assertThat(label("recoveryTrouble"))
                .contains("cannot be read", "notes.plan.json", "picture.plan.json")
                .doesNotContain("lost.plan.json");

        press("recovery-hide");

        assertThat(label("recoveryTrouble")).isEmpty();
        assertThat(copies()).isEqualTo(3);
    }

    @Test
    void whatIsRestoredOnAFullDiskKeepsItsOnlyCopyUntilThereIsAnother() {
        isFull.set(true);

        press("recovery-restore");

        assertThat(field("messagesPerMonth").getText()).isEqualTo("123,456");
        assertThat(folder.resolve("lost.plan.json")).exists();
        assertThat(label("recoveryTrouble"))
                .isEqualTo(
                        "Unsaved changes are not being copied: the disk is full. Save the plan to"
                                + " keep them.");

        isFull.set(false);
        type("messagesPerMonth", "777");

        assertThat(folder.resolve("lost.plan.json")).doesNotExist();
        assertThat(copies()).isEqualTo(3);
        assertThat(label("recoveryTrouble")).contains("cannot be read");
    }
}
