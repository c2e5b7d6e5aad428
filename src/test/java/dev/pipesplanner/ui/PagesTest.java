package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// The pages beside the inputs: reached by mouse and keyboard, each at its place, all of them live.
class PagesTest extends OneWindowTest {

    private static final List<String> PAGES = List.of("answer", "explore", "compare", "terraform");

    @ParameterizedTest
    @CsvSource({
        "1280, 800, 100, theme.light",
        "1366, 730, 100, theme.dark",
        "1920, 1080, 150, theme.light",
        "1280, 800, 150, theme.dark"
    })
    void everyPageIsReachedByMouseAndKeyboardAndIsWhole(
            int width, int height, int percent, String theme) {
        interact(() -> {
            window.setWidth(width);
            window.setHeight(height);
        });
        zoom(percent);
        action(theme);
        for (int i = 0; i < PAGES.size(); i++) {
            clickOn("#page-" + PAGES.get(i));
            assertThat(shown()).isEqualTo(PAGES.get(i));
            assertThat(cut()).as(PAGES.get(i)).isEmpty();

            push(KeyCode.CONTROL, digit(i + 2 > PAGES.size() ? 1 : i + 2));
            assertThat(shown()).isEqualTo(PAGES.get((i + 1) % PAGES.size()));
        }
    }

    private static KeyCode digit(int number) {
        return KeyCode.valueOf("DIGIT" + number);
    }

    @Test
    void aPageKeepsItsPlaceWhileAnotherOneIsShown() {
        action("page.terraform");
        interact(() -> {
            TabPane files = node("terraformTabs", TabPane.class);
            files.getSelectionModel().select(2);
            files.requestFocus();
        });
        final Node focused = window.getScene().getFocusOwner();

        action("page.compare");
        interact(() -> node("leftEnvironment", Node.class).requestFocus());
        action("page.terraform");

        assertThat(node("terraformTabs", TabPane.class).getSelectionModel().getSelectedIndex())
                .isEqualTo(2);
        assertThat(window.getScene().getFocusOwner()).isSameAs(focused);
    }

    @Test
    void everyPageFollowsTheInputsBesideIt() {
        action("page.terraform");
        final String files = label("terraformTitle");
        environment("prod");
        assertThat(label("terraformTitle")).isNotEqualTo(files).startsWith("prod");

        action("page.compare");
        final List<String> before = bills();
        type("messagesPerMonth", "70k");
        assertThat(bills()).isNotEqualTo(before);
        undo();
    }

    private List<String> bills() {
        return lookup("#billGrid .compare-total").queryAll().stream()
                .map(cell -> ((Label) cell).getText())
                .toList();
    }

    @Test
    void theOnlyEnvironmentIsNotComparedAndItsTabSaysWhy() {
        interact(() -> Menu.sample(window.getScene(), "worked-example"));

        ToggleButton tab = node("page-compare", ToggleButton.class);
        assertThat(tab.isDisabled()).isTrue();
        assertThat(tab.getTooltip().getText()).contains("add another to compare");
        push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(shown()).isEqualTo("answer");
    }

    @Test
    void aPageThatCannotBeShownAnyMoreGivesWayToTheFirst() {
        action("page.compare");

        interact(() -> Menu.sample(window.getScene(), "worked-example"));

        assertThat(shown()).isEqualTo("answer");
    }

    @Test
    void theInputsCanBeHiddenAndAFieldBringsThemBack() {
        final double narrow = place("answerPane").getWidth();

        push(KeyCode.CONTROL, KeyCode.B);
        assertThat(isShown("inputs")).isFalse();
        assertThat(place("answerPane").getWidth()).isGreaterThan(narrow + 300);
        assertThat(Menu.item(window.getScene(), "inputs").getText()).isEqualTo("Show inputs");
        assertThat(cut()).isEmpty();

        action("page.terraform");
        interact(() ->
                lookup("#missingLinks .hyperlink").<javafx.scene.control.Hyperlink>query().fire());
        assertThat(isShown("inputs")).isTrue();
        assertThat(window.getScene().getFocusOwner().getId()).startsWith("terraform-");
    }

    @Test
    void aChartFillsThePageByADoubleClickUntilEscape() {
        final Bounds small = place("breakEvenChart");

        doubleClickOn("#breakEvenChart", MouseButton.PRIMARY);
        assertThat(place("breakEvenChart").getHeight()).isGreaterThan(1.8 * small.getHeight());
        assertThat(isShown("headline")).isTrue();
        assertThat(isShown("cardHost")).isFalse();
        assertThat(cut()).isEmpty();

        action("bill.pipes");
        push(KeyCode.ESCAPE);
        assertThat(isShown("cardHost")).as("Escape closes the sheet").isFalse();

        push(KeyCode.ESCAPE);
        assertThat(place("breakEvenChart")).isEqualTo(small);

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(place("breakEvenChart")).isEqualTo(small);
    }

    @Test
    void aChartAskedForFromAnotherPageIsSeenAndFillsItsOwnPageOnly() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        action("page.compare");
        push(KeyCode.ESCAPE);
        assertThat(shown()).isEqualTo("compare");

        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(shown()).isEqualTo("answer");
        assertThat(isShown("cardHost")).isFalse();
        push(KeyCode.ESCAPE);

        action("page.terraform");
        action("chart.table");
        assertThat(shown()).isEqualTo("answer");
        assertThat(isShown("breakEvenTable")).isTrue();
        action("chart.table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow-builder", "worked-example", "image-resize"})
    void theAnswerIsWholeAt1280By800WithoutScrolling(String sample) {
        sample(sample);
        for (String environment : environments()) {
            environment(environment);
            ScrollPane scroll = node("answerScroll", ScrollPane.class);

            assertThat(scroll.getContent().getLayoutBounds().getHeight())
                    .as(environment)
                    .isLessThanOrEqualTo(scroll.getViewportBounds().getHeight() + 0.5);
        }
    }

    private String shown() {
        return PAGES.stream()
                .filter(page -> node("page-" + page, ToggleButton.class).isSelected())
                .reduce((one, other) -> one + " and " + other)
                .orElse("none");
    }
}
