package dev.pipesplanner;

import dev.pipesplanner.plan.OpenPlans;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.plan.RecoveryCopies;
import dev.pipesplanner.pricing.NoUpdates;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.DiskReports;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.plan.RecoveryFolder;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.ui.PlannerWindow;
import dev.pipesplanner.ui.WindowTest;
import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.services.WindowServices;
import dev.pipesplanner.ui.session.Background;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/// A window over real copies on the disk, opened after another one was lost.
abstract class RecoveryWindow extends WindowTest {

    static final String LONG_NAME =
            "Orders of the whole company in every region that it delivers to, with the nightly "
                    + "imports of the catalogue";

    private final PlanFiles files = new JsonPlanFiles();
    Path folder;

    @Override
    protected PlannerWindow open(Background work) throws IOException {
        folder = Files.createTempDirectory("recovery");
        leaveBehind();
        return new PlannerWindow(
                new WindowServices(
                        files,
                        new BundledPriceBooks(),
                        new NoUpdates(),
                        new DiskTextFolders(),
                        BundledModules::read,
                        BundledModules::mapping,
                        new DiskReports(),
                        Clock.systemUTC(),
                        Memory.forgetful(),
                        onDisk(new RecoveryFolder(folder, String::valueOf)),
                        open()),
                Optional.of(places),
                work,
                SIMULATIONS);
    }

    /// What other windows know of this one by.
    OpenPlans open() {
        return OpenPlans.none();
    }

    /// @param copies of the window
    RecoveryCopies onDisk(RecoveryFolder copies) {
        return copies;
    }

    /// A copy whose lock nobody holds.
    void leaveBehind() throws IOException {
        Plan sample = files.sample("worked-example").orThrow(AssertionError::new);
        Plan lost =
                named(sample, LONG_NAME)
                        .with(
                                sample.environments().getFirst().name(),
                                environment -> environment.withMessagesPerMonth(123_456));
        Files.writeString(folder.resolve("lost.plan.json"), files.text(lost));
        Files.writeString(folder.resolve("lost.lock"), "/plans/mine.plan.json");
    }

    private static Plan named(Plan plan, String name) {
        return new Plan(name, plan.hoursPerMonth(), plan.includeFreeTier(), plan.environments());
    }

    boolean keeps(String text) {
        return copiesNow()
                .allMatch(copy -> {
                    try {
                        return Files.readString(copy).contains(text);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    long copies() {
        return copiesNow().count();
    }

    private Stream<Path> copiesNow() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".plan.json")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
