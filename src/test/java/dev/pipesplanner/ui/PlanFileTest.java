package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.storage.plan.JsonPlanFiles;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A plan's file that other programs change, replace or delete while a window has it open.
class PlanFileTest extends WindowTest {

    @TempDir Path folder;

    private final PlanFiles files = new JsonPlanFiles();
    private Path file;

    @BeforeEach
    void openAFile() throws IOException {
        file = folder.resolve("mine.plan.json");
        Files.writeString(file, plan(1_000));
        interact(() -> planner.open(file.toString()));
    }

    @Test
    void whatAnotherProgramWritesIsSaidAndReloadedAsAStepThatCanBeTakenBack() throws IOException {
        look();
        assertThat(change()).isEmpty();
        Files.writeString(file, plan(2_000));

        look();

        assertThat(change())
                .isEqualTo(
                        file
                                + " was changed by another program since it was opened or saved"
                                + " here.");
        assertThat(text("messagesPerMonth")).isEqualTo("1,000");

        press("file-reload");

        assertThat(change()).isEmpty();
        assertThat(text("messagesPerMonth")).isEqualTo("2,000");
        assertThat(isShown("editedMark")).isFalse();

        undo();

        assertThat(text("messagesPerMonth")).isEqualTo("1,000");
        assertThat(isShown("editedMark")).isTrue();
    }

    @Test
    void itLooksByItselfToo() throws IOException {
        Files.writeString(file, plan(2_000));

        rest.until("told of the change", () -> !label("fileChange").isEmpty());

        assertThat(change()).contains("was changed by another program");
    }

    @Test
    void whatIsKeptAgainstTheFileIsUnsavedAndSavedWithoutAnotherQuestion() throws IOException {
        Files.writeString(file, plan(2_000));
        look();

        press("file-keep");

        assertThat(change()).isEmpty();
        assertThat(isShown("editedMark")).isTrue();
        assertThat(file).content().contains("2000");

        action("save");

        assertThat(dialog()).isEmpty();
        assertThat(file).hasContent(plan(1_000));
    }

    @Test
    void unsavedChangesAreNamedAndStay() throws IOException {
        type("messagesPerMonth", "3000");
        Files.writeString(file, plan(2_000));

        look();

        assertThat(change())
                .isEqualTo(
                        file
                                + " was changed by another program, and you have unsaved changes"
                                + " here.");
        assertThat(text("messagesPerMonth")).isEqualTo("3,000");
    }

    @Test
    void bothCanBeSeenBesideEachOther() throws IOException {
        Files.writeString(file, plan(2_000));
        look();

        press("file-compare");

        assertThat(node("page-compare", ToggleButton.class).isSelected()).isTrue();
        assertThat(choice("leftEnvironment").getValue()).isEqualTo("example");
        assertThat(choice("rightEnvironment").getValue()).isEqualTo("example-in-file");
        assertThat(texts("#fieldGrid .label")).contains("1,000", "2,000");

        press("file-keep");

        assertThat(node("page-answer", ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void aFileThatIsGoneIsSaidAndWrittenAgain() throws IOException {
        Files.delete(file);

        look();

        assertThat(change())
                .isEqualTo(file + " was deleted or moved away. Save the plan to write it again.");
        assertThat(isShown("file-reload")).isFalse();
        assertThat(isShown("editedMark")).isTrue();

        action("save");

        assertThat(dialog()).isEmpty();
        assertThat(change()).isEmpty();
        assertThat(file).hasContent(plan(1_000));
    }

    @Test
    void savingOverANewerFileAsksFirst() throws IOException {
        type("messagesPerMonth", "3000");
        Files.writeString(file, plan(2_000));

        save();
        assertThat(question())
                .contains(
                        "Save over a newer file?",
                        file
                                + " was changed by another program. Reload shows what it holds now"
                                + " and can be undone.");
        push(KeyCode.ESCAPE);
        assertThat(file).hasContent(plan(2_000));

        save();
        answer("Save anyway");
        assertThat(file).hasContent(plan(3_000));
        assertThat(isShown("editedMark")).isFalse();
    }

    @Test
    void reloadInsteadOfSavingLosesNothing() throws IOException {
        type("messagesPerMonth", "3000");
        Files.writeString(file, plan(2_000));

        save();
        push(KeyCode.ENTER);

        assertThat(text("messagesPerMonth")).isEqualTo("2,000");
        assertThat(file).hasContent(plan(2_000));

        undo();

        assertThat(text("messagesPerMonth")).isEqualTo("3,000");
    }

    @Test
    void aFileThatIsNoPlanAnyMoreChangesNothingHere() throws IOException {
        Files.writeString(file, "<<<<<<< HEAD\n" + plan(2_000));
        look();

        press("file-reload");

        assertThat(question()).contains("This plan could not be opened");
        push(KeyCode.ENTER);
        assertThat(text("messagesPerMonth")).isEqualTo("1,000");
        assertThat(change()).contains("was changed by another program");
    }

    @Test
    void theSamePlanInAnotherLayoutIsNoChange() throws IOException {
        Files.writeString(file, plan(1_000).replace("\n", "\r\n"));

        look();
        save();

        assertThat(change()).isEmpty();
        assertThat(dialog()).isEmpty();
    }

    @Test
    void aFileThatIsRenamedOverItIsSeenThoughItIsAsLargeAndAsOld() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), plan(2_000));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        look();

        assertThat(change()).contains("was changed by another program");
    }

    private String plan(double messages) {
        Plan sample = files.sample("worked-example").orThrow(AssertionError::new);
        return files.text(
                new Plan("mine", 730, false, sample.environments())
                        .with("example", each -> each.withMessagesPerMonth(messages)));
    }

    /// What is seen counts when it is seen twice.
    private void look() {
        for (int i = 0; i < 2; i++) {
            interact(() -> planner.file().look());
        }
    }

    private void save() {
        ask(() -> Menu.fire(window.getScene(), "save"));
    }

    private String change() {
        return isShown("fileChangeRow") ? label("fileChange") : "";
    }
}
