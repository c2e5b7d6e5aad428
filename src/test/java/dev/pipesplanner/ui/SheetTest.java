package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;

import dev.pipesplanner.ui.overlay.SheetPane;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// While a sheet lies over the plan, the keyboard belongs to it.
class SheetTest extends OneWindowTest {

    @ParameterizedTest
    @ValueSource(strings = {"bill.pipes", "prices", "search", "findings", "import"})
    void keysReachTheSheetAndNothingBehindIt(String sheet) {
        environment("prod");
        final String volume = text("messagesPerMonth");
        interact(() -> {
            field("messagesPerMonth").requestFocus();
            field("messagesPerMonth").selectAll();
        });

        open(sheet);
        assertThat(focusIsInTheSheet()).as("at once").isTrue();
        write("123");

        assertThat(text("messagesPerMonth")).isEqualTo(volume);
        assertThat(outsideOnARound(KeyCode.TAB)).isEmpty();
        assertThat(outsideOnARound(KeyCode.SHIFT, KeyCode.TAB)).isEmpty();

        push(KeyCode.ESCAPE);
        assertThat(node("sheet", ModalPane.class).isDisplay()).isFalse();
        assertThat(window.getScene().getFocusOwner()).isSameAs(field("messagesPerMonth"));
    }

    @Test
    void tabAndShiftTabGoRoundTheSheet() {
        action("prices");
        Node first = window.getScene().getFocusOwner();

        push(KeyCode.SHIFT, KeyCode.TAB);
        Node last = window.getScene().getFocusOwner();
        push(KeyCode.TAB);

        assertThat(last).isNotSameAs(first);
        assertThat(window.getScene().getFocusOwner()).isSameAs(first);
    }

    @Test
    void aSheetInPlaceOfAnotherGivesTheFocusBackToThePlan() {
        interact(() -> field("taskSize").requestFocus());

        push(KeyCode.CONTROL, KeyCode.R);
        push(KeyCode.CONTROL, KeyCode.K);
        push(KeyCode.ESCAPE);

        assertThat(window.getScene().getFocusOwner()).isSameAs(field("taskSize"));
    }

    @Test
    void aBillThatIsOpenedTooEarlySaysSoAndBecomesTheOneThatIsSimulated() {
        environment("dev");
        final String before = label("total-service");
        working(() -> {
            drag("taskSize", 3);
            action("bill.service");
            assertThat(isShown("billPending")).isTrue();
            assertThat(label("billTotal")).isEqualTo(before);
        });

        assertThat(isShown("billPending")).isFalse();
        assertThat(label("billTotal")).isNotEqualTo(before).isEqualTo(label("total-service"));
    }

    @Test
    void theKeyboardDoesNotWalkIntoASheetThatIsClosed() {
        action("search");
        push(KeyCode.ESCAPE);
        interact(() -> node("showTerraform", Node.class).requestFocus());

        for (int i = 0; i < 3; i++) {
            push(KeyCode.TAB);
            assertThat(focusIsInTheSheet()).isFalse();
        }
    }

    @Test
    void aSheetThatComesDuringAQuestionWaitsForTheAnswer() {
        interact(() -> Menu.fire(window.getScene(), "environment.rename"));
        interact(
                () -> planner.drop().take(Path.of("src/test/resources/terraform/team").toString()));
        write("renamed");
        assertThat(lookup(".dialog-pane .text-field").queryAs(TextField.class).getText())
                .isEqualTo("renamed");

        push(KeyCode.ESCAPE);

        assertThat(lookup("#importSummary").tryQuery()).isPresent();
        assertThat(focusIsInTheSheet()).isTrue();
    }

    @Test
    void aClickBesideTheControlsOfASheetLeavesTheFocusInIt() {
        action("bill.pipes");

        clickOn("#billTitle");

        assertThat(focusIsInTheSheet()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme.light", "theme.dark"})
    void whatIsBehindASheetIsNoLighterThanBefore(String theme) {
        action(theme);
        final Color before = ground();

        action("bill.pipes");

        assertThat(ground().getBrightness()).isLessThan(before.getBrightness());
    }

    /// The window's colour at a place where neither a sheet nor a text is.
    private Color ground() {
        Color[] color = {Color.TRANSPARENT};
        interact(() -> {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
            color[0] = window.getScene().snapshot(null).getPixelReader().getColor(4, 700);
        });
        return color[0];
    }

    private void open(String sheet) {
        switch (sheet) {
            case "findings" -> press("findings-pipes");
            case "import" ->
                    interact(() ->
                            planner.drop()
                                    .take(Path.of("src/test/resources/terraform/team").toString()));
            default -> action(sheet);
        }
    }

    /// Where the focus gets outside the sheet until it is back where it has been.
    private List<String> outsideOnARound(KeyCode... keys) {
        List<String> outside = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        while (seen.add(window.getScene().getFocusOwner())) {
            push(keys);
            if (!focusIsInTheSheet()) {
                outside.add(String.valueOf(window.getScene().getFocusOwner()));
            }
        }
        return outside;
    }

    private boolean focusIsInTheSheet() {
        for (Node node = window.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node instanceof SheetPane) {
                return true;
            }
        }
        return false;
    }
}
