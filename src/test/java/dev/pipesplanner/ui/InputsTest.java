package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// What is typed and dragged arrives in the plan, and nothing else does.
class InputsTest extends WindowTest {

    @Test
    void theMemoryBoxShowsThePlansMemoryAfterAnotherSize() {
        type("taskSize", "0.5");

        assertThat(choice("memory").getItems()).containsExactly("1 GB", "2 GB", "3 GB", "4 GB");
        assertThat(choice("memory").getValue()).isEqualTo("2 GB");
        assertThat(choice("memory").getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(hint("taskSize")).isEqualTo("cpu 512, memory 2048");
    }

    @Test
    void aDragThereAndBackChangesNothing() {
        drag("taskSize", 2, 5, 7, 2);

        assertThat(choice("memory").getValue()).isEqualTo("2 GB");
        assertThat(isShown("editedMark")).isFalse();
        assertThat(lookup("#undo").query().isDisabled()).isTrue();
    }

    @Test
    void aSizeTypedThereAndBackKeepsItsMemory() {
        type("taskSize", "16");
        assertThat(choice("memory").getValue()).isEqualTo("32 GB");

        type("taskSize", "1");

        assertThat(choice("memory").getValue()).isEqualTo("2 GB");
        assertThat(isShown("editedMark")).isFalse();
    }

    @Test
    void aMemoryChosenAfterwardsIsTheOneThatIsKept() {
        type("taskSize", "16");
        choose("memory", "64 GB");

        type("taskSize", "8");

        assertThat(choice("memory").getValue()).isEqualTo("60 GB");
        assertThat(hint("taskSize")).isEqualTo("cpu 8192, memory 61440");
    }

    @Test
    void theBeginningOfARefusedTextIsNotInThePlan() {
        type("pipes-batchSize", "10");
        choose("pipes-target", "step-functions");
        final String before = label("total-pipes");
        final double window = slider("batchWindowSeconds");

        type("batchWindowSeconds", "500");

        assertThat(hint("batchWindowSeconds")).isEqualTo("(500) must be 0 to 300.");
        assertThat(text("batchWindowSeconds")).isEqualTo("500");
        assertThat(slider("batchWindowSeconds")).isEqualTo(window);
        assertThat(label("total-pipes")).isEqualTo(before);
        assertThat(isShown("staleMark")).isTrue();
        assertThat(undoTip()).isEqualTo("Undo set Target");
    }

    @Test
    void aRefusedTextStaysMarkedWhileOtherFieldsChange() {
        type("batchWindowSeconds", "500");

        type("messagesPerMonth", "70k");
        drag("spotDiscount", 40, 50);

        assertThat(text("batchWindowSeconds")).isEqualTo("500");
        assertThat(isMarked("batchWindowSeconds")).isTrue();
        assertThat(hint("batchWindowSeconds")).isEqualTo("(500) must be 0 to 300.");
        assertThat(isShown("staleMark")).isTrue();

        drag("batchWindowSeconds", 20, 30);
        assertThat(text("batchWindowSeconds")).isEqualTo("30 s");
        assertThat(isMarked("batchWindowSeconds")).isFalse();
        assertThat(isShown("staleMark")).isFalse();
    }

    @Test
    void anotherEnvironmentShowsItsOwnValues() {
        type("messagesPerMonth", "many");

        environment("prod");

        assertThat(text("messagesPerMonth")).isEqualTo("60,000");
        assertThat(isMarked("messagesPerMonth")).isFalse();
    }

    @Test
    void undoWorksFromTheFieldThatWasTypedInto() {
        environment("prod");
        type("messagesPerMonth", "70k");
        type("messagesPerMonth", "80k");
        assertThat(window.getScene().getFocusOwner()).isEqualTo(field("messagesPerMonth"));

        undo();
        assertThat(text("messagesPerMonth")).isEqualTo("70,000");
        undo();
        assertThat(text("messagesPerMonth")).isEqualTo("60,000");

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(text("messagesPerMonth")).isEqualTo("70,000");
        push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(text("messagesPerMonth")).isEqualTo("80,000");
    }

    @Test
    void whileATextIsEditedUndoIsTheTexts() {
        environment("prod");
        type("messagesPerMonth", "70k");
        write("messagesPerMonth", "81");

        undo();

        assertThat(undoTip()).isEqualTo("Undo set Message volume");
        push(KeyCode.ESCAPE);
        assertThat(text("messagesPerMonth")).isEqualTo("70,000");
        undo();
        assertThat(text("messagesPerMonth")).isEqualTo("60,000");
    }

    @Test
    void escapeTakesBackWhatTypingChanged() {
        environment("prod");
        final String before = label("headline");

        write("messagesPerMonth", "9M");
        assertThat(label("headline")).isNotEqualTo(before);
        push(KeyCode.ESCAPE);

        assertThat(text("messagesPerMonth")).isEqualTo("60,000");
        assertThat(label("headline")).isEqualTo(before);
        assertThat(isShown("editedMark")).isFalse();
    }

    @Test
    void aClickBesideTheFieldsCommitsAndFreesTheFocus() {
        write("messagesPerMonth", "7,5M");

        clickOn("#headline");

        assertThat(window.getScene().getFocusOwner()).isNotInstanceOf(TextField.class);
        assertThat(hint("messagesPerMonth"))
                .isEqualTo("(7,5M) has a comma that parts no thousands. Maybe 7.5M was meant.");
    }

    private String hint(String id) {
        Node field = field(id).getParent();
        while (!field.getStyleClass().contains("slider-field")) {
            field = field.getParent();
        }
        return ((Label) field.lookup(".hint")).getText();
    }

    private double slider(String id) {
        return node(id + "Slider", javafx.scene.control.Slider.class).getValue();
    }

    private boolean isMarked(String id) {
        return field(id).getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("danger"));
    }

    private String undoTip() {
        return node("undo", javafx.scene.control.Button.class).getTooltip().getText();
    }
}
