package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Keyboard, screen readers and eyes: what a user of each needs of every screen.
class AccessibilityTest extends OneWindowTest {

    private static final double LEAST_CONTRAST = 4.5;

    /// What was looked at, and of that what is disabled.
    private final List<String> texts = new ArrayList<>();

    private final List<String> disabled = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"theme.light", "theme.dark"})
    void everyTextStandsOutFromItsGround(String theme) {
        action(theme);
        for (String screen :
                List.of(
                        "",
                        "bill.pipes",
                        "prices",
                        "search",
                        "page.explore",
                        "cheapest",
                        "page.compare",
                        "page.terraform")) {
            if (!screen.isEmpty()) {
                action(screen);
            }
            assertThat(faint(window.getScene().getRoot())).as(theme + " " + screen).isEmpty();
            assertThat(texts).as("texts looked at").hasSizeGreaterThan(50);
            backToAnswer();
        }
        assertThat(disabled).contains("In use", "List prices");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.explore", "page.compare", "page.terraform"})
    void textsFollowAThemeThatIsChosenWhileTheyAreShown(String page) {
        action("theme.light");
        action(page);

        action("theme.dark");
        assertThat(faint(window.getScene().getRoot())).isEmpty();

        action("page.answer");
        action("theme.light");
        action(page);
        assertThat(faint(window.getScene().getRoot())).as("chosen elsewhere").isEmpty();
    }

    @Test
    void everyControlHasAName() {
        for (String screen :
                List.of(
                        "",
                        "bill.pipes",
                        "prices",
                        "search",
                        "page.explore",
                        "cheapest",
                        "page.compare",
                        "page.terraform")) {
            if (!screen.isEmpty()) {
                action(screen);
            }
            assertThat(nameless(window.getScene().getRoot())).as(screen).isEmpty();
            backToAnswer();
        }
    }

    @Test
    void theTabKeyWalksAsOneReads() {
        interact(() -> node("environment-dev", Control.class).requestFocus());
        List<String> visited = new ArrayList<>();
        while (!visited.contains(focused())) {
            visited.add(focused());
            push(KeyCode.TAB);
        }

        assertThat(visited)
                .containsExactly(
                        "environment-dev",
                        "environment-prod",
                        "addEnvironment",
                        "region",
                        "priceAge",
                        "search",
                        "messagesPerMonth",
                        "messagesPerMonthSlider",
                        "taskSize",
                        "memory",
                        "taskSizeSlider",
                        "batchWindowSeconds",
                        "batchWindowSecondsSlider",
                        "target-ecs-task",
                        "target-step-functions",
                        "pipes-batchSize",
                        "spotDiscount",
                        "spotDiscountSlider",
                        "Workload",
                        "Task start",
                        "Pipes",
                        "Service",
                        "Network",
                        "Quotas",
                        "Prices",
                        "Terraform",
                        "page-answer",
                        "page-explore",
                        "page-compare",
                        "page-terraform",
                        "findings-pipes",
                        "bill-pipes",
                        "findings-service",
                        "use-service",
                        "bill-service",
                        "chart-tabs",
                        "breakEvenChart",
                        "chartMenu",
                        "provenance",
                        "showTerraform");
    }

    /// The id of what has the focus; a section's name, a pane's style.
    private String focused() {
        return switch (window.getScene().getFocusOwner()) {
            case TitledPane section -> section.getText().replaceFirst(",.*", "");
            case TabPane pane -> pane.getStyleClass().getLast();
            case Node owner -> String.valueOf(owner.getId());
        };
    }

    private List<String> nameless(Parent root) {
        List<String> nameless = new ArrayList<>();
        everyVisible(
                root,
                node -> {
                    if (node instanceof Control control
                            && control.isFocusTraversable()
                            && !control.isDisabled()
                            && !(control instanceof ScrollPane)
                            && !(control instanceof TabPane)
                            && name(control).isBlank()) {
                        nameless.add(control.toString());
                    }
                });
        return nameless;
    }

    private static String name(Control control) {
        StringBuilder name = new StringBuilder();
        if (control.getAccessibleText() != null) {
            name.append(control.getAccessibleText());
        }
        if (control instanceof Labeled labeled && labeled.getText() != null) {
            name.append(labeled.getText().replaceAll("[^\\p{L}]", ""));
        }
        if (control.getTooltip() != null) {
            name.append(control.getTooltip().getText());
        }
        if (control instanceof TextInputControl field && field.getPromptText() != null) {
            name.append(field.getPromptText());
        }
        return name.toString();
    }

    /// Texts that the eye can hardly tell from what is behind them. What is disabled says what is
    /// in use, set or not to be had, and is read as well.
    private List<String> faint(Parent root) {
        List<String> faint = new ArrayList<>();
        texts.clear();
        everyVisible(
                root,
                node -> {
                    if (node instanceof Text text
                            && !text.getText().isBlank()
                            && text.getFill() instanceof Color fill
                            && opacity(text) > 0) {
                        texts.add(text.getText());
                        if (text.isDisabled()) {
                            disabled.add(text.getText());
                        }
                        Color ground = Grounds.behind(text);
                        Color shown = fill.deriveColor(0, 1, 1, opacity(text));
                        double contrast = Contrast.of(Grounds.over(shown, ground), ground);
                        if (contrast < LEAST_CONTRAST) {
                            faint.add(
                                    String.format(
                                            Locale.ROOT,
                                            "%s: %.2f, %s on %s",
                                            text.getText(),
                                            contrast,
                                            fill,
                                            ground));
                        }
                    }
                });
        return faint;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node each = node; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return opacity;
    }

    private static void everyVisible(Node node, java.util.function.Consumer<Node> visitor) {
        if (!node.isVisible()) {
            return;
        }
        visitor.accept(node);
        if (node instanceof Parent parent && !(node instanceof Button)) {
            parent.getChildrenUnmodifiable().forEach(child -> everyVisible(child, visitor));
        } else if (node instanceof Button button) {
            button.getChildrenUnmodifiable().forEach(child -> everyVisible(child, visitor));
        }
    }
}
