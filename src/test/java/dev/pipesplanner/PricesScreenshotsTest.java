package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.aws.PriceListServer.Fault;
import dev.pipesplanner.ui.Picture;
import dev.pipesplanner.ui.PlannerWindow;
import dev.pipesplanner.ui.WindowTest;
import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.session.Background;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Writes the pictures of the Prices screen; `mvn -Pscreenshots verify`.
@Tag("screenshots")
class PricesScreenshotsTest extends WindowTest {

    private static final Path FOLDER = Path.of("screenshots");

    private PricesWindow prices;

    @Override
    protected PlannerWindow open(Background work) throws IOException {
        Path cache = Files.createTempDirectory("prices-pictures");
        prices = new PricesWindow(cache.resolve("prices"), Memory.forgetful(), places);
        return prices.open(work);
    }

    @AfterEach
    void end() {
        prices.close();
    }

    @Test
    void picturesOfThePrices() throws Exception {
        Files.createDirectories(FOLDER);
        prices.server.fail("AmazonECS", new Fault.Stall(9_000));
        prices.server.fail(
                "AmazonECR",
                new Fault.Other("application/x-amz-json-1.1", "{\"PriceList\":[\"{\"]}"));
        action("prices");
        pictures("prices-before");
        meanwhile(() -> {
            press("refreshPrices");
            rest.until("refused by a service", () -> cells("services").contains("✗"));
            pictures("prices-running");
        });
        assertThat(text("pricesMessage")).startsWith("us-east-1: 29 rates");
        pictures("prices");
        interact(() -> {
            ComboBox<?> from = lookup("#compareFrom").queryAs(ComboBox.class);
            from.getSelectionModel().select(0);
        });
        assertThat(text("pricesMessage")).startsWith("What changed");
        pictures("prices-history");
        prices.server.fail("AmazonECS", new Fault.Stall(9_000));
        meanwhile(() -> {
            press("refreshPrices");
            rest.until("done with a service", () -> cells("services").contains("✓"));
            press("cancelRefresh");
        });
        assertThat(text("pricesMessage")).startsWith("The refresh was canceled");
        pictures("prices-cancelled");

        assertThat(FOLDER.resolve("prices-dark.png")).isNotEmptyFile();
    }

    @Override
    protected String text(String id) {
        return lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private String cells(String id) {
        return lookup("#" + id).queryAs(GridPane.class).getChildren().stream()
                .map(cell -> ((Label) cell).getText())
                .collect(Collectors.joining(" "));
    }

    /// In both themes.
    private void pictures(String name) {
        picture(name + "-light");
        action("theme.dark");
        picture(name + "-dark");
        action("theme.light");
    }

    private void picture(String name) {
        Picture picture = new Picture(window.getScene());
        interact(picture::take);
        picture.write(FOLDER.resolve(name + ".png"));
    }
}
