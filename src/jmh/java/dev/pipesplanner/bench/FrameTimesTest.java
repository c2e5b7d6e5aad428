package dev.pipesplanner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.storage.BundledPriceBooks;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.JsonPlanFiles;
import dev.pipesplanner.ui.Memory;
import dev.pipesplanner.ui.PlannerWindow;
import dev.pipesplanner.ui.WindowServices;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// UI-thread time from a slider's new value to the end of the pulse that shows it: 300 steps of
/// each first-class slider with each chart tab open (DESIGN §9).
@Tag("bench")
class FrameTimesTest extends ApplicationTest {

    private static final int STEPS = 300;

    private Stage window;

    @Override
    public void start(Stage stage) {
        window = stage;
        new PlannerWindow(
                        new WindowServices(
                                new JsonPlanFiles(),
                                new BundledPriceBooks(),
                                new DiskTextFolders(),
                                Clock.systemUTC(),
                                Memory.forgetful()))
                .show(stage);
    }

    @Test
    void dragEverySlider() throws InterruptedException {
        List<Slider> sliders =
                lookup(node -> node instanceof Slider).queryAll().stream()
                        .map(Slider.class::cast)
                        .filter(Node::isVisible)
                        .toList();
        TabPane tabs = lookup(node -> node instanceof TabPane).query();
        assertThat(sliders).hasSizeGreaterThanOrEqualTo(4);

        for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
            int index = tab;
            interact(() -> tabs.getSelectionModel().select(index));
            for (int i = 0; i < sliders.size(); i++) {
                drag(sliders.get(i), 60); // warms the code up
                double[] millis = drag(sliders.get(i), STEPS);
                Arrays.sort(millis);
                System.out.printf(
                        Locale.ROOT,
                        "FrameTimes tab %d slider %d: p50 %.2f ms, p99 %.2f ms%n",
                        tab,
                        i,
                        millis[STEPS / 2],
                        millis[STEPS * 99 / 100]);
            }
        }
    }

    private double[] drag(Slider slider, int steps) throws InterruptedException {
        double[] millis = new double[steps];
        for (int step = 0; step < steps; step++) {
            double share = 0.1 + 0.8 * step / steps;
            CountDownLatch painted = new CountDownLatch(1);
            int at = step;
            Platform.runLater(() -> {
                long start = System.nanoTime();
                slider.setValueChanging(true);
                slider.setValue(slider.getMin() + share * (slider.getMax() - slider.getMin()));
                long handled = System.nanoTime() - start;
                Runnable[] once = new Runnable[1];
                long[] pulse = new long[1];
                Runnable before = () -> pulse[0] = System.nanoTime();
                once[0] =
                        () -> {
                            millis[at] = (handled + System.nanoTime() - pulse[0]) / 1e6;
                            window.getScene().removePreLayoutPulseListener(before);
                            window.getScene().removePostLayoutPulseListener(once[0]);
                            painted.countDown();
                        };
                window.getScene().addPreLayoutPulseListener(before);
                window.getScene().addPostLayoutPulseListener(once[0]);
                Platform.requestNextPulse();
            });
            assertThat(painted.await(10, TimeUnit.SECONDS)).isTrue();
        }
        interact(() -> slider.setValueChanging(false));
        return millis;
    }
}
