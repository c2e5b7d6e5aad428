package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

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
        WritableImage[] image = new WritableImage[1];
        interact(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(new Scale(2, 2));
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
            parameters.setViewport(
                    new javafx.geometry.Rectangle2D(
                            0,
                            0,
                            window.getScene().getWidth() * 2,
                            window.getScene().getHeight() * 2));
            image[0] = window.getScene().getRoot().snapshot(parameters, null);
        });
        ImageIO.write(
                SwingFXUtils.fromFXImage(image[0], null),
                "png",
                FOLDER.resolve(name + ".png").toFile());
    }
}
