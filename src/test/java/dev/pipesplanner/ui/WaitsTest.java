package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A card and the chart beneath it tell different figures of one wait where different engines made
/// them: each says which.
class WaitsTest extends WindowTest {

    @ParameterizedTest
    @CsvSource({
        "dev, pipes, simulated",
        "dev, service, simulated",
        "prod, pipes, computed",
        "prod, service, simulated"
    })
    void aCardSaysWhoseItsWaitIsAndTheChartThatItsOwnIsOfOneMonth(
            String environment, String design, String engine) {
        environment(environment);

        action("tab.latency");

        assertThat(title(design)).isEqualTo("Wait for a message to start, " + engine);
        assertThat(lookup("#latencyChart").query().getAccessibleText())
                .contains("Pipes: in one simulated month the median wait is ")
                .contains("Service: in one simulated month the median wait is ");
    }

    @Test
    void aDesignThatCannotCarryTheLoadHasNoWaitAndNoEngine() {
        environment("dev");
        type("messagesPerMonth", "100k");

        assertThat(title("service")).isEqualTo("Wait for a message to start");
    }

    private String title(String design) {
        return lookup("#card-" + design + " .card-wait-name").queryAs(Label.class).getText();
    }
}
