package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the pictures of the window; `mvn -Pscreenshots verify`.
@Tag("screenshots")
class ScreenshotsTest extends ApplicationTest {

    private static final Path FOLDER = Path.of("screenshots");

    private Stage window;

    @Override
    public void start(Stage stage) {
        window = stage;
        PlannerWindow planner = new PlannerWindow(WindowFixture.services());
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

    private void run(String button) {
        interact(
                () -> lookup("#" + button).queryAs(javafx.scene.control.ToggleButton.class).fire());
    }

    private void action(String id) {
        interact(() -> Menu.fire(window.getScene(), id));
        WaitForAsyncUtils.sleep(700, java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    private void picture(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        Picture picture = new Picture(window.getScene());
        interact(picture::take);
        picture.write(FOLDER.resolve(name + ".png"));
    }
}
