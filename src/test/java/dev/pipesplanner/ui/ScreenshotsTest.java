package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Writes the pictures of the window; `mvn -Pscreenshots verify`.
@Tag("screenshots")
class ScreenshotsTest extends ApplicationTest {

    private static final Path FOLDER = Path.of("screenshots");

    private Stage window;
    private PlannerWindow planner;

    @Override
    public void start(Stage stage) {
        window = stage;
        planner = new PlannerWindow(WindowFixture.services());
        planner.show(stage);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @Test
    void picturesOfTheWindow() throws IOException {
        Files.createDirectories(FOLDER);

        run("environment-prod");
        picture("window-light");
        action("theme.dark");
        picture("window-dark");
        action("theme.light");
        action("bill.pipes");
        picture("bill-light");
        action("terraform");
        picture("terraform-light");
        interact(() -> lookup("#modal").queryAs(atlantafx.base.controls.ModalPane.class).hide());
        action("compare");
        picture("compare-light");

        assertThat(FOLDER.resolve("compare-light.png")).isNotEmptyFile();
    }

    @Test
    void picturesOfASimulatedMonth() throws IOException, TimeoutException {
        Files.createDirectories(FOLDER);
        interact(() ->
                planner.drop()
                        .take(
                                Path.of("src/test/resources/traces/get-metric-data.json")
                                        .toAbsolutePath()
                                        .toString()));
        simulated("timelineStatus");
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> !lookup("#staleMark").query().isVisible());
        picture("timeline-light");
        interact(() -> lookup("#timelineWorst").queryAs(Button.class).fire());
        action("theme.dark");
        picture("timeline-dark");
        action("tab.latency");
        picture("latency-dark");
        action("theme.light");
        picture("latency-light");

        assertThat(FOLDER.resolve("latency-light.png")).isNotEmptyFile();
    }

    private void simulated(String status) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () ->
                        lookup("#" + status)
                                .queryAs(Label.class)
                                .getText()
                                .startsWith("One simulated month"));
    }

    private void run(String button) {
        interact(
                () -> lookup("#" + button).queryAs(javafx.scene.control.ToggleButton.class).fire());
    }

    private void action(String id) {
        interact(() -> Menu.fire(window.getScene(), id));
        WaitForAsyncUtils.sleep(700, TimeUnit.MILLISECONDS);
    }

    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        Picture picture = new Picture(window.getScene());
        interact(picture::take);
        picture.write(FOLDER.resolve(name + ".png"));
    }
}
