package dev.pipesplanner.ui;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/// A person's hands before real windows. What they do is laid out and drawn when it returns; that
/// takes a frame, where the robot beneath waits for three times as long, and twice for a key.
///
/// Opens and closes windows itself: TestFX's own class for tests hides every window after each
/// test, also one that the next test is to look at.
@Tag("window")
public abstract class WindowRobot extends FxRobot {

    static {
        // limits, not waits: on a busy machine the first window alone takes half a minute
        FxToolkit.toolkitContext().setLaunchTimeoutInMillis(2 * Rest.LIMIT.toMillis());
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(2 * Rest.LIMIT.toMillis());
        UncaughtFailures.collect();
    }

    private final List<Robot> keyboard = new ArrayList<>();

    /// Shows what is to be tested; in the window's thread, before each test.
    protected abstract void start(Stage stage) throws Exception;

    /// Takes it away; in the window's thread, after each test.
    protected void stop() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
    }

    @BeforeEach
    final void beginInFront() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        CompletableFuture<Void> inFront = new CompletableFuture<>();
        inWindow(() -> {
            start(stage);
            stage.focusedProperty()
                    .subscribe(is -> {
                        if (is) {
                            inFront.complete(null);
                        }
                    });
            return stage;
        });
        Rest.result(inFront);
        Rest.frame();
    }

    @AfterEach
    final void leaveNothingOpen() {
        inWindow(() -> {
            stop();
            return true;
        });
    }

    static <T> void inWindow(Callable<T> deed) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(deed.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        Rest.result(done);
    }

    @AfterEach
    void nothingWasThrownAtTheEnd() throws Throwable {
        UncaughtFailures.requireNone();
    }

    /// Does something where the window changes, and waits for the next frame.
    @Override
    public FxRobot interact(Runnable deed) {
        if (Platform.isFxApplicationThread()) {
            deed.run();
            return this;
        }
        inWindow(() -> {
            deed.run();
            return true;
        });
        settle();
        return this;
    }

    /// Does what returns only when a question is answered, and waits until it is asked.
    protected void ask(Runnable deed) {
        Platform.runLater(deed);
        settle();
    }

    /// Waits until the deed is done, with all that it leads to.
    protected void settle() {
        Rest.frame();
    }

    /// Presses keys together and lets them go.
    @Override
    public FxRobot push(KeyCode... keys) {
        press(keys);
        return release(Arrays.asList(keys).reversed().toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        // one by one, since a key may open a dialog that ends with the last of them
        for (KeyCode key : keys) {
            Platform.runLater(() -> keyboard().keyPress(key));
        }
        return this;
    }

    /// Lets keys go, in this order.
    @Override
    public FxRobot release(KeyCode... keys) {
        for (KeyCode key : keys) {
            Platform.runLater(() -> keyboard().keyRelease(key));
        }
        settle();
        return this;
    }

    /// Takes another keyboard, on which no key is down.
    void takeKeyboard() {
        keyboard.clear();
    }

    /// One for a test, since it knows which keys are down; it begins in the window's thread.
    private Robot keyboard() {
        if (keyboard.isEmpty()) {
            keyboard.add(new Robot());
        }
        return keyboard.getFirst();
    }

    /// Types into what has the focus.
    @Override
    public FxRobot write(String text) {
        text.chars()
                .forEach(each ->
                        Platform.runLater(() -> write(String.valueOf((char) each), inFront())));
        settle();
        return this;
    }

    private static void write(String letter, Scene scene) {
        EventTarget target = Optional.<EventTarget>ofNullable(scene.getFocusOwner()).orElse(scene);
        fire(target, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, letter);
        fire(target, KeyEvent.KEY_TYPED, letter, "");
        fire(target, KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, letter);
    }

    private static void fire(
            EventTarget target, EventType<KeyEvent> type, String letter, String text) {
        KeyCode code = KeyCode.UNDEFINED;
        Event.fireEvent(target, new KeyEvent(type, letter, text, code, false, false, false, false));
    }

    /// A dialog lies before the window that it belongs to.
    private static Scene inFront() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .reduce((_, later) -> later)
                .orElseThrow()
                .getScene();
    }
}
