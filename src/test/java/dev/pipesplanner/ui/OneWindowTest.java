package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// One window for all tests of a class, since opening one takes longer than most looks at it.
///
/// Before each test the window is brought back to what it was when it opened, and is held to that:
/// a test that leaves something behind fails the next one at once. For tests that look at the
/// window and at most change what can be undone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneWindowTest extends WindowTest {

    private final List<String> atFirst = new ArrayList<>();
    private final Set<TitledPane> isExpanded = new HashSet<>();
    private boolean isOpen;

    @Override
    public void start(Stage stage) throws Exception {
        takeKeyboard();
        if (isOpen && stage.isShowing()) {
            stage.setWidth(1280);
            stage.setHeight(800);
        } else {
            super.start(stage);
            isOpen = true;
            atFirst.clear();
            isExpanded.clear();
        }
    }

    /// Leaves the window to the next test.
    @Override
    public void stop() {}

    @AfterAll
    void close() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Platform.runLater(() -> {
            super.stop();
            closed.complete(null);
        });
        Rest.result(closed);
    }

    @BeforeEach
    void beAsNew() {
        if (atFirst.isEmpty()) {
            interact(() -> {
                sections().stream().filter(TitledPane::isExpanded).forEach(isExpanded::add);
                atFirst.addAll(looks());
            });
            return;
        }
        interact(this::closeWhatIsOpen);
        sample("flow-builder");
        List.of("theme.system", "zoom.reset", "tab.breakEven").forEach(this::action);
        List<String> now = new ArrayList<>();
        interact(() -> now.addAll(looks()));
        assertThat(now).as("what the test before has left").isEqualTo(atFirst);
    }

    private void closeWhatIsOpen() {
        List.copyOf(Window.getWindows()).stream()
                .filter(other -> other != window)
                .forEach(Window::hide);
        planner.closeSheet();
        sections().forEach(section -> section.setExpanded(isExpanded.contains(section)));
        Menu.fire(window.getScene(), "page.answer");
    }

    private List<TitledPane> sections() {
        return node("sections", VBox.class).getChildren().stream()
                .map(TitledPane.class::cast)
                .toList();
    }

    /// Every text that is to be seen with its place, and the theme.
    private List<String> looks() {
        List<String> looks = new ArrayList<>();
        looks.add(window.getScene().getRoot().getPseudoClassStates().toString());
        window.getScene().getRoot().applyCss();
        window.getScene().getRoot().layout();
        look(window.getScene().getRoot(), looks);
        return looks;
    }

    private static void look(Node node, List<String> looks) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Labeled labeled -> looks.add(at(node) + labeled.getText());
            case TextInputControl field -> looks.add(at(node) + field.getText());
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, looks));
        }
    }

    private static String at(Node node) {
        return node.getId() + " " + node.localToScene(node.getLayoutBounds()) + " ";
    }
}
