package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/// Every text is whole and in the window.
class LayoutTest extends OneWindowTest {

    private static final List<String> SAMPLES =
            List.of("flow-builder", "worked-example", "image-resize");
    private static final List<String> THEMES = List.of("theme.light", "theme.dark");

    private static final List<String> PAGES =
            List.of("page.explore", "page.compare", "page.terraform");

    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "100, flow-builder, theme.light",
        "150, worked-example, theme.light",
        "150, image-resize, theme.light",
        "150, flow-builder, theme.dark"
    })
    void everyTextIsWhole(int percent, String sample, String theme) {
        everyTextIsWhole(percent, List.of(sample), List.of(theme));
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(ints = {100, 150})
    void everyTextIsWholeInEveryThemeOfEverySample(int percent) {
        everyTextIsWhole(percent, SAMPLES, THEMES);
    }

    private void everyTextIsWhole(int percent, List<String> samples, List<String> themes) {
        zoom(percent);
        for (String sample : samples) {
            sample(sample);
            for (String theme : themes) {
                action(theme);
                lookAtViews(sample + " " + theme);
            }
        }
        lookAtDialog();
        interact(() -> planner.drop().take("src/test/resources/terraform/team"));
        look("import");
        assertThat(faults).isEmpty();
    }

    @Test
    void noControlIsCutOffAtFullSize() {
        for (String sample : SAMPLES) {
            sample(sample);
            type("pipes-batchSize", "10");

            Bounds panel = place("inputs");
            assertThat(place("sections").getMaxY()).isLessThanOrEqualTo(panel.getMaxY());
        }
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
        action("page.compare");
        assertThat(cut()).isEmpty();
        zoom(150);
        assertThat(cut()).isEmpty();
    }

    @Test
    void bothTargetsAreReadable() {
        environment("prod");
        type("pipes-batchSize", "10");

        assertThat(label("usd-ecs-task")).isEqualTo(label("total-pipes"));
        final String batches = label("usd-step-functions");
        assertThat(cut()).isEmpty();

        interact(() -> node("target-step-functions", RadioButton.class).fire());

        assertThat(label("total-pipes")).isEqualTo(batches);
        assertThat(cut()).isEmpty();
    }

    private void lookAtViews(String where) {
        List<String> environments = environments();
        // a theme changes colours, so that one environment is enough in the second one
        int seen = where.endsWith("dark") ? 1 : environments.size();
        for (String environment : environments.subList(0, seen)) {
            environment(environment);
            for (int tab = 0; tab < tabs().getTabs().size(); tab++) {
                int index = tab;
                interact(() -> tabs().getSelectionModel().select(index));
                look(where + " " + environment + " tab " + tab);
            }
            fold(false);
            look(where + " " + environment + " folds");
            fold(true);
            for (String findings : List.of("findings-pipes", "findings-service")) {
                press(findings);
                look(where + " " + environment + " " + findings);
                closeSheet();
            }
            for (String sheet : List.of("bill.pipes", "bill.service", "search", "prices")) {
                action(sheet);
                look(where + " " + environment + " " + sheet);
                closeSheet();
            }
        }
        List<String> pages =
                environments.size() > 1 ? PAGES : List.of("page.explore", "page.terraform");
        for (String page : pages) {
            action(page);
            look(where + " " + page);
        }
        action("page.answer");
    }

    private void fold(boolean folded) {
        interact(() ->
                node("sections", VBox.class)
                        .getChildren()
                        .forEach(fold -> ((TitledPane) fold).setExpanded(!folded)));
    }

    private void look(String where) {
        cut().forEach(text -> faults.add(where + ": " + text));
    }

    private void lookAtDialog() {
        ask(() -> Menu.fire(window.getScene(), "environment.add"));
        List<String> cut = new ArrayList<>();
        interact(() -> cut.addAll(CutTexts.in(window.getScene())));
        push(KeyCode.ESCAPE);
        cut.forEach(text -> faults.add("dialog: " + text));
    }
}
