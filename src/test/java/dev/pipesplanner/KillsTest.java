package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.aws.ListedProducts;
import dev.pipesplanner.aws.PriceListServer;
import dev.pipesplanner.plan.RecoveryCopies;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.plan.RecoveryFolder;
import dev.pipesplanner.storage.prices.FolderPriceBooks;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
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
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Processes ended with kill -9 at moments drawn by lot, while they write: what they wrote is
/// whole, the old or the new, and whoever comes next is not blocked.
///
/// `-Dreliability.kills=N` of each deed.
@Tag("thorough")
@Timeout(value = 2, unit = TimeUnit.HOURS)
final class KillsTest {

    private static final int KILLS = Reliability.size("kills", 8);
    private static final List<String> TABLE =
            new ArrayList<>(
                    List.of(
                            "| while | kills | while at work | lost | half-written | blocked |",
                            "|---|---:|---:|---:|---:|---:|"));

    private final Random random = new Random(19);
    private int atWork;

    @TempDir Path folder;

    @BeforeEach
    void begin() {
        atWork = 0;
    }

    @AfterAll
    static void keep() {
        Reliability.keep("kills", TABLE);
    }

    @Test
    void aPlanIsTheOneBeforeOrTheNewOne() throws Exception {
        Path plan = folder.resolve("a.plan.json");
        for (int i = 0; i < KILLS; i++) {
            kill(KilledApp.started("save", plan), 300);

            assertThat(new JsonPlanFiles().read(plan.toString())).isInstanceOf(Reading.Read.class);
        }
        told("saving a plan");
    }

    @Test
    void aCopyOfUnsavedWorkIsFoundWholeBesideTheNameOfItsFile() throws Exception {
        Path place = folder.resolve("recovery");
        for (int i = 0; i < KILLS; i++) {
            kill(KilledApp.started("copy", place), 300);

            RecoveryCopies.Found found = folder(place).leftBehind();
            assertThat(found.unreadable()).isEmpty();
            assertThat(found.works()).isNotEmpty();
            for (RecoveryCopies.LeftBehind work : found.works()) {
                assertThat(new JsonPlanFiles().parse("copy", work.text()))
                        .isInstanceOf(Reading.Read.class);
                int number = number(work.text());
                assertThat(work.location()).isEqualTo("/plans/" + number / 50 + ".plan.json");
                work.forget().run();
            }
        }
        told("copying unsaved work");
    }

    private static int number(String plan) {
        return Integer.parseInt(plan.replaceFirst("(?s).*\"name\": \"plan (\\d+)x*\".*", "$1"));
    }

    private static RecoveryFolder folder(Path place) {
        return new RecoveryFolder(
                place,
                failure -> {
                    throw new AssertionError(failure);
                });
    }

    @Test
    void everyFileOfAnExportIsTheOldOneOrTheNewOne() throws Exception {
        Map<String, String> before = exported("512", "1024");
        Map<String, String> after = exported("2048", "4096");
        Path infra = folder.resolve("infra");
        for (int i = 0; i < KILLS; i++) {
            write(before, infra);
            kill(
                    app(
                            "export",
                            "--sample",
                            "flow-builder",
                            "--to",
                            infra,
                            "--write",
                            "--set",
                            "task.cpu=2048",
                            "--set",
                            "task.memory=4096"),
                    2_500);

            texts(infra)
                    .forEach((path, text) ->
                            assertThat(text).as(path).isIn(before.get(path), after.get(path)));
        }
        told("exporting");
    }

    private Map<String, String> exported(String cpu, String memory) throws IOException {
        Path to = folder.resolve(cpu);
        TerminalRun run =
                TerminalRun.of(
                        Map.of(),
                        "export",
                        "--sample",
                        "flow-builder",
                        "--to",
                        to.toString(),
                        "--set",
                        "task.cpu=" + cpu,
                        "--set",
                        "task.memory=" + memory);
        assertThat(run.code()).isZero();
        return texts(to);
    }

    @Test
    void anImportedPlanIsTheOldOneOrTheNewOne() throws Exception {
        Path values = Files.createDirectory(folder.resolve("values"));
        Files.writeString(
                values.resolve("terraform.tfvars"), "task_cpu = 2048\ntask_memory = 4096\n");
        Path plan = folder.resolve("a.plan.json");
        TerminalRun.of(Map.of(), "import", values.toString(), "--to", plan.toString());
        String after = Files.readString(plan);
        String before = after.replace("2048", "512").replace("4096", "1024");
        for (int i = 0; i < KILLS; i++) {
            Files.writeString(plan, before);
            kill(app("import", values, "--to", plan, "--write"), 1_500);

            assertThat(Files.readString(plan)).isIn(before, after);
        }
        told("importing");
    }

    @Test
    void everyPriceBookIsTheOldOneOrTheNewOne() throws Exception {
        Path cache = folder.resolve("pipes-planner/prices");
        try (PriceListServer server = new PriceListServer()) {
            server.serve(ListedProducts.ofRegion("eu-west-1", "1.1"));
            for (int i = 0; i < KILLS; i++) {
                kill(refresh(server), 4_000);
                if (Files.isDirectory(cache)) {
                    FolderPriceBooks books =
                            FolderPriceBooks.open(cache).orThrow(AssertionError::new);
                    assertThat(books.regions())
                            .allMatch(region -> books.usable(region).isPresent());
                }
            }
            Process last = refresh(server);
            assertThat(last.waitFor(60, TimeUnit.SECONDS)).as("not blocked").isTrue();
            assertThat(last.exitValue()).isZero();
        }
        told("refreshing prices");
    }

    private Process refresh(PriceListServer server) throws IOException {
        ProcessBuilder builder = JavaProcess.with().command("prices", "refresh", "eu-west-1");
        AwsAccess.give(builder.environment(), folder, server);
        return silent(builder);
    }

    private Process app(Object... args) throws IOException {
        String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
        ProcessBuilder builder = JavaProcess.with().command(words);
        AwsAccess.forget(builder.environment(), folder);
        return silent(builder);
    }

    private static Process silent(ProcessBuilder builder) throws IOException {
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void kill(Process process, int withinMillis) throws InterruptedException {
        boolean ended = process.waitFor(random.nextInt(withinMillis), TimeUnit.MILLISECONDS);
        atWork += ended ? 0 : 1;
        assertThat(process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private void told(String deed) {
        // an assertion that failed before would be one lost, half-written or blocked
        TABLE.add("| " + deed + " | " + KILLS + " | " + atWork + " | 0 | 0 | 0 |");
        assertThat(atWork).isPositive();
    }

    private static void write(Map<String, String> texts, Path to) throws IOException {
        for (var file : texts.entrySet()) {
            Path path = to.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Map<String, String> texts(Path infra) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(infra)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".tmp")) {
                    texts.put(infra.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
