package dev.pipesplanner.ui;

import atlantafx.base.controls.ModalPane;

import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.ui.session.Background;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A real window, and what a person does with it: typing, dragging, choosing, reading.
///
/// Each deed returns when the window is at rest again, so that what is read afterwards is the
/// answer to it. A test that looks at a window at work holds the work back meanwhile: {@link
/// #working}.
public abstract class WindowTest extends WindowRobot {

    /// Shared by all windows: each would simulate the samples again.
    public static final CachedSimulations SIMULATIONS = new CachedSimulations(() -> Progress.NONE);

    protected final ChosenPlaces places = new ChosenPlaces();
    protected Stage window;
    protected PlannerWindow planner;
    protected Rest rest;
    private HeldThreads threads;
    private boolean isWatched;

    @Override
    public void start(Stage stage) throws Exception {
        window = stage;
        threads = new HeldThreads();
        Background background = new Background(threads);
        rest = new Rest(background);
        planner = open(background);
        // tests share the stage: one may have left it larger, and the headless screen cannot shrink
        // what reaches beyond it
        size(stage);
        planner.show(stage);
        size(stage);
    }

    private static void size(Stage stage) {
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    /// The window to be tested.
    protected PlannerWindow open(Background work) throws Exception {
        return new PlannerWindow(WindowFixture.services(), Optional.of(places), work, SIMULATIONS);
    }

    @BeforeEach
    void awaitTheFirstAnswer() {
        rest.until("in front", window::isFocused);
        rest.await();
    }

    /// The next window shall not share the machine with what this one has begun.
    @Override
    public void stop() {
        super.stop();
        threads.release();
        threads.shutdownNow();
    }

    @Override
    protected void settle() {
        if (isWatched) {
            super.settle();
        } else {
            rest.await();
        }
    }

    /// Looks at the window while it works: deeds do not wait for rest. Afterwards it is at rest.
    protected void meanwhile(Runnable look) {
        isWatched = true;
        try {
            look.run();
        } finally {
            isWatched = false;
        }
        rest.await();
    }

    /// The same, with all work held back that would otherwise be done before somebody looks.
    protected void working(Runnable look) {
        threads.hold();
        meanwhile(() -> {
            try {
                look.run();
            } finally {
                threads.release();
            }
        });
    }

    /// Types into a field as after a click, and leaves it with Enter.
    protected void type(String id, String value) {
        write(id, value);
        push(KeyCode.ENTER);
    }

    /// Types into a field and stays there.
    protected void write(String id, String value) {
        TextField field = field(id);
        interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        write(value);
    }

    protected void drag(String id, double... positions) {
        Slider slider = lookup("#" + id + "Slider").queryAs(Slider.class);
        for (double position : positions) {
            interact(() -> {
                slider.setValueChanging(true);
                slider.setValue(position);
            });
        }
        interact(() -> slider.setValueChanging(false));
    }

    protected void press(String id) {
        interact(() -> lookup("#" + id).queryAs(Button.class).fire());
    }

    protected void environment(String name) {
        interact(() -> lookup("#environment-" + name).queryAs(ToggleButton.class).fire());
    }

    /// Answers the question for a name as a person does.
    protected void addEnvironment(String name) {
        ask(() -> Menu.fire(window.getScene(), "environment.add"));
        TextField asked = lookup(".dialog-pane .text-field").query();
        interact(() -> asked.setText(name));
        push(KeyCode.ENTER);
    }

    /// Zoom from the menu, from wherever it is.
    protected void zoom(int percent) {
        action("zoom.reset");
        for (int now = 100; now < percent; now += 10) {
            action("zoom.in");
        }
    }

    /// Opens a sample; what was changed before is undone.
    protected void sample(String name) {
        while (isShown("editedMark")) {
            action("undo");
        }
        interact(() -> Menu.sample(window.getScene(), name));
    }

    protected List<String> environments() {
        return lookup(".switcher .toggle-button").queryAll().stream()
                .map(Node::getId)
                .filter(id -> id.startsWith("environment-"))
                .map(id -> id.substring("environment-".length()))
                .toList();
    }

    protected Bounds place(String id) {
        Node node = lookup("#" + id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    protected List<String> cut() {
        List<String> cut = new ArrayList<>();
        interact(() -> cut.addAll(CutTexts.in(window.getScene())));
        return cut;
    }

    protected void closeSheet() {
        interact(() -> node("sheet", ModalPane.class).hide(false));
    }

    /// Back to the answer, with no sheet over it.
    protected void backToAnswer() {
        closeSheet();
        action("page.answer");
    }

    protected TabPane tabs() {
        return lookup(".chart-tabs").query();
    }

    protected void action(String id) {
        interact(() -> Menu.fire(window.getScene(), id));
    }

    protected void undo() {
        push(KeyCode.CONTROL, KeyCode.Z);
    }

    protected void choose(String id, String value) {
        interact(() -> choice(id).setValue(value));
    }

    protected TextField field(String id) {
        return node(id, TextField.class);
    }

    protected String text(String id) {
        return field(id).getText();
    }

    @SuppressWarnings("unchecked")
    protected ComboBox<String> choice(String id) {
        return node(id, ComboBox.class);
    }

    protected String label(String id) {
        return node(id, Label.class).getText();
    }

    /// The whole sentence above the cards.
    protected String verdict() {
        return (label("headline") + " " + label("headlineRemarks")).strip();
    }

    protected boolean isShown(String id) {
        return lookup("#" + id).query().isVisible();
    }

    /// Also of a section that nobody has unfolded yet.
    protected <T extends Node> T node(String id, Class<T> type) {
        if (lookup("#" + id).tryQuery().isEmpty()) {
            interact(this::unfoldAll);
        }
        return lookup("#" + id).queryAs(type);
    }

    private void unfoldAll() {
        lookup(".section").queryAllAs(TitledPane.class).forEach(each -> each.setExpanded(true));
    }

    /// The question that waits for its answer.
    protected Optional<Node> dialog() {
        return lookup(".dialog-pane").tryQuery();
    }

    /// What it says.
    protected List<String> question() {
        return texts(".dialog-pane .label");
    }

    /// Answers it by one of its buttons.
    protected void answer(String button) {
        interact(() ->
                lookup(".dialog-pane .button").queryAll().stream()
                        .map(Button.class::cast)
                        .filter(each -> each.getText().equals(button))
                        .forEach(Button::fire));
    }

    /// Of the labels that are to be seen.
    protected List<String> texts(String query) {
        return lookup(query).queryAll().stream()
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
