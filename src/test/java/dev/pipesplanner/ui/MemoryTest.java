package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.session.Background;

import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What a window was left with comes back with the next one.
class MemoryTest extends WindowTest {

    @TempDir Path folder;

    private final Memory memory = Memory.forgetful();

    @Override
    protected PlannerWindow open(Background work) {
        return new PlannerWindow(
                WindowFixture.services(memory), Optional.of(places), work, SIMULATIONS);
    }

    @Test
    void placePageInputsAndPlanComeBack() throws Exception {
        places.choose(folder.resolve("mine.plan.json"));
        action("saveAs");
        action("page.terraform");
        action("inputs");
        interact(() -> {
            window.setX(30);
            window.setY(40);
            window.setWidth(980);
            window.setHeight(700);
        });

        Stage next = reopened();

        assertThat(next.getWidth()).isEqualTo(980);
        assertThat(next.getHeight()).isEqualTo(700);
        assertThat(node("page-terraform", ToggleButton.class).isSelected()).isTrue();
        assertThat(isShown("inputs")).isFalse();
        assertThat(isShown("sampleMark")).as("the saved plan is open").isFalse();
        assertThat(next.getTitle()).isEqualTo("Flow builder – Pipes Planner");
    }

    @Test
    void aPlanThatIsGoneIsNotMissed() throws Exception {
        places.choose(folder.resolve("mine.plan.json"));
        action("saveAs");
        Files.delete(folder.resolve("mine.plan.json"));

        reopened();

        assertThat(lookup(".dialog-pane").tryQuery()).isEmpty();
        assertThat(isShown("sampleMark")).isTrue();
    }

    @Test
    void aPlanThatIsDamagedIsSaidOnceAndNotAtEveryStart() throws Exception {
        Path file = folder.resolve("mine.plan.json");
        places.choose(file);
        action("saveAs");
        Files.writeString(file, "{");

        reopened();
        assertThat(lookup(".dialog-pane").tryQuery()).isPresent();
        push(KeyCode.ENTER);
        reopened();

        assertThat(lookup(".dialog-pane").tryQuery()).isEmpty();
    }

    @Test
    void aSampleSaysThatItIsOneUntilItIsSaved() {
        assertThat(isShown("sampleMark")).isTrue();
        type("messagesPerMonth", "1000");
        assertThat(isShown("sampleMark")).isTrue();
        assertThat(isShown("editedMark")).isTrue();

        places.choose(folder.resolve("mine.plan.json"));
        action("saveAs");
        assertThat(isShown("sampleMark")).isFalse();
        assertThat(toast()).isEqualTo("Saved " + folder.resolve("mine.plan.json"));

        action("new");
        assertThat(isShown("sampleMark")).isFalse();
    }

    @Test
    void aRemovedEnvironmentIsTakenBackWhereItIsSaid() {
        environment("dev");
        action("environment.remove");
        assertThat(toast()).isEqualTo("Removed dev");
        assertThat(lookup("#environment-dev").tryQuery()).isEmpty();

        interact(() -> lookup("#toasts .button").queryButton().fire());

        assertThat(lookup("#environment-dev").tryQuery()).isPresent();
        assertThat(lookup("#toasts .toast").tryQuery()).isEmpty();
    }

    @Test
    void anUndoThatMeansAnotherStepIsNotOfferedAnyMore() {
        action("environment.remove");
        assertThat(lookup("#toasts .toast").query().isVisible()).isTrue();

        type("messagesPerMonth", "1000");

        assertThat(lookup("#toasts .toast").tryQuery()).isEmpty();
    }

    private String toast() {
        return lookup("#toasts .toast-text").queryLabeled().getText();
    }

    /// The window closed, and the next one.
    private Stage reopened() throws Exception {
        interact(() -> window.hide());
        interact(() -> {
            planner = open(new Background());
            planner.show(window);
            planner.openLast();
        });
        return window;
    }
}
