package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.ui.control.Segments;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A text that is made larger leaves the answer in view and everything in its shape.
class ZoomTest extends OneWindowTest {

    @Test
    void headlineAndTotalsStayInViewWhileTheChartIsLookedAt() {
        for (String sample : List.of("flow-builder", "worked-example")) {
            interact(() -> Menu.sample(window.getScene(), sample));
            for (int percent : List.of(100, 150, 200)) {
                zoom(percent);
                interact(() -> node("answerScroll", ScrollPane.class).setVvalue(1));
                assertThat(verdict()).containsAnyOf(label("total-pipes"), label("total-service"));
                for (String id : List.of("headline", "headlineDetail")) {
                    Bounds at = place(id);
                    assertThat(at.getMinY()).as(percent + " " + id).isGreaterThan(0);
                    assertThat(at.getMaxY()).as(percent + " " + id).isLessThan(800);
                    assertThat(at.getMaxX()).as(percent + " " + id).isLessThanOrEqualTo(1280);
                }
                Bounds scrolled = place("answerScroll");
                assertThat(scrolled.getMinY()).isGreaterThan(place("headlineDetail").getMaxY() - 1);
                assertThat(scrolled.getHeight()).as(percent + " %").isGreaterThan(250);
            }
        }
    }

    @Test
    void theHeadlineKeepsANumberAndItsUnitTogether() {
        environment("dev");

        assertThat(label("headline")).matches(".*, \\d+\u00a0% less than .*");
    }

    @Test
    void theSwitcherIsAWholePillOnEachLine() {
        for (String name :
                List.of(
                        "staging-eu-central-1",
                        "performance-tests",
                        "standby-eu",
                        "standby-us-west-2",
                        "sandbox-of-the-platform-team")) {
            addEnvironment(name);
        }
        zoom(200);

        Map<Double, List<String>> lines = new TreeMap<>();
        interact(() -> {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
            for (Node segment : node("switcher", Segments.class).getChildren()) {
                lines.computeIfAbsent(segment.getLayoutY(), _ -> new ArrayList<>())
                        .add(shape(segment));
            }
        });

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.values())
                .allSatisfy(line -> {
                    String shapes = String.join(" ", line);
                    assertThat(shapes).matches("whole|left-pill( center-pill)* right-pill");
                });
    }

    private static String shape(Node segment) {
        return segment.getStyleClass().stream()
                .filter(style -> style.endsWith("-pill"))
                .findFirst()
                .orElse("whole");
    }

    @Test
    void boxesAreAsWideAfterAZoomAsBefore() {
        double before = node("region", Control.class).getWidth();

        zoom(200);
        zoom(100);

        assertThat(node("region", Control.class).getWidth()).isEqualTo(before);
    }
}
