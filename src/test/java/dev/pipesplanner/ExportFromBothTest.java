package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.cli.Console;
import dev.pipesplanner.pricing.NoUpdates;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.BundledPriceBooks;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.JsonPlanFiles;
import dev.pipesplanner.ui.Memory;
import dev.pipesplanner.ui.PlannerWindow;
import dev.pipesplanner.ui.WindowServices;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The window and the terminal export the same file.
class ExportFromBothTest extends ApplicationTest {

    @TempDir Path folder;

    @Override
    public void start(Stage stage) {
        new PlannerWindow(
                        new WindowServices(
                                new JsonPlanFiles(),
                                new BundledPriceBooks(),
                                new NoUpdates(),
                                new DiskTextFolders(),
                                BundledModules::read,
                                Clock.systemUTC(),
                                Memory.forgetful()))
                .show(stage);
    }

    @Test
    void theWindowShowsWhatTheTerminalWrites() throws IOException, TimeoutException {
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        CompositionRoot root =
                new CompositionRoot(
                        Map.of(),
                        new Console(
                                nowhere,
                                nowhere,
                                InputStream.nullInputStream(),
                                Clock.systemUTC()));
        int code = root.cli().run("export", "--sample", "flow-builder", "--to", folder.toString());

        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> !lookup("#staleMark").query().isVisible());
        interact(() -> lookup("#showTerraform").queryAs(Hyperlink.class).fire());

        assertThat(code).isZero();
        assertThat(lookup("#terraformText").queryAs(TextArea.class).getText())
                .isEqualTo(Files.readString(folder.resolve("envs/dev/terraform.tfvars")));
    }
}
