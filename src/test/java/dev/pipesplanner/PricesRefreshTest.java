package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pipesplanner.aws.ListedProducts;
import dev.pipesplanner.aws.PriceListServer;
import dev.pipesplanner.aws.PriceListServer.Fault;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.pricing.PriceUpdates.Access;
import dev.pipesplanner.pricing.PriceUpdates.Renewal;
import dev.pipesplanner.pricing.PriceUpdates.Step;
import dev.pipesplanner.pricing.PriceUpdates.Target;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.renewal.RenewedPriceBooks;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.storage.prices.PriceCache;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// `prices refresh` and `prices diff` through the whole app, against a local price list.
final class PricesRefreshTest {

    private final PriceListServer server = new PriceListServer();
    private final AwsAccess access = AwsAccess.to(server);

    @TempDir Path folder;

    @AfterEach
    void stop() {
        access.close();
        server.close();
    }

    @Test
    void aRefreshedBookIsInForceAndInTheHistory() throws IOException {
        server.serve(ListedProducts.ofRegion("eu-west-1", "1.1"));

        TerminalRun refresh = run("prices", "refresh", "eu-west-1");

        assertThat(refresh.code()).isZero();
        assertThat(refresh.out().lines().findFirst())
                .contains("eu-west-1: 30 of 30 rates are new, 30 changed");
        assertThat(refresh.out())
                .containsPattern("fargate-x86-vcpu-hour +0.04048 +0.044528 +\\+10.00 %");
        assertThat(refresh.err()).contains("eu-west-1 AmazonECS: 5 of 5 prices");
        assertThat(refresh.err().lines()).hasSize(11);
        assertThat(run("prices", "show", "eu-west-1", "--prices", "newest").out())
                .contains(
                        "prices published 2026-11-20, confirmed 2026-11-24 in price data, AWS Price"
                                + " List API, GetProducts",
                        "0.044528")
                .doesNotContain("is assumed");
        assertThat(cached("history/eu-west-1/2026-11-24T101530000.json"))
                .hasSameTextualContentAs(cached("eu-west-1.json"));
    }

    @Test
    void theBundledBooksStayAsTheyAre() {
        server.serve(ListedProducts.ofRegion("eu-west-1", "1.1"));

        run("prices", "refresh", "eu-west-1");

        assertThat(run("prices", "show", "eu-west-1").out()).contains("0.04048");
    }

    @Test
    void aServiceThatFailsKeepsItsOldRatesAndSaysWhich() {
        server.serve(ListedProducts.ofRegion("eu-west-1", "1.1"));
        server.fail(
                "AmazonECR",
                new Fault.Other("application/x-amz-json-1.1", "{\"PriceList\":[\"{\"]}"));

        TerminalRun refresh = run("prices", "refresh", "eu-west-1");

        assertThat(refresh.code()).isEqualTo(3);
        assertThat(refresh.out())
                .startsWith("eu-west-1: 29 of 30 rates are new")
                .contains(
                        "ecr-storage-gb-month stays as confirmed 2026-10-04: ",
                        "AmazonECR: a product in the answer is not JSON");
        assertThat(run("prices", "list", "--prices", "newest", "--set", "region=eu-west-1").out())
                .containsPattern("2026-11-24 +fresh +0 rates");
    }

    @Test
    void aPriceThatIsImplausibleIsNotTaken() {
        server.serve(ListedProducts.ofRegion("eu-west-1", "11"));

        TerminalRun refresh = run("prices", "refresh", "eu-west-1");

        assertThat(refresh.code()).isEqualTo(3);
        assertThat(refresh.out())
                .contains("0 of 30 rates are new", "the old book stays in force")
                .contains("more than ten times off, which is implausible");
        assertThat(cached("eu-west-1.json")).doesNotExist();
    }

    @Test
    void aRegionWithoutAServiceKeepsItsAssumptionAndIsNoFailure() {
        List<String> withoutPipes =
                ListedProducts.ofRegion("eu-west-1", "1").stream()
                        .filter(each -> !each.contains("64K-Chunks"))
                        .toList();
        server.serve(withoutPipes);

        TerminalRun refresh = run("prices", "refresh", "eu-west-1");

        assertThat(refresh.code()).isZero();
        assertThat(refresh.out())
                .contains("29 of 30 rates are new")
                .contains("AWSEvents lists no price for it in eu-west-1.");
    }

    @Test
    void anUnknownRegionIsBadInputWithTheNearestName() {
        TerminalRun refresh = run("prices", "refresh", "eu-wets-1");

        assertThat(refresh.code()).isEqualTo(2);
        assertThat(refresh.err())
                .contains(
                        "AWS lists no price for the region (eu-wets-1).\nDid you mean eu-west-1?");
    }

    @Test
    void aFailureOfTheCredentialsLeavesTheOldBookInForce() throws IOException {
        server.serve(ListedProducts.ofRegion("eu-west-1", "1.1"));
        run("prices", "refresh", "eu-west-1");
        String before = Files.readString(cached("eu-west-1.json"));
        server.failAll(new Fault.Error(400, "ExpiredTokenException"));

        TerminalRun refresh = run("prices", "refresh", "us-east-1", "eu-west-1");

        assertThat(refresh.code()).isEqualTo(3);
        assertThat(refresh.err()).contains("The AWS credentials have expired.\nLog in again");
        assertThat(cached("eu-west-1.json")).content().isEqualTo(before);
        assertThat(cached("us-east-1.json")).doesNotExist();
    }

    @Test
    void theRegionsOfAPlanAreRefreshedIntoAFolder() throws IOException {
        server.serve(ListedProducts.ofRegion("us-east-1", "1"));
        Path to = folder.resolve("books");

        TerminalRun refresh =
                run(
                        "prices",
                        "refresh",
                        "--sample",
                        "flow-builder",
                        "--to",
                        to.toString(),
                        "--json");

        assertThat(refresh.code()).isZero();
        JsonNode region = new ObjectMapper().readTree(refresh.out()).at("/regions/0");
        assertThat(region.path("region").asText()).isEqualTo("us-east-1");
        assertThat(region.path("renewed")).hasSize(30);
        assertThat(region.path("changes")).isEmpty();
        assertThat(to).isDirectoryContaining("glob:**/us-east-1.json");
        assertThat(cached("us-east-1.json")).doesNotExist();
        assertThat(run("compare", "--prices", to.toString()).code()).isZero();
    }

    @Test
    void aFolderThatCannotBeWrittenIsAFailureOfTheOutside() throws IOException {
        server.serve(ListedProducts.ofRegion("us-east-1", "1"));
        Path file = Files.createFile(folder.resolve("file"));

        TerminalRun refresh = run("prices", "refresh", "us-east-1", "--to", file.toString());

        assertThat(refresh.code()).isEqualTo(3);
        assertThat(refresh.err()).contains("Could not write to " + file + ": ", ".\nChoose");
        assertThat(file).isEmptyFile();
    }

    @Test
    void whatToRefreshMustBeSaidInOneWay() {
        assertThat(run("prices", "refresh").code()).isEqualTo(2);
        assertThat(run("prices", "refresh", "us-east-1", "--all").code()).isEqualTo(2);
        assertThat(run("prices", "refresh", "us-east-1", "--endpoint-region", "mars").err())
                .contains("AWS has no price list endpoint in the region (mars).")
                .contains("eu-central-1");
    }

    @Test
    void diffShowsWhatChangedAndWhatItDoesToTheBills() throws IOException {
        server.serve(ListedProducts.ofRegion("us-east-1", "0.9"));
        run("prices", "refresh", "us-east-1");

        TerminalRun diff = run("prices", "diff", "us-east-1", "us-east-1@2026-11-24");

        assertThat(diff.code()).isZero();
        assertThat(diff.out())
                .startsWith("us-east-1 of 2026-09-30 → us-east-1 of 2026-11-24")
                .containsPattern("pipes-request +0.0000004 +0.00000036 +−10.00 %")
                .containsPattern("dev: usage unchanged\\R +pipes .*prices −10.00 %")
                .contains("prod: usage unchanged");
        JsonNode json =
                new ObjectMapper()
                        .readTree(
                                run(
                                                "prices",
                                                "diff",
                                                cached("us-east-1.json").toString(),
                                                "us-east-1",
                                                "--json",
                                                "--env",
                                                "prod")
                                        .out());
        assertThat(json.path("changes")).hasSize(30);
        assertThat(json.at("/environments/0/name").asText()).isEqualTo("prod");
        assertThat(json.at("/environments/0/designs/0/percent").asText()).startsWith("11.1");
    }

    @Test
    void diffOfTwoRegionsPricesThePlanInBoth() {
        TerminalRun diff = run("prices", "diff", "us-east-1", "eu-central-1");

        assertThat(diff.out()).contains("spot discount X86_64", "dev: usage unchanged");
    }

    @Test
    void aDayBeforeTheHistoryIsBadInputWithTheFirstDay() {
        server.serve(ListedProducts.ofRegion("us-east-1", "0.9"));
        run("prices", "refresh", "us-east-1");

        assertThat(run("prices", "diff", "us-east-1@2020-01-01", "us-east-1").err())
                .contains("No price book of us-east-1 is known for 2020-01-01.")
                .contains("Did you mean us-east-1@2026-11-24?");
        assertThat(run("prices", "diff", "us-east-1@yesterday", "us-east-1").code()).isEqualTo(2);
        assertThat(run("prices", "diff", "no.json", "us-east-1").code()).isEqualTo(2);
        // until the first refresh, the bundled book was in force
        assertThat(run("prices", "diff", "us-east-1@2026-01-01", "us-east-1").out())
                .contains("no price differs");
    }

    @Test
    void aRegionOfWhichAwsListsNothingDoesNotStopTheOthers() {
        server.serve(ListedProducts.ofRegion("eu-west-1", "1.1"));
        server.serve(ListedProducts.ofRegion("us-east-1", "1.1"));

        TerminalRun known = run("prices", "refresh", "ap-east-1", "eu-west-1", "eu-west-1");
        TerminalRun mistyped = run("prices", "refresh", "eu-wets-1", "us-east-1");

        assertThat(known.code()).isEqualTo(3);
        assertThat(known.out().lines().filter(line -> line.contains("rates are new")))
                .containsExactly("eu-west-1: 30 of 30 rates are new, 30 changed");
        assertThat(known.err())
                .contains("AWS lists no price for the region (ap-east-1).")
                .contains("Its book stays in force");
        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.out()).startsWith("us-east-1: 30 of 30 rates are new, 30 changed");
        assertThat(mistyped.err()).contains("Did you mean eu-west-1?");
    }

    @Test
    void aCancelThatComesWhileABookIsWrittenLeavesItWhole() throws Exception {
        server.serve(ListedProducts.ofRegion("us-east-1", "0.9"));
        PriceCache cache = new PriceCache(folder.resolve("books"));
        for (int services = 1; services <= 11; services++) {
            AtomicInteger left = new AtomicInteger(services);
            Thread here = Thread.currentThread();
            Renewal renewal =
                    new RenewedPriceBooks(
                                    new BundledPriceBooks(), cache, Clock.systemUTC(), () -> {})
                            .refresh(
                                    List.of("us-east-1", "us-east-1"),
                                    Access.DEFAULT,
                                    Target.CACHE,
                                    step -> {
                                        if (step.state() == Step.State.DONE
                                                && left.decrementAndGet() == 0) {
                                            here.interrupt();
                                        }
                                    });
            boolean wasAfterTheBook = Thread.interrupted();
            boolean written = Files.exists(folder.resolve("books/us-east-1.json"));
            assertThat(renewal)
                    .isInstanceOf(
                            wasAfterTheBook ? Renewal.Finished.class : Renewal.Cancelled.class);
            assertThat(renewal.updates()).hasSize(written ? 1 : 0);
        }
        assertThat(folder.resolve("books/us-east-1.json")).exists();
    }

    @Test
    void aBookKeepsItsPermissionsAndAnIndexThatIsNoneStopsTheWriting() throws IOException {
        server.serve(ListedProducts.ofRegion("us-east-1", "0.9"));
        Path to = Files.createDirectory(folder.resolve("shared"));
        run("prices", "refresh", "us-east-1", "--to", to.toString());
        Path book = to.resolve("us-east-1.json");
        Set<PosixFilePermission> open = PosixFilePermissions.fromString("rw-r--r--");
        Files.setPosixFilePermissions(book, open);

        run("prices", "refresh", "us-east-1", "--to", to.toString());
        assertThat(Files.getPosixFilePermissions(book)).isEqualTo(open);

        Files.writeString(to.resolve("index.json"), "xx");
        Files.delete(book);
        TerminalRun refresh = run("prices", "refresh", "us-east-1", "--to", to.toString());
        assertThat(refresh.code()).isEqualTo(3);
        assertThat(refresh.err()).contains("index.json is not an index of price books");
        assertThat(book).doesNotExist();
    }

    @Test
    void aBookOfANewerAppIsNotOverwritten() throws IOException {
        server.serve(ListedProducts.ofRegion("us-east-1", "0.9"));
        run("prices", "refresh", "us-east-1");
        Path own = cached("us-east-1.json");
        String newer =
                Files.readString(own).replace("\"formatVersion\": 3", "\"formatVersion\": 4");
        Files.writeString(own, newer);

        TerminalRun refresh = run("prices", "refresh", "us-east-1");

        assertThat(refresh.code()).isEqualTo(3);
        assertThat(refresh.err()).contains("The formatVersion (4) must be from 1 to 3.");
        assertThat(own).content().isEqualTo(newer);
    }

    @Test
    void jsonSaysWhyItEnded() throws IOException {
        server.failAll(new Fault.Error(400, "ExpiredTokenException"));

        JsonNode json =
                new ObjectMapper().readTree(run("prices", "refresh", "us-east-1", "--json").out());

        assertThat(json.path("end").asText()).isEqualTo("failed");
        assertThat(json.path("message").asText()).startsWith("The AWS credentials have expired.");
    }

    @Test
    void namesThatAreNoRegionsAreNotAskedFor() {
        assertThat(run("prices", "refresh", "../../zz-aa-1").code()).isEqualTo(2);
        assertThat(run("prices", "refresh", "us-west-2-lax-1").err())
                .contains("AWS lists no price for the region (us-west-2-lax-1).");
        assertThat(server.log()).isEmpty();
    }

    @Test
    void diffNeedsTheTraceOfThePlan() throws IOException {
        Path plan =
                Files.writeString(
                        folder.resolve("p.plan.json"),
                        """
                        { "formatVersion": 1, "name": "x", "environments": [ { "name": "dev",
                          "workload": { "arrivals": { "pattern": "trace", "file": "no.csv" } } } ] }
                        """);

        TerminalRun diff = run("prices", "diff", "us-east-1", "eu-west-1", plan.toString());

        assertThat(diff.code()).isEqualTo(2);
        assertThat(diff.err()).contains("no.csv");
    }

    @Test
    void privateRatesOfAMistypedRegionAreRefusedInTheWindowToo() throws IOException {
        Path rates =
                Files.writeString(
                        folder.resolve("rates.json"),
                        "{ \"formatVersion\": 1, \"name\": \"x\", \"rates\": ["
                                + " { \"region\": \"eu-wset-1\", \"discountPercent\": 5 } ] }");
        PriceUpdates updates =
                new RenewedPriceBooks(
                        new BundledPriceBooks(),
                        new PriceCache(folder.resolve("books")),
                        Clock.systemUTC(),
                        () -> {});

        assertThat(updates.rates(rates.toString()))
                .isEqualTo(
                        Reading.refused(
                                rates
                                        + ": there is no price book for the region (eu-wset-1)."
                                        + "\nDid you mean eu-west-1?"));
    }

    @Test
    void aDamagedBookSaysTheWayOut() throws IOException {
        server.serve(ListedProducts.ofRegion("us-east-1", "0.9"));
        run("prices", "refresh", "us-east-1");
        Files.writeString(cached("us-east-1.json"), "{");

        TerminalRun list = run("prices", "show", "us-east-1", "--prices", "newest");

        assertThat(list.code()).isEqualTo(2);
        assertThat(list.err()).contains("us-east-1.json", "\nRefresh its region");
        assertThat(run("prices", "refresh", "us-east-1").code()).isZero();
    }

    @Test
    void optionsWithoutEffectAreRefused() {
        assertThat(run("prices", "refresh", "us-east-1", "--rates", "x.json").err())
                .contains("--rates has no effect on prices refresh.\nLeave it out.");
        assertThat(run("prices", "refresh", "us-east-1", "--prices", "newest").code()).isEqualTo(2);
        assertThat(server.log()).isEmpty();
    }

    @Test
    void theNewerOfOwnAndBundledBookIsInForce() throws IOException {
        server.serve(ListedProducts.ofRegion("us-east-1", "0.9"));
        run("prices", "refresh", "us-east-1");
        Path own = cached("us-east-1.json");
        String text = Files.readString(own);
        Files.writeString(
                own,
                text.replace("\"2026-11-24\"", "\"2020-01-01\"")
                        .replace("\"2026-11-20T12:00:00Z\"", "\"2020-01-01\""));

        assertThat(run("prices", "show", "us-east-1", "--prices", "newest").out())
                .contains("prices published 2025-10-27, confirmed 2026-09-30", "0.04048");
        assertThat(run("prices", "refresh", "us-east-1").out())
                .contains("30 of 30 rates are new, 30 changed");
    }

    @Test
    void diffKnowsTheBookThatCameWithTheApp() {
        server.serve(ListedProducts.ofRegion("us-east-1", "0.9"));
        run("prices", "refresh", "us-east-1");

        assertThat(
                        run(
                                        "prices",
                                        "diff",
                                        "us-east-1@bundled",
                                        "us-east-1",
                                        "--prices",
                                        "newest")
                                .out())
                .startsWith("us-east-1 of 2026-09-30 → us-east-1 of 2026-11-24")
                .contains("prices −10.00 %");
    }

    @Test
    void aHistoryWithStrangeFilesIsStillRead() throws IOException {
        Path past = Files.createDirectories(cached("history/us-east-1"));
        Files.writeString(past.resolve("2026-13-45T101500.json"), "{");
        Files.writeString(past.resolve("2026-11-01T101500.json"), "{");

        assertThat(run("prices", "diff", "us-east-1@2026-10-01", "us-east-1").code()).isZero();
        TerminalRun damaged = run("prices", "diff", "us-east-1@2026-11-02", "us-east-1");
        assertThat(damaged.code()).isEqualTo(2);
        assertThat(damaged.err()).contains("2026-11-01T101500.json");
    }

    private Path cached(String file) {
        return folder.resolve("pipes-planner/prices").resolve(file);
    }

    private TerminalRun run(String... args) {
        return TerminalRun.of(Map.of("XDG_CACHE_HOME", folder.toString()), args);
    }
}
