package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.aws.BulkListing;
import dev.pipesplanner.aws.ListedProducts;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// `prices import` through the whole app.
final class PricesImportTest {

    private static final List<String> LISTED = ListedProducts.ofRegion("eu-west-1", "1.1");

    @TempDir Path folder;

    @Test
    void filesOfTwoServicesRenewTheirRatesAndTheOthersStay() throws IOException {
        Path queues =
                new BulkListing("AWSQueueService", LISTED).csv(folder.resolve("queues.csv"), 20);
        Path fargate =
                new BulkListing("AmazonECS", LISTED)
                        .json(folder.resolve("fargate.json"), 20, false);

        TerminalRun imported = run("prices", "import", queues.toString(), fargate.toString());

        assertThat(imported.code()).isZero();
        assertThat(imported.out())
                .startsWith("eu-west-1: 7 of 30 rates are new, 7 changed")
                .contains("nat-gb", "stay: AWS was not asked for it.");
        assertThat(imported.err()).contains("fargate.json: 5 prices of 1 regions");
        assertThat(run("prices", "show", "eu-west-1", "--prices", "newest").out())
                .contains(
                        "prices published 2026-11-20, confirmed 2026-11-20 in price data, AWS bulk"
                                + " price list",
                        "0.044528");
        assertThat(run("prices", "diff", "eu-west-1", "eu-west-1@2026-11-24").out())
                .contains("sqs-standard-request");
    }

    @Test
    void anOlderFileChangesNothingAndSaysSo() throws IOException {
        Path file = fargate("2019-01-01T00:00:00Z");

        TerminalRun imported = run("prices", "import", file.toString());

        assertThat(imported.code()).isEqualTo(3);
        assertThat(imported.out())
                .startsWith("eu-west-1: 0 of 30 rates are new, 0 changed; the old book stays")
                .contains(
                        "fargate-x86-vcpu-hour, fargate-x86-gb-hour, fargate-arm-vcpu-hour,"
                            + " fargate-arm-gb-hour, fargate-ephemeral-gb-hour stay: the list is"
                            + " dated 2019-01-01T00:00:00Z, older than the price in force.");
        assertThat(run("prices", "import", fargate("2099-01-01T00:00:00Z").toString()).out())
                .contains("which is in the future");
        TerminalRun undated = run("prices", "import", fargate("yesterday").toString());
        assertThat(undated.code()).isEqualTo(2);
        assertThat(undated.err()).contains("its publication date (yesterday) must be like");
        assertThat(folder.resolve("pipes-planner")).doesNotExist();
    }

    @Test
    void aMarkInFrontIsReadOverAndMoreBehindIsRefused() throws IOException {
        Path file = fargate("2026-11-20T00:00:00Z");
        String text = Files.readString(file);

        Files.writeString(file, "\uFEFF" + text);
        assertThat(run("prices", "import", file.toString()).out())
                .startsWith("eu-west-1: 5 of 30 rates are new");
        Files.writeString(file, text + "{}");
        TerminalRun more = run("prices", "import", file.toString());
        assertThat(more.code()).isEqualTo(2);
        assertThat(more.err()).contains("there is more after its end.");
    }

    @Test
    void whatAFileDoesNotHoldIsOneLine() throws IOException {
        String out = run("prices", "import", fargate("2026-11-20T00:00:00Z").toString()).out();

        assertThat(out.lines().filter(line -> line.contains("stay"))).hasSize(1);
        assertThat(out).contains("nat-gb", " stay: AWS was not asked for it.");
    }

    private Path fargate(String published) throws IOException {
        return offer("f.json", "AmazonECS", "1.1", published);
    }

    @Test
    void ofTwoFilesTheNewerOneCounts() throws IOException {
        Path old = offer("old.json", "AmazonECS", "1.1", "2026-01-01T00:00:00Z");
        Path young = offer("new.json", "AmazonECS", "1.3", "2026-11-01T00:00:00Z");
        Path other = offer("other.json", "AmazonECS", "1.7", "2026-11-01T00:00:00Z");

        assertThat(run("prices", "import", old.toString(), young.toString()).out())
                .containsPattern("fargate-x86-vcpu-hour +0.04048 +0.052624 +\\+30.00 %");
        TerminalRun torn = run("prices", "import", young.toString(), other.toString());
        assertThat(torn.code()).isEqualTo(3);
        assertThat(torn.out())
                .contains(
                        "two lists dated 2026-11-01T00:00:00Z give different prices: 0.052624 and");
    }

    @Test
    void importsAtTheSameTimeLoseNothing() throws Exception {
        List<Path> files =
                List.of(
                        offer("a.json", "AmazonECS", "1.1", "2026-11-20T00:00:00Z"),
                        offer("b.json", "AWSQueueService", "1.1", "2026-11-20T00:00:00Z"),
                        offer("c.json", "AmazonEC2", "1.1", "2026-11-20T00:00:00Z"));
        List<Process> imports = new ArrayList<>();
        for (Path file : files) {
            ProcessBuilder builder =
                    JavaProcess.with().command("prices", "import", file.toString());
            AwsAccess.forget(builder.environment(), folder);
            imports.add(builder.redirectErrorStream(true).start());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Path file : files) {
                threads.submit(() -> run("prices", "import", file.toString()));
            }
        }
        for (Process each : imports) {
            assertThat(each.waitFor()).isZero();
        }

        assertThat(
                        run(
                                        "prices",
                                        "diff",
                                        "eu-west-1@bundled",
                                        "eu-west-1",
                                        "--prices",
                                        "newest")
                                .out())
                .contains("fargate-x86-vcpu-hour", "sqs-standard-request", "nat-gb");
        try (Stream<Path> past =
                Files.list(folder.resolve("pipes-planner/prices/history/eu-west-1"))) {
            assertThat(past).hasSize(6);
        }
    }

    private Path offer(String name, String service, String factor, String published)
            throws IOException {
        Path file =
                new BulkListing(service, ListedProducts.ofRegion("eu-west-1", factor))
                        .json(folder.resolve(name), 0, false);
        return Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "\"publicationDate\" ?: ?\"[^\"]*\"",
                                "\"publicationDate\":\"" + published + "\""));
    }

    @Test
    void aFileThatIsNoPriceListChangesNothing() throws IOException {
        Path good =
                new BulkListing("AmazonECS", LISTED).json(folder.resolve("fargate.json"), 0, false);
        Path bad = Files.writeString(folder.resolve("page.json"), "<html>");

        TerminalRun imported = run("prices", "import", good.toString(), bad.toString());

        assertThat(imported.code()).isEqualTo(2);
        assertThat(imported.err()).contains("Could not take prices from " + bad);
        assertThat(folder.resolve("pipes-planner")).doesNotExist();
    }

    @Test
    void aListWithoutOurItemsIsBadInput() {
        TerminalRun imported =
                run(
                        "prices",
                        "import",
                        "src/test/resources/getproducts/offer_slice_AWSEvents_us-east-1_20260529"
                                + ".json");

        assertThat(imported.code()).isEqualTo(2);
        assertThat(imported.err()).contains("The files hold no price that the planner uses.");
    }

    @Test
    void aLargeFileNeedsASmallHeap() throws Exception {
        Path file =
                new BulkListing("AmazonEC2", LISTED)
                        .json(folder.resolve("index.json"), 60_000, false);

        assertThat(Files.size(file)).isGreaterThan(50_000_000);
        assertThat(importInHeap("48m", file)).startsWith("0 eu-west-1: 2 of 30 rates are new");
        Path table = new BulkListing("AmazonEC2", LISTED).csv(folder.resolve("index.csv"), 250_000);
        assertThat(Files.size(table)).isGreaterThan(50_000_000);
        assertThat(importInHeap("48m", table)).startsWith("0 eu-west-1: 2 of 30 rates are new");
    }

    @Test
    @Tag("bench")
    void hundredsOfMegabytesFitInto256() throws Exception {
        BulkListing listing = new BulkListing("AmazonEC2", LISTED);
        Path json = listing.json(folder.resolve("index.json"), 600_000, false);
        Path csv = listing.csv(folder.resolve("index.csv"), 1_500_000);

        for (Path file : List.of(json, csv)) {
            assertThat(Files.size(file)).isGreaterThan(300_000_000);
            long before = System.nanoTime();
            assertThat(importInHeap("256m", file)).startsWith("0 eu-west-1: 2 of 30 rates are new");
            System.out.printf(
                    "prices import %s, %d MB, heap of 256 MB: %.1f s%n",
                    file.getFileName(),
                    Files.size(file) / 1_000_000,
                    (System.nanoTime() - before) / 1e9);
        }
    }

    /// The exit code and output of an import in a process of its own.
    private String importInHeap(String heap, Path file) throws Exception {
        ProcessBuilder builder =
                JavaProcess.with("-Xmx" + heap).command("prices", "import", file.toString());
        AwsAccess.forget(builder.environment(), folder);
        Process process = builder.redirectErrorStream(false).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + out;
    }

    private TerminalRun run(String... args) {
        return TerminalRun.of(Map.of("XDG_CACHE_HOME", folder.toString()), args);
    }
}
