package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// From a recorded queue to both tabs of its simulated month, and a run that is given up.
class SimulationJourneyTest extends WindowTest {

    private static final String TRACE =
            Path.of("src/test/resources/traces/get-metric-data.json").toAbsolutePath().toString();

    /// A month of 100 million messages that both designs carry takes seconds to simulate.
    private static final String ROOM_FOR_MANY =
            """
            { "formatVersion": 1, "name": "Large", "environments": [ { "name": "dev",
              "workload": { "messagesPerMonth": 1000,
                "processingSeconds": { "mean": 1, "p95": 2 } },
              "quotas": { "fargateVCpu": 100000, "launchBurst": 10000, "launchesPerSecond": 10000 }
            } ] }
            """;

    @TempDir Path folder;

    @Test
    void aDroppedTraceLeadsToItsTimelineAndItsWaits() {
        interact(() -> planner.drop().take(TRACE));
        assertThat(label("timelineStatus")).isEqualTo("One simulated month, seed 1");

        assertThat(label("timelineTrace")).contains("7,485", "288");
        assertThat(lookup("#timelineTraceRepairs").query().isVisible()).isFalse();
        click("timelineTraceMore");
        assertThat(lookup("#timelineTraceRepairs").query().isVisible()).isTrue();
        assertThat(label("timelineTraceRepairs")).contains("36 of 288");
        assertThat(lookup("#timelineChart").query().getAccessibleText())
                .startsWith("In the worst hour, from day ");

        assertThat(label("usd-ecs-task")).isEqualTo(label("total-pipes"));
        show("timelineAsTable");
        assertThat(rows("timelineTable")).hasSize(730);
        assertThat(cutHeaders("timelineTable")).isEmpty();
        click("timelineWorst");
        assertThat(rows("timelineTable")).hasSize(300);
        show("timelineAsTable");
        interact(() -> lookup("#timelineChart").query().requestFocus());
        push(KeyCode.HOME);
        show("timelineAsTable");
        assertThat(rows("timelineTable")).hasSize(730);

        interact(() -> Menu.fire(window.getScene(), "tab.latency"));
        assertThat(lookup("#latencyChart").query().getAccessibleText())
                .contains("in one simulated month the median wait is");
        show("latencyAsTable");
        assertThat(rows("latencyTable").getFirst().getFirst()).isEqualTo("Mean");

        interact(() -> Menu.fire(window.getScene(), "undo"));
        assertThat(lookup("#latencyTrace").query().isVisible()).isFalse();
    }

    @Test
    void aRunThatIsGivenUpLeavesTheLastMonthMarkedStale() throws Exception {
        Path plan = Files.writeString(folder.resolve("large.plan.json"), ROOM_FOR_MANY);
        interact(() -> planner.open(plan.toString()));
        interact(() -> Menu.fire(window.getScene(), "tab.latency"));
        assertThat(label("latencyStatus")).isEqualTo("One simulated month, seed 1");
        String before = lookup("#latencyChart").query().getAccessibleText();

        // at once, as a paste: months of 1, 10 and 100 messages would be over before the cancel
        TextField volume = lookup("#messagesPerMonth").queryAs(TextField.class);
        interact(volume::requestFocus);
        meanwhile(() -> {
            interact(() -> volume.setText("100M"));
            push(KeyCode.ENTER);
            rest.until("showing progress", lookup("#latencyProgress").query()::isVisible);
            click("latencyCancel");
        });

        assertThat(label("latencyStatus")).isEqualTo("Canceled");
        assertThat(lookup("#latencyChart").query().getAccessibleText()).isEqualTo(before);
        assertThat(lookup("#latencyAgain").query().isVisible()).isTrue();

        interact(() -> Menu.fire(window.getScene(), "undo"));
        assertThat(label("latencyStatus")).isEqualTo("One simulated month, seed 1");
        assertThat(lookup("#latencyAgain").query().isVisible()).isFalse();
    }

    @Test
    void aFileThatIsNoTraceIsRefusedAndNothingChanges() {
        String file = Path.of("pom.xml").toAbsolutePath().toString();

        interact(() -> planner.drop().take(file));
        assertThat(lookup(".dialog-pane .dialog-text").queryAs(Label.class).getText())
                .contains("pom.xml, line 1")
                .containsPattern("\\n[A-Z].*\\.");
        push(KeyCode.ENTER);

        assertThat(lookup("#editedMark").queryLabeled().isVisible()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> rows(String id) {
        Node table = lookup("#" + id).query();
        return ((TableView<List<String>>) table).getItems();
    }

    /// Headings that are shown otherwise than they read.
    private List<String> cutHeaders(String table) {
        return lookup("#" + table + " .column-header .label").queryAll().stream()
                .map(Label.class::cast)
                .filter(label ->
                        label.lookupAll(".text").stream()
                                .map(Text.class::cast)
                                .noneMatch(text ->
                                        text.getText()
                                                .replaceAll("\\s", "")
                                                .equals(label.getText().replaceAll("\\s", ""))))
                .map(Label::getText)
                .toList();
    }

    private void click(String id) {
        interact(() -> lookup("#" + id).queryAs(ButtonBase.class).fire());
    }

    private void show(String id) {
        interact(() -> lookup("#" + id).queryAs(ToggleButton.class).fire());
    }
}
