package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
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

/// One window for all tests of a class, since opening one takes longer than most looks at it.
///
/// Before each test the window is brought back to what it was when it opened, and is held to that:
/// a test that leaves something behind fails the next one at once. For tests that look at the
/// window and at most change what can be undone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneWindowTest extends WindowTest {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final List<String> atFirst = new ArrayList<>();
    private final Set<TitledPane> isExpanded = new HashSet<>();
    private boolean isOpen;

    @Override
    public void start(Stage stage) throws Exception {
        takeKeyboard();
        if (isOpen && hasItsSize(stage)) {
            return;
        }
        if (isOpen) {
            super.stop();
        }
        super.start(stage);
        isOpen = true;
        atFirst.clear();
        isExpanded.clear();
    }

    /// A window that a test has enlarged is opened anew, since the headless screen cannot shrink
    /// one that reaches beyond it.
    private static boolean hasItsSize(Stage stage) {
        return stage.isShowing() && stage.getWidth() == 1280 && stage.getHeight() == 800;
    }

    /// Leaves the window to the next test.
    @Override
    public void stop() {}

    @AfterAll
    void close() {
        inWindow(() -> {
            super.stop();
            return true;
        });
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
        if (isShown("breakEvenTable")) {
            action("chart.table");
        }
        sample("flow-builder");
        if (!lookup(".dialog-pane").queryAll().isEmpty()) {
            push(KeyCode.ENTER); // a refused text is left behind
        }
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
        node("toasts", VBox.class).getChildren().clear();
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
        looks.add("dark: " + window.getScene().getRoot().getPseudoClassStates().contains(DARK));
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
