package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.aws.ListedProducts;
import dev.pipesplanner.aws.PriceListServer;
import dev.pipesplanner.cli.Cli;
import dev.pipesplanner.cli.Ports;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.renewal.RenewedPriceBooks;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.storage.prices.PriceCache;
import dev.pipesplanner.storage.prices.PrivateRatesFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// `prices refresh --all`, against a local price list and in an app with fewer books: each question
/// waits for a token of the API's bucket, so that two regions stand for all of them.
final class RefreshAllTest {

    @TempDir Path folder;

    @Test
    void allMeansEveryRegionThatHasABook() {
        PriceUpdates ofTwo = updates(new OfRegions(List.of("eu-west-1", "us-east-1")));

        TerminalRun refresh;
        try (PriceListServer server = new PriceListServer();
                AwsAccess _ = AwsAccess.to(server)) {
            server.serve(ListedProducts.ofRegion("eu-west-1", "1.1"));
            server.serve(ListedProducts.ofRegion("us-east-1", "0.9"));
            refresh =
                    TerminalRun.of(
                            console -> new Cli(ports(ofTwo), console),
                            "prices",
                            "refresh",
                            "--all");
        }

        assertThat(refresh.code()).isZero();
        assertThat(refresh.out().lines().filter(line -> line.contains("rates are new")))
                .containsExactly(
                        "eu-west-1: 30 of 30 rates are new, 30 changed",
                        "us-east-1: 30 of 30 rates are new, 30 changed");
        assertThat(refresh.err()).contains("eu-west-1 AmazonECS", "us-east-1 AmazonECS");
    }

    @Test
    void theBundledAndTheOwnRegionsHaveABook() throws IOException {
        List<String> bundled = new BundledPriceBooks().regions();
        PriceUpdates updates = updates(new OfRegions(bundled.subList(1, bundled.size())));
        assertThat(updates(new BundledPriceBooks()).regions()).isEqualTo(bundled);
        assertThat(updates.regions()).doesNotContain(bundled.getFirst());

        PriceCache.put(
                new BundledPriceBooks().usable(bundled.getFirst()).orElseThrow(),
                folder.resolve("books"));

        assertThat(updates.regions()).isEqualTo(bundled);
    }

    /// The bundled books of some regions.
    private record OfRegions(List<String> regions) implements PriceBooks {
        @Override
        public Reading<Optional<PriceBook>> find(String region) {
            return regions.contains(region)
                    ? new BundledPriceBooks().find(region)
                    : Reading.of(Optional.empty());
        }
    }

    private PriceUpdates updates(PriceBooks bundled) {
        return new RenewedPriceBooks(
                bundled, new PriceCache(folder.resolve("books")), Clock.systemUTC(), () -> {});
    }

    private static Ports ports(PriceUpdates updates) {
        return new Ports(
                new JsonPlanFiles(),
                stream -> JsonPlanFiles.trace("standard input", stream),
                _ -> Reading.of(new BundledPriceBooks()),
                PrivateRatesFile::read,
                new DiskTextFolders(),
                BundledModules::read,
                BundledModules::mapping,
                updates,
                Throwable::toString);
    }
}
