package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pipesplanner.aws.ListedProducts;
import dev.pipesplanner.aws.PriceListServer;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.storage.prices.FolderPriceBooks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Refreshes of two regions, each killed at another point, one after the other in one cache.
@Tag("thorough")
final class KilledRefreshTest {

    private static final String[] REGIONS = {"eu-west-1", "us-east-1"};

    private final PriceListServer server = new PriceListServer();

    @TempDir Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRefreshKilledAnywhereLeavesEveryBookReadable() throws Exception {
        for (String region : REGIONS) {
            server.serve(ListedProducts.ofRegion(region, "1.1"));
        }
        int killed = 0;
        // 13 answers make a book: between them, and in the milliseconds when it is written
        int[] answers = {1, 12, 13, 13, 13};
        int[] millis = {0, 0, 5, 15, 30};
        for (int i = 0; i < answers.length; i++) {
            Process refresh = start();
            try {
                int until = server.log().size() + answers[i];
                while (server.log().size() < until && refresh.isAlive()) {
                    Thread.sleep(1);
                }
                Thread.sleep(millis[i]);
                killed += refresh.isAlive() ? 1 : 0;
            } finally {
                refresh.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            assertEveryBookIsReadable();
        }

        assertThat(killed).isEqualTo(answers.length);
        assertThat(start().waitFor()).isZero();
        assertEveryBookIsReadable();
        assertThat(FolderPriceBooks.open(cache()).orThrow(AssertionError::new).regions())
                .containsExactly(REGIONS);
    }

    @Test
    void anInterruptedRefreshExitsWith130AndWritesNothing() throws Exception {
        assumeTrue(
                !InterruptTest.isIgnoredHere(InterruptTest.INT),
                "SIGINT is ignored here, and so in every child");
        server.serve(ListedProducts.ofRegion("eu-west-1", "1.1"));
        server.fail("AmazonECS", new PriceListServer.Fault.Stall(20_000));
        Process refresh = start();
        try {
            while (server.log().size() < 5 && refresh.isAlive()) {
                Thread.sleep(1);
            }

            JavaProcess.interrupt(refresh);

            assertThat(refresh.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(refresh.exitValue()).isEqualTo(130);
            assertThat(cache()).doesNotExist();
        } finally {
            refresh.destroyForcibly();
        }
    }

    @Test
    void anInterruptedRefreshTellsWhatItHadRenewed() throws Exception {
        assumeTrue(
                !InterruptTest.isIgnoredHere(InterruptTest.INT),
                "SIGINT is ignored here, and so in every child");
        server.serve(ListedProducts.ofRegion("eu-west-1", "1.1"));
        server.serve(ListedProducts.ofRegion("us-east-1", "1.1"));
        server.stallAfter("AmazonECR", 1, 20_000);
        ProcessBuilder builder =
                JavaProcess.with().command("prices", "refresh", "eu-west-1", "us-east-1", "--json");
        AwsAccess.give(builder.environment(), folder, server);
        Path said = folder.resolve("said.json");
        Process refresh =
                builder.redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            while (server.log().size() < 20 && refresh.isAlive()) {
                Thread.sleep(1);
            }

            JavaProcess.interrupt(refresh);

            assertThat(refresh.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(refresh.exitValue()).isEqualTo(130);
            JsonNode json = new ObjectMapper().readTree(said.toFile());
            assertThat(json.path("end").asText()).isEqualTo("interrupted");
            assertThat(json.path("regions")).hasSize(1);
            assertThat(json.at("/regions/0/region").asText()).isEqualTo("eu-west-1");
        } finally {
            refresh.destroyForcibly();
        }
    }

    private void assertEveryBookIsReadable() throws Exception {
        if (!Files.isDirectory(cache())) {
            return;
        }
        FolderPriceBooks books = FolderPriceBooks.open(cache()).orThrow(AssertionError::new);
        assertThat(books.regions())
                .allSatisfy(region ->
                        assertThat(books.usable(region)).map(PriceBook::region).contains(region));
        assertThat(
                        TerminalRun.of(
                                        Map.of("XDG_CACHE_HOME", folder.toString()),
                                        "prices",
                                        "list",
                                        "--prices",
                                        "newest")
                                .code())
                .isZero();
    }

    private Path cache() {
        return folder.resolve("pipes-planner/prices");
    }

    private Process start() throws Exception {
        String[] command = new String[REGIONS.length + 2];
        command[0] = "prices";
        command[1] = "refresh";
        System.arraycopy(REGIONS, 0, command, 2, REGIONS.length);
        ProcessBuilder builder = JavaProcess.with().command(command);
        AwsAccess.give(builder.environment(), folder, server);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
