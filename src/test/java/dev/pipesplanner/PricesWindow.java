package dev.pipesplanner;

import dev.pipesplanner.aws.ListedProducts;
import dev.pipesplanner.aws.PriceListServer;
import dev.pipesplanner.pricing.ReloadingPriceBooks;
import dev.pipesplanner.renewal.RenewedPriceBooks;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.DiskReports;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.storage.prices.ForgivingPriceBooks;
import dev.pipesplanner.storage.prices.PriceCache;
import dev.pipesplanner.ui.ChosenPlaces;
import dev.pipesplanner.ui.PlannerWindow;
import dev.pipesplanner.ui.WindowTest;
import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.services.WindowServices;
import dev.pipesplanner.ui.session.Background;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// A window whose prices come from a local price list, through the real SDK into a real cache.
final class PricesWindow implements AutoCloseable {

    final PriceListServer server = new PriceListServer();
    private final ChosenPlaces places;
    private final AwsAccess access = AwsAccess.to(server);
    private final Path cache;
    private final Memory memory;

    PricesWindow(Path cache, Memory memory, ChosenPlaces places) {
        this.places = places;
        this.cache = cache;
        this.memory = memory;
        server.serve(ListedProducts.ofRegion("us-east-1", "0.9"));
    }

    PlannerWindow open(Background background) {
        ReloadingPriceBooks prices = new ReloadingPriceBooks(() -> ForgivingPriceBooks.of(cache));
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        RenewedPriceBooks updates =
                new RenewedPriceBooks(
                        new BundledPriceBooks(), new PriceCache(cache), clock, prices::reload);
        return new PlannerWindow(
                new WindowServices(
                        new JsonPlanFiles(),
                        prices,
                        updates,
                        new DiskTextFolders(),
                        BundledModules::read,
                        BundledModules::mapping,
                        new DiskReports(),
                        clock,
                        memory),
                Optional.of(places),
                background,
                WindowTest.SIMULATIONS);
    }

    @Override
    public void close() {
        access.close();
        server.close();
    }
}
