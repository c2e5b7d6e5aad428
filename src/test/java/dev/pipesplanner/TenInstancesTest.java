package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.aws.BulkListing;
import dev.pipesplanner.aws.ListedProducts;
import dev.pipesplanner.plan.RecoveryCopies;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.plan.RecoveryFolder;
import dev.pipesplanner.storage.prices.FolderPriceBooks;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Ten apps at once on the same plan, folder, cache and copies.
@Tag("thorough")
@Timeout(300)
final class TenInstancesTest {

    private static final int INSTANCES = 10;

    @TempDir Path folder;

    @Test
    void eachKeepsItsOwnCopyAndNoneIsTakenForACrashWhileItRuns() throws Exception {
        List<Process> apps = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            apps.add(KilledApp.started("copy", folder));
        }
        RecoveryFolder mine =
                new RecoveryFolder(
                        folder,
                        failure -> {
                            throw new AssertionError(failure);
                        });
        RecoveryCopies.Found running = mine.leftBehind();
        for (Process app : apps) {
            while (copies() < INSTANCES && app.isAlive()) {
                Thread.onSpinWait();
            }
        }
        for (Process app : apps) {
            app.destroyForcibly().waitFor();
        }

        assertThat(running.works()).isEmpty();
        assertThat(mine.leftBehind().unreadable()).isEmpty();
        assertThat(mine.leftBehind().works())
                .hasSizeGreaterThanOrEqualTo(INSTANCES)
                .allMatch(work ->
                        new JsonPlanFiles().parse("copy", work.text()) instanceof Reading.Read);
    }

    private long copies() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".plan.json")).count();
        }
    }

    @Test
    void theFilesOfAnExportAreWhole() throws Exception {
        Path alone = folder.resolve("alone");
        TerminalRun.of(Map.of(), export(alone));
        Path shared = folder.resolve("shared");

        for (Process app : started(export(shared))) {
            assertThat(app.waitFor()).isZero();
        }

        assertThat(texts(shared)).isEqualTo(texts(alone));
    }

    private static String[] export(Path to) {
        return new String[] {
            "export", "--sample", "flow-builder", "--to", to.toString(), "--write"
        };
    }

    @Test
    void thePriceBooksAreWhole() throws Exception {
        Path offers =
                new BulkListing("AmazonECS", ListedProducts.ofRegion("eu-west-1", "1.1"))
                        .csv(folder.resolve("offers.csv"), 200);

        for (Process app : started("prices", "import", offers.toString())) {
            assertThat(app.waitFor()).isIn(0, 3);
        }

        FolderPriceBooks books =
                FolderPriceBooks.open(folder.resolve("pipes-planner/prices"))
                        .orThrow(AssertionError::new);
        assertThat(books.usable("eu-west-1")).isPresent();
    }

    private List<Process> started(String... command) throws IOException {
        List<Process> apps = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            ProcessBuilder builder = JavaProcess.with().command(command);
            AwsAccess.forget(builder.environment(), folder);
            apps.add(
                    builder.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
        }
        return apps;
    }

    private static Map<String, String> texts(Path infra) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(infra)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(infra.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
