package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;

class RecoveryTest extends RecoveryWindow {

    @Test
    void theWorkIsOfferedRestoredAndKeptAgain() {
        assertThat(label("recoveryOffer")).contains("has changes that were never saved");

        press("recovery-restore");

        assertThat(field("messagesPerMonth").getText()).isEqualTo("123,456");
        assertThat(lookup("#editedMark").query().isVisible()).isTrue();
        assertThat(isShown("recoveryOfferRow")).isFalse();
        assertThat(folder.resolve("lost.plan.json")).doesNotExist();
        assertThat(copies()).isOne();
    }

    @Test
    void aLongNameLeavesTheWindowItsPlaceInTheBarAndAfterwards() {
        for (String offered : List.of("recovery-postpone", "recovery-restore")) {
            assertThat(lookup("#" + offered).query().isVisible()).isTrue();
        }
        assertEverythingIsInTheWindow();

        press("recovery-restore");

        assertThat(lookup("#planName").queryAs(Label.class).getText()).isEqualTo(LONG_NAME);
        assertThat(lookup("#planName").queryAs(Label.class).getTooltip().getText())
                .isEqualTo(LONG_NAME);
        assertEverythingIsInTheWindow();
    }

    private void assertEverythingIsInTheWindow() {
        interact(() -> {});
        for (String id :
                List.of("recoveryOffer", "recovery-postpone", "search", "headline", "provenance")) {
            Node node = lookup("#" + id).query();
            Bounds at = node.localToScene(node.getLayoutBounds());
            assertThat(at.getMaxX()).as(id).isLessThanOrEqualTo(1280);
            assertThat(at.getMaxY()).as(id).isLessThanOrEqualTo(800);
            assertThat(at.getMinX()).as(id).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void whatWasTypedMeanwhileIsNotReplacedWithoutAWord() {
        type("messagesPerMonth", "777");

        press("recovery-restore");
        assertThat(question()).contains("Save changes?");
        push(KeyCode.ESCAPE);
        assertThat(field("messagesPerMonth").getText()).isEqualTo("777");
        assertThat(isShown("recoveryOfferRow")).isTrue();

        press("recovery-restore");
        answer("Don't save");
        assertThat(field("messagesPerMonth").getText()).isEqualTo("123,456");
    }

    @Test
    void laterLeavesTheCopyWhereItIs() {
        press("recovery-postpone");

        assertThat(isShown("recoveryOfferRow")).isFalse();
        assertThat(folder.resolve("lost.plan.json")).exists();
        assertThat(field("messagesPerMonth").getText()).isEqualTo("8,760");
    }

    @Test
    void discardForgetsIt() {
        press("recovery-discard");

        assertThat(copies()).isZero();
    }

    @Test
    void aChangeIsCopiedAndAWindowThatClosesLeavesNothing() {
        press("recovery-discard");
        assertThat(copies()).isZero();

        type("messagesPerMonth", "777");
        assertThat(copies()).isOne();
        assertThat(keeps("\"messagesPerMonth\": 777")).isTrue();

        interact(() -> window.hide());

        assertThat(copies()).isZero();
    }
}
