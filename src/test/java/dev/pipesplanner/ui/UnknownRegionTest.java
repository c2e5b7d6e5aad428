package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A plan of a region that no prices are known for.
class UnknownRegionTest extends WindowTest {

    @TempDir Path folder;

    @BeforeEach
    void open() throws IOException {
        Path plan =
                Files.writeString(
                        folder.resolve("mars.plan.json"),
                        """
                        {"formatVersion": 1, "name": "Mars",
                         "environments": [{"name": "dev", "region": "mars-1"}]}
                        """);
        interact(() -> planner.open(plan.toString()));
    }

    @Test
    void theRegionIsShownAndMarked() {
        assertThat(choice("region").getValue()).isEqualTo("mars-1");
        assertThat(choice("region").getPseudoClassStates().toString()).contains("danger");

        choose("region", "eu-west-1");

        assertThat(choice("region").getPseudoClassStates().toString()).doesNotContain("danger");
        assertThat(choice("region").getItems()).doesNotContain("mars-1");
        assertThat(text("spotDiscount")).isNotEqualTo("–");
    }

    @Test
    void whatIsNotKnownIsNotMadeUp() {
        assertThat(text("spotDiscount")).isEqualTo("–");
        assertThat(label("total-pipes")).isEqualTo("–");
        assertThat(isShown("findings-pipes")).isFalse();
    }

    @Test
    void noButtonOffersWhatItCannotDo() {
        for (String id : new String[] {"bill-pipes", "bill-service", "use-pipes", "use-service"}) {
            Button button = node(id, Button.class);
            assertThat(button.isDisabled()).as(id).isTrue();
            assertThat(button.getAccessibleHelp())
                    .isEqualTo(
                            "No prices. There is no price book for mars-1."
                                    + " Choose another region.");
        }
    }
}
