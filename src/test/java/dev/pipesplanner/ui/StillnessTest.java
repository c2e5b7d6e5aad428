package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What answers and what is typed into stays where it is, whatever it says.
class StillnessTest extends OneWindowTest {

    private static final int STEPS = 10;
    private static final List<String> SLIDERS =
            List.of("messagesPerMonth", "taskSize", "batchWindowSeconds", "spotDiscount");

    /// Texts that may be shorter or longer.
    private static final Set<String> AS_WIDE_AS_THEIR_TEXT =
            Set.of("#headline", "#provenance", ".chip", "#terraformTitle");

    /// What may not move; of cards each row.
    private static final List<String> STILL =
            List.of(
                    ".page-tab",
                    "#headline",
                    "#headlineLines",
                    ".slider-field",
                    ".slider-field .slider",
                    ".slider-field .quantity-field",
                    ".input-field",
                    ".targets .folding-row",
                    ".section",
                    "#cards .design-card",
                    "#compareBills",
                    ".card-rows > .folding-row",
                    ".finding",
                    ".card-foot",
                    "#chartHost",
                    ".chip",
                    "#provenance",
                    ".compare-head > *",
                    "#terraformTitle",
                    "#exportButton",
                    "#terraformTabs",
                    "#terraformVariables .code-view");

    @ParameterizedTest
    @CsvSource({"100, flow-builder", "150, worked-example"})
    void nothingMovesWhileASliderMoves(int percent, String sample) {
        zoom(percent);
        sample(sample);
        for (String environment : environments()) {
            environment(environment);
            for (String slider : SLIDERS) {
                assertThat(changesOf(boundsOverADrag(slider)))
                        .as(percent + " % " + environment + " " + slider)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "100, page.compare",
        "100, page.explore",
        "100, page.terraform",
        "150, page.terraform"
    })
    void nothingMovesOnTheOtherPagesEither(int percent, String page) {
        zoom(percent);
        action(page);
        for (String slider : SLIDERS) {
            assertThat(changesOf(boundsOverADrag(slider)))
                    .as(percent + " % " + page + " " + slider)
                    .isEmpty();
        }
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({"100, worked-example", "150, flow-builder"})
    void nothingMovesInTheOtherSampleEither(int percent, String sample) {
        nothingMovesWhileASliderMoves(percent, sample);
    }

    @Test
    void nothingMovesWhenASimulatedAnswerArrives() {
        environment("dev");
        Set<Map<String, Bounds>> seen = new LinkedHashSet<>();
        seen.add(positions());
        meanwhile(() -> {
            drag("taskSize", 3);
            rest.until(
                    "answered",
                    () -> {
                        seen.add(places());
                        return !isShown("staleMark");
                    });
        });
        seen.add(positions());
        assertThat(changesOf(seen)).isEmpty();
    }

    @Test
    void theScrollBarMovesNothingAside() {
        Bounds before = place("spotDiscount");

        interact(() ->
                ((TitledPane) node("sections", VBox.class).getChildren().get(3)).setExpanded(true));

        assertThat(place("spotDiscount")).isEqualTo(before);
    }

    /// In an environment that is answered at once: the beginnings of the texts are accepted.
    @Test
    void aRefusedTextMovesNothing() {
        environment("prod");
        for (int percent : List.of(100, 150)) {
            zoom(percent);
            Map<String, Bounds> before = positions();

            Map<String, String> refused =
                    Map.of(
                            "messagesPerMonth", "12,5k",
                            "taskSize", "3 vCPU",
                            "batchWindowSeconds", "5 GB",
                            "spotDiscount", "65",
                            "pipes-batchSize", "0.5");
            refused.forEach((id, text) -> {
                type(id, text);
                assertThat(changesOf(List.of(before, positions()))).as(id).isEmpty();
            });
            assertThat(cut()).isEmpty();

            refused.forEach((id, _) -> {
                interact(() -> field(id).requestFocus());
                push(KeyCode.END);
                push(KeyCode.BACK_SPACE);
                push(KeyCode.ESCAPE);
            });
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
                seen.add(places());
            }
            moved.setValue(start);
            moved.setValueChanging(false);
        });
        return seen;
    }

    private Map<String, Bounds> positions() {
        Map<String, Bounds> positions = new TreeMap<>();
        interact(() -> positions.putAll(places()));
        return positions;
    }

    /// Of all inputs and of all that answers; a headline may be shorter, and no number is looked
    /// at.
    private Map<String, Bounds> places() {
        window.getScene().getRoot().applyCss();
        window.getScene().getRoot().layout();
        Map<String, Bounds> places = new TreeMap<>();
        for (String kind : STILL) {
            int index = 0;
            for (Node node : window.getScene().getRoot().lookupAll(kind)) {
                Bounds at = node.localToScene(node.getLayoutBounds());
                double width = AS_WIDE_AS_THEIR_TEXT.contains(kind) ? 0 : at.getWidth();
                places.put(
                        kind + " " + index++,
                        new BoundingBox(at.getMinX(), at.getMinY(), width, at.getHeight()));
            }
        }
        return places;
    }

    /// What was not always at one place.
    private static Set<String> changesOf(Collection<Map<String, Bounds>> seen) {
        Map<String, Bounds> first = seen.iterator().next();
        Set<String> changes = new TreeSet<>();
        for (Map<String, Bounds> now : seen) {
            now.forEach((name, at) -> {
                if (!at.equals(first.get(name))) {
                    changes.add(name + ": " + first.get(name) + " and " + at);
                }
            });
        }
        return changes;
    }
}
