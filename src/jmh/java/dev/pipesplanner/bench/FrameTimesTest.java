package dev.pipesplanner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.ui.PlannerWindow;
import dev.pipesplanner.ui.WindowFixture;
import dev.pipesplanner.ui.WindowRobot;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/// UI-thread time from a slider's new value to the end of the pulse that paints it: 300 steps of
/// each first-class slider with each page open, and on the answer with each chart (DESIGN §9); and
/// how many nodes each step lays out.
///
/// A pulse ends when the scene has been handed over to the renderer; the renderer's own thread is
/// not counted, nor is the time in which the UI thread waits for the pulse to begin.
@Tag("bench")
class FrameTimesTest extends WindowRobot {

    private static final int STEPS = 300;
    private static final int WORST = 4;

    private Stage window;

    @Override
    public void start(Stage stage) {
        window = stage;
        new PlannerWindow(WindowFixture.services()).show(stage);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @Test
    void dragEverySlider() throws InterruptedException {
        List<Slider> sliders =
                lookup(node -> node instanceof Slider).queryAll().stream()
                        .map(Slider.class::cast)
                        .filter(Node::isVisible)
                        .toList();
        TabPane tabs = lookup(".chart-tabs").query();
        assertThat(sliders).hasSizeGreaterThanOrEqualTo(4);

        for (Slider slider : sliders) {
            drag(slider, STEPS); // warms the code up
        }
        for (Tab tab : tabs.getTabs()) {
            interact(() -> tabs.getSelectionModel().select(tab));
            measure(tab.getText(), sliders);
        }
        for (String page : List.of("explore", "compare", "terraform")) {
            ToggleButton open = lookup("#page-" + page).query();
            interact(open::fire);
            measure(open.getText(), sliders);
        }
    }

    private void measure(String shown, List<Slider> sliders) throws InterruptedException {
        for (Slider slider : sliders) {
            drag(slider, 60);
            report(shown, slider, drag(slider, STEPS));
        }
    }

    private static void report(String shown, Slider slider, Frame[] frames) {
        System.out.printf(
                Locale.ROOT,
                "FrameTimes %-12s %-34s p50 %5.2f ms, p99 %5.2f ms"
                        + " (handled %.2f, laid out %.2f, handed over %.2f at p50; %.0f nodes laid"
                        + " out at p50, %.0f at most)%n",
                shown,
                slider.getAccessibleText(),
                percentile(frames, Frame::total, 0.5),
                percentile(frames, Frame::total, 0.99),
                percentile(frames, Frame::handled, 0.5),
                percentile(frames, Frame::laidOut, 0.5),
                percentile(frames, Frame::handedOver, 0.5),
                1e6 * percentile(frames, Frame::nodes, 0.5),
                Arrays.stream(frames).mapToDouble(Frame::nodes).max().orElse(0));
        Arrays.stream(frames)
                .sorted(Comparator.comparing(Frame::total).reversed())
                .limit(WORST)
                .forEach(frame ->
                        System.out.printf(
                                Locale.ROOT,
                                "    step %3d: handled %.2f, laid out %.2f, handed over %.2f ms%n",
                                Arrays.asList(frames).indexOf(frame),
                                frame.handled() / 1e6,
                                frame.laidOut() / 1e6,
                                frame.handedOver() / 1e6));
    }

    private static double percentile(Frame[] frames, ToDoubleFunction<Frame> part, double share) {
        double[] sorted = Arrays.stream(frames).mapToDouble(part).sorted().toArray();
        return sorted[(int) (sorted.length * share)] / 1e6;
    }

    private Frame[] drag(Slider slider, int steps) throws InterruptedException {
        Frame[] frames = new Frame[steps];
        for (int step = 0; step < steps; step++) {
            double share = 0.1 + 0.8 * step / steps;
            CompletableFuture<Frame> painted = new CompletableFuture<>();
            Platform.runLater(() -> step(slider, share, painted));
            frames[step] = painted.orTimeout(10, TimeUnit.SECONDS).join();
        }
        interact(() -> slider.setValueChanging(false));
        return frames;
    }

    private void step(Slider slider, double share, CompletableFuture<Frame> painted) {
        long start = System.nanoTime();
        slider.setValueChanging(true);
        slider.setValue(slider.getMin() + share * (slider.getMax() - slider.getMin()));
        long handled = System.nanoTime() - start;
        long[] pulse = new long[2];
        int[] nodes = new int[1];
        Runnable before =
                () -> {
                    nodes[0] = toBeLaidOut(window.getScene().getRoot());
                    pulse[0] = System.nanoTime();
                };
        Runnable[] after = new Runnable[1];
        after[0] =
                () -> {
                    pulse[1] = System.nanoTime();
                    window.getScene().removePreLayoutPulseListener(before);
                    window.getScene().removePostLayoutPulseListener(after[0]);
                    Platform.runLater(() ->
                            painted.complete(
                                    new Frame(
                                            handled,
                                            pulse[1] - pulse[0],
                                            System.nanoTime() - pulse[1],
                                            nodes[0])));
                };
        window.getScene().addPreLayoutPulseListener(before);
        window.getScene().addPostLayoutPulseListener(after[0]);
        Platform.requestNextPulse();
    }

    /// How many nodes the next pulse lays out.
    private static int toBeLaidOut(Parent parent) {
        int own = parent.isNeedsLayout() ? 1 : 0;
        return own
                + parent.getChildrenUnmodifiable().stream()
                        .filter(Parent.class::isInstance)
                        .mapToInt(child -> toBeLaidOut((Parent) child))
                        .sum();
    }

    /// Nanoseconds of the UI thread: answering the slider, then styles and layout, then the rest of
    /// the pulse, in which the scene is handed over to the renderer's thread.
    private record Frame(long handled, long laidOut, long handedOver, int nodes) {
        long total() {
            return handled + laidOut + handedOver;
        }
    }
}
