package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.ui.explore.PlanTable;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The page Explore as a person uses it.
class ExploreTest extends OneWindowTest {

    @Test
    void aRowOfTheTableBecomesThePlanAndIsTakenBackInOneStep() {
        environment("dev");
        final String before = text("messagesPerMonth");
        action("page.explore");
        view("showTable");

        TableView<PlanTable.Line> table = table();
        interact(() -> {
            table.getSortOrder().setAll(table.getColumns().get(0));
            table.getColumns()
                    .get(0)
                    .setSortType(javafx.scene.control.TableColumn.SortType.DESCENDING);
            table.sort();
            table.getSelectionModel().select(0);
        });
        final String chosen = table.getItems().getFirst().cells().getFirst().text();
        press("makePlan");

        assertThat(text("messagesPerMonth")).isEqualTo(chosen).isNotEqualTo(before);
        assertThat(table.getItems().getFirst().cells().getFirst().text())
                .as("sorted as before")
                .isEqualTo(chosen);
        undo();
        assertThat(text("messagesPerMonth")).isEqualTo(before);
    }

    @Test
    void aPlaceOnTheMapBecomesThePlanByKeysAloneAndIsTakenBack() {
        environment("prod");
        final String before = text("messagesPerMonth");
        action("page.explore");
        view("showMap");
        type("axis-from-workload-messagesPerMonth", "1k");
        type("axis-to-workload-messagesPerMonth", "1M");
        assertThat(text("axis-to-workload-messagesPerMonth")).isEqualTo("1,000,000");

        interact(() -> node("exploreMap", Node.class).requestFocus());
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        final String selected = label("selectedTitle");
        assertThat(node("exploreMap", Node.class).getAccessibleText()).startsWith(selected);
        push(KeyCode.ENTER);
        push(KeyCode.ENTER);

        assertThat(text("messagesPerMonth")).isNotEqualTo(before);
        assertThat(selected).contains("Message volume " + text("messagesPerMonth"));
        undo();
        assertThat(text("messagesPerMonth")).isEqualTo(before);
    }

    @Test
    void aSelectedPlanIsTheSameInEveryViewAndBecomesAnEnvironment() {
        environment("prod");
        action("page.explore");
        view("showMap");
        interact(() -> node("exploreMap", Node.class).requestFocus());
        push(KeyCode.UP);
        push(KeyCode.UP);
        final String selected = label("selectedTitle");

        view("showTable");
        assertThat(table().getSelectionModel().getSelectedItem().cells())
                .extracting(PlanTable.Cell::text)
                .startsWith(selected.replaceAll("Message volume | · .*", ""));

        press("addAsEnvironment");
        assertThat(environments()).containsExactly("dev", "prod", "prod-2");
        undo();
        assertThat(environments()).containsExactly("dev", "prod");
    }

    @Test
    void theCheapestThatStartsWorkInTimeIsFoundAndBecomesThePlan() {
        environment("prod");
        action("cheapest");
        interact(() -> {
            field("cheapestTarget").setText("30 s");
            field("cheapestPercentile").setText("95");
        });
        press("findCheapest");

        assertThat(label("cheapestProblem")).isEmpty();
        List<Node> candidates = node("candidates", VBox.class).getChildren();
        assertThat(candidates).hasSize(5);
        press("makeCandidate-1");

        assertThat(verdict()).startsWith("Service: $15.41 per month");
        undo();
    }

    @SuppressWarnings("unchecked")
    private TableView<PlanTable.Line> table() {
        return node("exploreTable", TableView.class);
    }

    private void view(String id) {
        interact(() -> node(id, ToggleButton.class).fire());
    }
}
