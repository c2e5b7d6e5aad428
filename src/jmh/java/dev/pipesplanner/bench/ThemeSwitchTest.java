package dev.pipesplanner.bench;

import dev.pipesplanner.ui.PlannerWindow;
import dev.pipesplanner.ui.WindowFixture;
import dev.pipesplanner.ui.WindowRobot;

import javafx.application.Platform;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/// UI-thread time from the choice of a theme to the end of the pulse that shows it (DESIGN §9), the
/// first time and again and again, on each page: as the clock has it, and what the thread worked of
/// that, which is the figure when others keep the machine busy.
///
/// A pulse ends when the scene has been handed over to the renderer; the renderer's own thread is
/// not counted, nor is the time in which the UI thread waits for the pulse to begin.
@Tag("bench")
class ThemeSwitchTest extends WindowRobot {

    private static final int TIMES = 20;

    private Stage window;

    @Override
    public void start(Stage stage) {
        window = stage;
        new PlannerWindow(WindowFixture.services()).show(stage);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @Test
    void switchThemes() {
        interact(() -> item("theme.light").fire());
        for (String page : List.of("page.answer", "page.compare", "page.terraform")) {
            interact(() -> item(page).fire());
            report(page, "first to dark", take("theme.dark"));
            report(page, "first to light", take("theme.light"));
            Switch[] dark = new Switch[TIMES];
            Switch[] light = new Switch[TIMES];
            for (int i = 0; i < TIMES; i++) {
                dark[i] = take("theme.dark");
                light[i] = take("theme.light");
            }
            report(page, "to dark", dark);
            report(page, "to light", light);
        }
    }

    private static void report(String page, String what, Switch... switches) {
        System.out.printf(
                Locale.ROOT,
                "ThemeSwitch %-15s %-15s p50 %6.1f ms, worst %6.1f ms; worked %6.1f, %6.1f ms%n",
                page,
                what,
                share(switches, Switch::passed, 0.5),
                share(switches, Switch::passed, 1),
                share(switches, Switch::worked, 0.5),
                share(switches, Switch::worked, 1));
    }

    private static double share(Switch[] switches, ToLongFunction<Switch> part, double share) {
        long[] sorted = Arrays.stream(switches).mapToLong(part).sorted().toArray();
        return sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }

    private Switch take(String action) {
        CompletableFuture<Switch> shown = new CompletableFuture<>();
        Platform.runLater(() -> fire(action, shown));
        return shown.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void fire(String action, CompletableFuture<Switch> shown) {
        Switch start = Switch.now();
        item(action).fire();
        Switch fired = Switch.now().since(start);
        Switch[] pulse = new Switch[1];
        Runnable before = () -> pulse[0] = Switch.now();
        Runnable[] after = new Runnable[1];
        after[0] =
                () -> {
                    window.getScene().removePreLayoutPulseListener(before);
                    window.getScene().removePostLayoutPulseListener(after[0]);
                    Platform.runLater(
                            () -> shown.complete(fired.plus(Switch.now().since(pulse[0]))));
                };
        window.getScene().addPreLayoutPulseListener(before);
        window.getScene().addPostLayoutPulseListener(after[0]);
        Platform.requestNextPulse();
    }

    /// Nanoseconds of the UI thread.
    private record Switch(long passed, long worked) {

        static Switch now() {
            return new Switch(
                    System.nanoTime(),
                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }

        Switch since(Switch start) {
            return new Switch(passed - start.passed, worked - start.worked);
        }

        Switch plus(Switch other) {
            return new Switch(passed + other.passed, worked + other.worked);
        }
    }

    private MenuItem item(String action) {
        return ((MenuBar) window.getScene().lookup("#menuBar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(each -> ("menu-" + action).equals(each.getId()))
                        .findFirst()
                        .orElseThrow();
    }
}
