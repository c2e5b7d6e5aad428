package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.cli.Console;
import dev.pipesplanner.pricing.NoUpdates;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.DiskReports;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.ui.PlannerWindow;
import dev.pipesplanner.ui.WindowTest;
import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.services.WindowServices;
import dev.pipesplanner.ui.session.Background;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The window and the terminal export the same files.
class ExportFromBothTest extends WindowTest {

    @TempDir Path folder;

    @Override
    protected PlannerWindow open(Background work) {
        return new PlannerWindow(
                new WindowServices(
                        new JsonPlanFiles(),
                        new BundledPriceBooks(),
                        new NoUpdates(),
                        new DiskTextFolders(),
                        BundledModules::read,
                        BundledModules::mapping,
                        new DiskReports(),
                        Clock.systemUTC(),
                        Memory.forgetful()),
                Optional.of(places),
                work,
                SIMULATIONS);
    }

    @Test
    void theWindowWritesWhatTheTerminalWrites() throws IOException {
        Path terminal = folder.resolve("terminal");
        Path target = folder.resolve("window");
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
        int code =
                root.cli().run("export", "--sample", "flow-builder", "--to", terminal.toString());

        places.choose(target);
        interact(() -> lookup("#showTerraform").queryAs(Hyperlink.class).fire());
        interact(() -> lookup("#exportButton").queryAs(Button.class).fire());
        assertThat(label("terraformResult")).endsWith("written to " + target);

        assertThat(code).isZero();
        assertThat(texts(target)).hasSizeGreaterThan(20).isEqualTo(texts(terminal));
    }

    private static SortedMap<String, String> texts(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
