package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.aws.PriceListServer.Fault;
import dev.pipesplanner.ui.Memory;
import dev.pipesplanner.ui.Picture;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Writes the pictures of the Prices screen; `mvn -Pscreenshots verify`.
@Tag("screenshots")
class PricesScreenshotsTest extends ApplicationTest {

    private static final Path FOLDER = Path.of("screenshots");

    private PricesWindow prices;
    private Stage stage;

    @Override
    public void start(Stage window) throws IOException {
        stage = window;
        Path cache = Files.createTempDirectory("prices-pictures");
        prices = new PricesWindow(cache.resolve("prices"), Memory.forgetful());
        prices.show(window);
        window.setWidth(1280);
        window.setHeight(800);
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
        press("refreshPrices");
        until(() -> cells("services").contains("✗"));
        pictures("prices-running");
        until(() -> text("pricesMessage").startsWith("us-east-1: 19 rates"));
        pictures("prices");
        interact(() -> {
            ComboBox<?> from = lookup("#compareFrom").queryAs(ComboBox.class);
            from.getSelectionModel().select(0);
        });
        until(() -> text("pricesMessage").startsWith("What changed"));
        pictures("prices-history");
        prices.server.fail("AmazonECS", new Fault.Stall(9_000));
        press("refreshPrices");
        until(() -> cells("services").contains("✓"));
        press("cancelRefresh");
        until(() -> text("pricesMessage").startsWith("The refresh was canceled"));
        pictures("prices-cancelled");

        assertThat(FOLDER.resolve("prices-dark.png")).isNotEmptyFile();
    }

    private void action(String id) {
        interact(() -> PricesWindow.fire(stage.getScene(), id));
        WaitForAsyncUtils.sleep(700, TimeUnit.MILLISECONDS);
    }

    private void press(String id) {
        interact(() -> lookup("#" + id).queryAs(Button.class).fire());
    }

    private String text(String id) {
        return lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private String cells(String id) {
        return lookup("#" + id).queryAs(GridPane.class).getChildren().stream()
                .map(cell -> ((Label) cell).getText())
                .collect(Collectors.joining(" "));
    }

    private static void until(Callable<Boolean> isSo) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, isSo);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// In both themes.
    private void pictures(String name) throws IOException {
        picture(name + "-light");
        action("theme.dark");
        picture(name + "-dark");
        action("theme.light");
    }

    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        Picture picture = new Picture(stage.getScene());
        interact(picture::take);
        picture.write(FOLDER.resolve(name + ".png"));
    }
}
