package dev.pipesplanner.ui;

import dev.pipesplanner.pricing.NoUpdates;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.DiskReports;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.services.WindowServices;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// A window with the shipped samples and prices on a fixed day.
public final class WindowFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private WindowFixture() {}

    public static WindowServices services() {
        return services(Memory.forgetful());
    }

    /// The same, with what a window before it has left.
    static WindowServices services(Memory memory) {
        return new WindowServices(
                new JsonPlanFiles(),
                new BundledPriceBooks(),
                new NoUpdates(),
                new DiskTextFolders(),
                BundledModules::read,
                BundledModules::mapping,
                new DiskReports(),
                CLOCK,
                memory);
    }
}
