package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/// What can be done with the chart in view.
class ChartMenuTest extends OneWindowTest {

    @TempDir Path folder;

    @Test
    void aChartIsAlsoATable() {
        fire("chart.table");

        assertThat(rows("breakEvenTable")).hasSizeGreaterThan(199);
        fire("chart.table");
        assertThat(lookup("#breakEvenTable").query().isVisible()).isFalse();

        interact(() -> Menu.fire(window.getScene(), "tab.breakdown"));
        interact(() -> Menu.fire(window.getScene(), "chart.table"));
        assertThat(rows("breakdownTable"))
                .extracting(List::getFirst)
                .containsExactly(
                        "Compute",
                        "Network",
                        "Requests",
                        "Alarms and logs",
                        "Storage",
                        "Orchestration",
                        "Total");
    }

    @Test
    void dataAndPictureGoToTheClipboard() {
        interact(() -> Menu.fire(window.getScene(), "tab.breakdown"));
        fire("chart.copyData");
        interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString())
                        .startsWith(
                                "Group\tPipes, USD per month\tService, USD per month\n"
                                        + "Compute\t$3.06\t"));

        fire("chart.copyImage");
        interact(() -> {
            Image image = Clipboard.getSystemClipboard().getImage();
            assertThat(image.getWidth()).isGreaterThan(400);
        });
    }

    @Test
    void aChartIsSavedAsPictureAndAsTable() throws Exception {
        places.choose(folder);
        interact(() -> Menu.fire(window.getScene(), "tab.breakdown"));
        fire("chart.png");
        fire("chart.svg");
        fire("chart.csv");

        byte[] png = Files.readAllBytes(folder.resolve("flow-builder-dev-breakdown.png"));
        assertThat(new Image(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(800);
        DocumentBuilderFactory offline = DocumentBuilderFactory.newInstance();
        offline.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var svg =
                offline.newDocumentBuilder()
                        .parse(folder.resolve("flow-builder-dev-breakdown.svg").toFile());
        assertThat(svg.getDocumentElement().getTextContent()).contains("Compute", "Service");
        assertThat(Files.readString(folder.resolve("flow-builder-dev-breakdown.svg")))
                .contains("font-family:'Roboto', sans-serif; font-size:13px;")
                .doesNotContain("Dialog");
        assertThat(Files.readString(folder.resolve("flow-builder-dev-breakdown.csv")))
                .startsWith(
                        "Group,\"Pipes, USD per month\",\"Service, USD per month\"\r\n"
                                + "Compute,$3.06,");
    }

    @Test
    void aPlaceThatTakesNothingIsNamed() throws Exception {
        places.choose(Files.writeString(folder.resolve("file"), "x"));
        ask(() -> item("chart.csv").fire());

        assertThat(lookup(".dialog-pane .dialog-text").queryAs(Label.class).getText())
                .startsWith("Could not write " + folder.resolve("file"))
                .containsPattern("\\n[A-Z].*\\.");
        push(KeyCode.ENTER);
    }

    private void fire(String item) {
        interact(() -> item(item).fire());
    }

    private javafx.scene.control.MenuItem item(String id) {
        return lookup("#chartMenu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> rows(String id) {
        Node table = lookup("#" + id).query();
        assertThat(table.isVisible()).isTrue();
        return ((TableView<List<String>>) table).getItems();
    }
}
