package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes the pictures of the page Explore; `mvn -Pscreenshots verify`.
@Tag("screenshots")
class ExploreScreenshotsTest extends WindowTest {

    private static final Path FOLDER = Path.of("screenshots");

    @Test
    void picturesOfEveryView() throws IOException {
        Files.createDirectories(FOLDER);
        environment("prod");
        action("page.explore");
        for (String theme : List.of("light", "dark")) {
            action("theme." + theme);
            for (String view : List.of("Map", "Line", "Table")) {
                interact(() -> node("show" + view, ToggleButton.class).fire());
                picture("explore-" + view.toLowerCase(java.util.Locale.ROOT) + "-" + theme);
            }
        }

        assertThat(FOLDER.resolve("explore-map-dark.png")).isNotEmptyFile();
    }

    @Test
    void picturesOfThreeDesigns() throws IOException {
        Files.createDirectories(FOLDER);
        sample("image-resize");
        choose("workload-arrivals-pattern", "poisson");
        choose("service-scaling-policy", "fixed");
        action("page.explore");
        for (String theme : List.of("light", "dark")) {
            action("theme." + theme);
            press("preset-volume-work");
            interact(() -> node("exploreMap", Node.class).requestFocus());
            push(KeyCode.RIGHT);
            picture("explore-three-designs-" + theme);
        }

        assertThat(FOLDER.resolve("explore-three-designs-dark.png")).isNotEmptyFile();
    }

    @Test
    void picturesOfTheCheapest() throws IOException {
        Files.createDirectories(FOLDER);
        environment("prod");
        for (String theme : List.of("light", "dark")) {
            action("theme." + theme);
            action("cheapest");
            interact(() -> field("cheapestTarget").setText("30 s"));
            press("findCheapest");
            picture("cheapest-" + theme);
            press("showInExplore");
            picture("explore-trade-off-" + theme);
        }

        assertThat(FOLDER.resolve("cheapest-dark.png")).isNotEmptyFile();
    }

    private void picture(String name) {
        Picture picture = new Picture(window.getScene());
        interact(picture::take);
        picture.write(FOLDER.resolve(name + ".png"));
    }
}
