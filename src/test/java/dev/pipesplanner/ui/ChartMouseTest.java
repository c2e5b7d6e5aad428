package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A chart under the mouse and under the window's zoom.
class ChartMouseTest extends OneWindowTest {

    @TempDir Path folder;

    @Test
    void theRightButtonOpensTheChartsOwnMenu() {
        rightClickOn("#breakEvenChart");

        assertThat(ids(openMenu().getItems()))
                .isEqualTo(ids(lookup("#chartMenu").queryAs(MenuButton.class).getItems()))
                .containsExactly(
                        "chart.table",
                        "chart.fill",
                        "chart.copyImage",
                        "chart.copyData",
                        "chart.png",
                        "chart.svg",
                        "chart.csv");
        interact(() -> openMenu().getItems().getFirst().fire());
        assertThat(lookup("#breakEvenTable").query().isVisible()).isTrue();
    }

    @Test
    void theKeyboardOpensItToo() {
        interact(() -> lookup("#breakEvenChart").query().requestFocus());
        push(KeyCode.SHIFT, KeyCode.F10);
        assertThat(ids(openMenu().getItems())).startsWith("chart.table");
        interact(() -> openMenu().hide());

        push(KeyCode.CONTEXT_MENU);
        assertThat(ids(openMenu().getItems())).startsWith("chart.table");
        interact(() -> openMenu().hide());
    }

    @Test
    void onlyTheTimelineIsZoomedAndCanBeReset() {
        interact(() -> Menu.fire(window.getScene(), "tab.timeline"));
        assertThat(label("timelineStatus")).startsWith("One simulated month");
        Image whole = painted("timelineChart");
        wheel("timelineChart", -40, false);
        assertThat(differs(painted("timelineChart"), whole)).isFalse();

        wheel("timelineChart", 40, true);
        assertThat(differs(painted("timelineChart"), whole)).isTrue();

        rightClickOn("#timelineChart");
        interact(() ->
                openMenu().getItems().stream()
                        .filter(item -> "chart.resetZoom".equals(item.getId()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        assertThat(differs(painted("timelineChart"), whole)).isFalse();
    }

    @Test
    void wheelAndDragLeaveAChartAsItIs() {
        for (String name : List.of("breakEven", "breakdown")) {
            interact(() -> Menu.fire(window.getScene(), "tab." + name));
            Image before = painted(name + "Chart");

            wheel(name + "Chart", -40, false);
            wheel(name + "Chart", 40, true);
            drag("#" + name + "Chart", MouseButton.PRIMARY).dropBy(80, 40);

            assertThat(differs(painted(name + "Chart"), before)).as(name).isFalse();
        }
    }

    @Test
    void theWheelOverAChartScrollsWhatIsAroundIt() {
        zoom(150);
        ScrollPane pane = lookup(".answer-scroll").queryAs(ScrollPane.class);
        interact(() -> pane.setVvalue(0.5));

        wheel("breakEvenChart", -40, false);

        assertThat(pane.getVvalue()).isGreaterThan(0.5);
    }

    @Test
    void theWordsOfAChartGrowWithTheWindow() {
        interact(() -> Menu.fire(window.getScene(), "tab.breakdown"));
        double small = lineHeight(painted("breakdownChart"));

        zoom(150);

        assertThat(lineHeight(painted("breakdownChart")) / small).isBetween(1.35, 1.65);
    }

    @Test
    void aDenserCanvasTakesNoMoreRoom() {
        Region chart = lookup("#breakEvenChart").query();
        interact(() -> planner.chartArea().density(2));

        Canvas canvas = (Canvas) chart.getChildrenUnmodifiable().getFirst();
        assertThat(canvas.getWidth()).isEqualTo(2 * chart.getWidth());
        assertThat(canvas.getBoundsInParent().getWidth()).isCloseTo(chart.getWidth(), within(0.01));
    }

    @Test
    void aPlanWithoutAnAnswerShowsNoCurves() throws Exception {
        Path plan = folder.resolve("mars.plan.json");
        Files.writeString(
                plan,
                """
                { "formatVersion": 1, "name": "Far", "environments": [
                  { "name": "dev", "region": "mars-1" } ] }
                """);
        for (String name : List.of("breakEven", "breakdown")) {
            interact(() -> Menu.fire(window.getScene(), "tab." + name));
            interact(() -> planner.open(plan.toString()));

            assertThat(lookup("#" + name + "Chart").query().getAccessibleText())
                    .isEqualTo("There is no price book for mars-1. Choose another region.");
        }
    }

    private void wheel(String id, double deltaY, boolean withControl) {
        Node chart = lookup("#" + id).query();
        Bounds at = chart.localToScene(chart.getLayoutBounds());
        interact(() ->
                chart.fireEvent(
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                at.getCenterX(),
                                at.getCenterY(),
                                0,
                                0,
                                false,
                                withControl,
                                false,
                                false,
                                false,
                                false,
                                0,
                                deltaY,
                                0,
                                deltaY,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                null)));
    }

    private static ContextMenu openMenu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(Window::isShowing)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no menu."));
    }

    private static List<String> ids(List<MenuItem> items) {
        return items.stream().map(MenuItem::getId).filter(Objects::nonNull).toList();
    }

    private Image painted(String id) {
        List<Image> image = new ArrayList<>();
        interact(() -> image.add(lookup("#" + id).query().snapshot(null, null)));
        return image.getFirst();
    }

    private static boolean differs(Image one, Image other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The greatest height of the letters of a group's name, at the left.
    private static double lineHeight(Image image) {
        int best = 0;
        int height = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            height = hasInk(image.getPixelReader(), y) ? height + 1 : 0;
            best = Math.max(best, height);
        }
        return best;
    }

    private static boolean hasInk(PixelReader pixels, int y) {
        for (int x = 10; x < 60; x++) {
            if (pixels.getColor(x, y).getBrightness() < 0.6) {
                return true;
            }
        }
        return false;
    }
}
