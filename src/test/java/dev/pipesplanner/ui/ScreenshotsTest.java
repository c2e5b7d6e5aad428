package dev.pipesplanner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Writes the pictures of the window; `mvn -Pscreenshots verify`.
@Tag("screenshots")
class ScreenshotsTest extends WindowTest {

    private static final Path FOLDER = Path.of("screenshots");

    @Test
    void picturesOfTheWindow() throws IOException {
        Files.createDirectories(FOLDER);

        run("environment-prod");
        picture("window-light");
        action("theme.dark");
        picture("window-dark");
        action("tab.breakdown");
        picture("breakdown-dark");
        action("theme.light");
        picture("breakdown-light");
        action("tab.breakEven");
        action("bill.pipes");
        picture("bill-light");
        action("theme.dark");
        picture("bill-dark");
        action("theme.light");
        interact(() -> lookup("#sheet").queryAs(atlantafx.base.controls.ModalPane.class).hide());
        action("page.compare");
        picture("compare-light");
        action("theme.dark");
        picture("compare-dark");

        assertThat(FOLDER.resolve("compare-light.png")).isNotEmptyFile();
    }

    @Test
    void picturesOfThreeDesigns() throws IOException {
        Files.createDirectories(FOLDER);
        sample("image-resize");
        for (String theme : List.of("light", "dark")) {
            action("theme." + theme);
            picture("three-designs-" + theme);
        }
        for (String tab : List.of("breakdown", "latency", "timeline")) {
            action("tab." + tab);
            picture("three-designs-" + tab);
        }
        action("page.terraform");
        picture("three-designs-terraform");

        assertThat(FOLDER.resolve("three-designs-terraform.png")).isNotEmptyFile();
    }

    @Test
    void picturesOfTerraform() throws IOException {
        Files.createDirectories(FOLDER);
        Path target = emptied(Path.of("target", "infra"));
        places.choose(target);
        action("page.terraform");
        interact(() -> lookup("#exportButton").queryAs(Button.class).fire());
        assertThat(label("terraformResult")).contains("written to");
        Path values = target.resolve("envs/dev/terraform.tfvars");
        Files.writeString(values, "# reviewed in spring\n" + Files.readString(values));
        action("page.answer");
        interact(() -> {
            lookup("#taskSize").queryAs(TextField.class).requestFocus();
            lookup("#taskSize").queryAs(TextField.class).selectAll();
        });
        write("2");
        push(KeyCode.ENTER);
        action("page.terraform");
        for (String theme : List.of("light", "dark")) {
            action("theme." + theme);
            tab("variablesTab");
            picture("terraform-" + theme);
            tab("changesTab");
            assertThat(label("terraformResult")).contains("would change");
            picture("terraform-changes-" + theme);
        }
        action("page.answer");
        interact(
                () -> planner.drop().take(Path.of("src/test/resources/terraform/team").toString()));
        for (String theme : List.of("light", "dark")) {
            action("theme." + theme);
            picture("import-" + theme);
        }

        assertThat(FOLDER.resolve("import-dark.png")).isNotEmptyFile();
    }

    /// The same folder each time, since its name is in the pictures.
    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private void tab(String id) {
        TabPane tabs = lookup("#terraformTabs").queryAs(TabPane.class);
        interact(() ->
                tabs.getTabs().stream()
                        .filter(tab -> id.equals(tab.getId()))
                        .forEach(tabs.getSelectionModel()::select));
    }

    @Test
    void picturesOfASimulatedMonth() throws IOException {
        Files.createDirectories(FOLDER);
        interact(() ->
                planner.drop()
                        .take(
                                Path.of("src/test/resources/traces/get-metric-data.json")
                                        .toAbsolutePath()
                                        .toString()));
        assertThat(label("timelineStatus")).startsWith("One simulated month");
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

    private void run(String button) {
        interact(
                () -> lookup("#" + button).queryAs(javafx.scene.control.ToggleButton.class).fire());
    }

    private void picture(String name) {
        Picture picture = new Picture(window.getScene());
        interact(picture::take);
        picture.write(FOLDER.resolve(name + ".png"));
    }
}
