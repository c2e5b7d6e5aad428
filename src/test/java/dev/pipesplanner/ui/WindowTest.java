package dev.pipesplanner.ui;

import atlantafx.base.controls.ModalPane;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A real window, and what a person does with it: typing, dragging, choosing, reading.
abstract class WindowTest extends ApplicationTest {

    final ChosenPlaces places = new ChosenPlaces();
    Stage window;
    PlannerWindow planner;

    @Override
    public void start(Stage stage) {
        window = stage;
        planner = new PlannerWindow(WindowFixture.services(), Optional.of(places));
        planner.show(stage);
        // tests share the stage: one may have left it smaller
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    /// Types into a field as after a click, and leaves it with Enter.
    void type(String id, String value) {
        write(id, value);
        push(KeyCode.ENTER);
    }

    /// Types into a field and stays there.
    void write(String id, String value) {
        TextField field = field(id);
        interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        write(value);
    }

    void drag(String id, double... positions) {
        Slider slider = lookup("#" + id + "Slider").queryAs(Slider.class);
        for (double position : positions) {
            interact(() -> {
                slider.setValueChanging(true);
                slider.setValue(position);
            });
        }
        interact(() -> slider.setValueChanging(false));
    }

    void press(String id) {
        interact(() -> lookup("#" + id).queryAs(Button.class).fire());
    }

    void environment(String name) {
        interact(() -> lookup("#environment-" + name).queryAs(ToggleButton.class).fire());
    }

    /// Answers the question for a name as a person does.
    void addEnvironment(String name) {
        Platform.runLater(() -> Menu.fire(window.getScene(), "environment.add"));
        WaitForAsyncUtils.waitForFxEvents();
        TextField asked =
                from(listWindows().getLast().getScene().getRoot()).lookup(".text-field").query();
        interact(() -> asked.setText(name));
        push(KeyCode.ENTER);
    }

    /// Zoom from the menu, from wherever it is.
    void zoom(int percent) {
        action("zoom.reset");
        for (int now = 100; now < percent; now += 10) {
            action("zoom.in");
        }
    }

    /// Opens a sample; what was changed before is undone.
    void sample(String name) {
        while (isShown("editedMark")) {
            action("undo");
        }
        interact(() -> Menu.sample(window.getScene(), name));
    }

    List<String> environments() {
        return lookup(".switcher .toggle-button").queryAll().stream()
                .map(Node::getId)
                .filter(id -> id.startsWith("environment-"))
                .map(id -> id.substring("environment-".length()))
                .toList();
    }

    Bounds place(String id) {
        Node node = lookup("#" + id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    List<String> cut() {
        List<String> cut = new ArrayList<>();
        interact(() -> {});
        interact(() -> cut.addAll(CutTexts.in(window.getScene())));
        return cut;
    }

    void closeSheet() {
        interact(() -> node("modal", ModalPane.class).hide(false));
    }

    TabPane tabs() {
        return lookup(node -> node instanceof TabPane).query();
    }

    void action(String id) {
        interact(() -> Menu.fire(window.getScene(), id));
    }

    void undo() {
        push(KeyCode.CONTROL, KeyCode.Z);
    }

    void choose(String id, String value) {
        interact(() -> choice(id).setValue(value));
    }

    TextField field(String id) {
        return node(id, TextField.class);
    }

    String text(String id) {
        return field(id).getText();
    }

    @SuppressWarnings("unchecked")
    ComboBox<String> choice(String id) {
        return node(id, ComboBox.class);
    }

    String label(String id) {
        return node(id, Label.class).getText();
    }

    boolean isShown(String id) {
        return lookup("#" + id).query().isVisible();
    }

    <T extends Node> T node(String id, Class<T> type) {
        return lookup("#" + id).queryAs(type);
    }
}
