package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.aws.PriceListServer.Fault;
import dev.pipesplanner.ui.Memory;
import dev.pipesplanner.ui.Picture;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

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
        prices.server.fail("AmazonECS", new Fault.Stall(1_500));
        prices.server.fail(
                "AmazonECR",
                new Fault.Other("application/x-amz-json-1.1", "{\"PriceList\":[\"{\"]}"));
        action("prices");
        picture("prices-before-light");
        interact(() -> lookup("#refreshPrices").queryAs(Button.class).fire());
        WaitForAsyncUtils.sleep(900, TimeUnit.MILLISECONDS);
        picture("prices-running-light");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () ->
                        lookup("#pricesMessage")
                                .queryAs(Labeled.class)
                                .getText()
                                .startsWith("19 rates"));
        picture("prices-light");
        action("theme.dark");
        picture("prices-dark");

        assertThat(FOLDER.resolve("prices-dark.png")).isNotEmptyFile();
    }

    private void action(String id) {
        interact(() -> PricesWindow.fire(stage.getScene(), id));
        WaitForAsyncUtils.sleep(700, TimeUnit.MILLISECONDS);
    }

    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        Picture picture = new Picture(stage.getScene());
        interact(picture::take);
        picture.write(FOLDER.resolve(name + ".png"));
    }
}
