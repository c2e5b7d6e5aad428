package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

import java.util.ArrayList;
import java.util.List;

/// No text is cut off at 1280×800.
class LayoutTest extends ApplicationTest {

    private Stage window;

    @Override
    public void start(Stage stage) {
        window = stage;
        new PlannerWindow(WindowFixture.services()).show(stage);
    }

    @Test
    void nothingLeavesTheWindowAtOneAndAHalfTimesTheSize() {
        for (int i = 0; i < 5; i++) {
            interact(() -> Menu.fire(window.getScene(), "zoom.in"));
        }
        assertThat(lookup("#root").query().getStyle()).contains("21.00px");
        assertThat(window.getScene().getWidth()).isEqualTo(1280);
        for (String id : List.of("headline", "total-pipes", "total-service")) {
            Node shown = lookup("#" + id).query();
            assertThat(shown.localToScene(shown.getLayoutBounds()).getMaxX())
                    .as(id)
                    .isLessThanOrEqualTo(1280);
            assertThat(shown.localToScene(shown.getLayoutBounds()).getMaxY())
                    .as(id)
                    .isLessThanOrEqualTo(800);
        }
    }

    @Test
    void everyTextIsWholeInBothThemes() {
        for (String theme : List.of("theme.light", "theme.dark")) {
            interact(() -> Menu.fire(window.getScene(), theme));
            for (String environment : List.of("dev", "prod")) {
                interact(() ->
                        lookup("#environment-" + environment).queryAs(ToggleButton.class).fire());
                for (String tab : List.of("tab.breakEven", "tab.breakdown")) {
                    interact(() -> Menu.fire(window.getScene(), tab));
                    assertThat(cutOff()).as(theme + " " + environment + " " + tab).isEmpty();
                }
            }
        }
    }

    private List<String> cutOff() {
        List<String> cut = new ArrayList<>();
        interact(() -> {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
            collect(window.getScene().getRoot(), cut);
        });
        return cut;
    }

    private static void collect(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && !labeled.getText().isEmpty()) {
            Parent owner =
                    labeled instanceof TitledPane ? (Parent) labeled.lookup(".title") : labeled;
            for (Node child : owner.getChildrenUnmodifiable()) {
                if (child instanceof Text shown && shown.getText().endsWith("...")) {
                    cut.add(labeled.getText());
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
        }
    }
}
