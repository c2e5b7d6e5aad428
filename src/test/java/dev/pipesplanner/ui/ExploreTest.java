package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.ui.explore.PlanTable;

import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;

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
        press("makePlan");

        assertThat(text("messagesPerMonth"))
                .isEqualTo(table.getItems().getFirst().cells().getFirst().text())
                .isNotEqualTo(before);
        undo();
        assertThat(text("messagesPerMonth")).isEqualTo(before);
    }

    @SuppressWarnings("unchecked")
    private TableView<PlanTable.Line> table() {
        return node("exploreTable", TableView.class);
    }

    private void view(String id) {
        interact(() -> node(id, ToggleButton.class).fire());
    }
}
