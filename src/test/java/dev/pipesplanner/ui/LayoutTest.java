package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Every text is whole and in the window, and what answers stays where it is.
class LayoutTest extends WindowTest {

    private static final int STEPS = 40;
    private static final List<String> SLIDERS =
            List.of("messagesPerMonth", "taskSize", "batchWindowSeconds", "spotDiscount");

    @Test
    void everyTextIsWholeAtFullSize() {
        assertEveryViewIsWhole();
    }

    @Test
    void everyTextIsWholeAtOneAndAHalfTimesTheSize() {
        zoom(150);

        assertEveryViewIsWhole();
    }

    @Test
    void headlineAndTotalsStayInViewAtTwiceTheSize() {
        zoom(200);

        for (String environment : List.of("dev", "prod")) {
            environment(environment);
            assertThat(cut()).isEmpty();
            for (String id :
                    List.of("headline", "headlineDetail", "total-pipes", "total-service")) {
                Bounds at = place(id);
                assertThat(at.getMaxX()).as(id).isLessThanOrEqualTo(1280);
                assertThat(at.getMaxY()).as(id).isLessThanOrEqualTo(800);
            }
        }
    }

    @Test
    void theSmallestWindowScrolls() {
        interact(() -> {
            window.setWidth(window.getMinWidth());
            window.setHeight(window.getMinHeight());
        });

        for (String environment : List.of("dev", "prod")) {
            environment(environment);
            assertThat(cut()).isEmpty();
        }
    }

    @Test
    void longNamesOfEnvironmentsStayInTheWindow() {
        for (String name :
                List.of(
                        "integration-eu-central-1-team",
                        "performance-tests-of-the-teams",
                        "production-eu-central-1-standby")) {
            addEnvironment(name);
        }

        assertThat(cut()).isEmpty();
        action("compare");
        assertThat(cut()).isEmpty();
        zoom(150);
        assertThat(cut()).isEmpty();
    }

    @Test
    void bothTargetsAreReadable() {
        type("pipes-batchSize", "10");

        assertThat(label("usd-ecs-task")).isEqualTo(label("total-pipes"));
        final String batches = label("usd-step-functions");
        assertThat(cut()).isEmpty();

        interact(() -> node("target-step-functions", RadioButton.class).fire());

        assertThat(label("total-pipes")).isEqualTo(batches);
        assertThat(cut()).isEmpty();
    }

    @Test
    void nothingMovesWhileASliderMoves() {
        for (int percent : List.of(100, 150)) {
            zoom(percent);
            for (String environment : List.of("dev", "prod")) {
                environment(environment);
                for (String slider : SLIDERS) {
                    assertThat(boundsOverADrag(slider))
                            .as(percent + " % " + environment + " " + slider)
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void aRefusedTextMovesNothing() {
        for (int percent : List.of(100, 150)) {
            zoom(percent);
            Map<String, Bounds> before = positions();

            type("batchWindowSeconds", "500");
            assertThat(positions()).isEqualTo(before);
            type("spotDiscount", "700");
            assertThat(positions()).isEqualTo(before);

            type("batchWindowSeconds", "0");
            type("spotDiscount", "68.17");
        }
    }

    private void assertEveryViewIsWhole() {
        for (String sample : List.of("flow-builder", "worked-example")) {
            interact(() -> Menu.sample(window.getScene(), sample));
            for (String theme : List.of("theme.light", "theme.dark")) {
                action(theme);
                assertViewsAreWhole(sample + " " + theme);
            }
        }
    }

    private void assertViewsAreWhole(String where) {
        List<String> environments =
                lookup(".switcher .toggle-button").queryAll().stream()
                        .map(Node::getId)
                        .filter(id -> id.startsWith("environment-"))
                        .map(id -> id.substring("environment-".length()))
                        .toList();
        for (String environment : environments) {
            environment(environment);
            for (int tab = 0; tab < tabs().getTabs().size(); tab++) {
                int index = tab;
                interact(() -> tabs().getSelectionModel().select(index));
                assertThat(cut()).as(where + " " + environment + " tab " + tab).isEmpty();
            }
            for (String sheet : List.of("terraform", "bill.pipes", "bill.service", "search")) {
                action(sheet);
                assertThat(cut()).as(where + " " + environment + " " + sheet).isEmpty();
                closeSheet();
            }
        }
        if (environments.size() > 1) {
            action("compare");
            assertThat(cut()).as(where + " compare").isEmpty();
            action("compare");
        }
    }

    /// All places of cards and headline while a slider goes from one end to the other and back.
    private Set<Map<String, Bounds>> boundsOverADrag(String slider) {
        Set<Map<String, Bounds>> seen = new LinkedHashSet<>();
        Slider moved = node(slider + "Slider", Slider.class);
        interact(() -> {
            double start = moved.getValue();
            moved.setValueChanging(true);
            for (int step = 0; step <= STEPS; step++) {
                moved.setValue(moved.getMax() * step / STEPS);
                seen.add(positionsOf("headline", "headlineDetail", "pipesCard", "serviceCard"));
            }
            moved.setValue(start);
            moved.setValueChanging(false);
        });
        return seen;
    }

    private Map<String, Bounds> positions() {
        Map<String, Bounds> positions = new TreeMap<>();
        interact(() -> positions.putAll(inputsAndAnswer()));
        return positions;
    }

    private Map<String, Bounds> inputsAndAnswer() {
        return positionsOf(
                "headline",
                "pipesCard",
                "serviceCard",
                "batchWindowSecondsSlider",
                "pipes-target",
                "spotDiscount",
                "spotDiscountSlider",
                "sections");
    }

    private Map<String, Bounds> positionsOf(String... ids) {
        Map<String, Bounds> positions = new TreeMap<>();
        window.getScene().getRoot().applyCss();
        window.getScene().getRoot().layout();
        for (String id : ids) {
            Bounds at = place(id);
            // a headline may be shorter; where it begins and how high it is may not change
            double width = id.startsWith("headline") ? 0 : at.getWidth();
            positions.put(id, new BoundingBox(at.getMinX(), at.getMinY(), width, at.getHeight()));
        }
        return positions;
    }

    private Bounds place(String id) {
        Node node = lookup("#" + id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private List<String> cut() {
        List<String> cut = new ArrayList<>();
        interact(() -> {});
        interact(() -> cut.addAll(CutTexts.in(window.getScene())));
        return cut;
    }
}
