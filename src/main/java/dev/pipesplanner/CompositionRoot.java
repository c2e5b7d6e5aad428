package dev.pipesplanner;

import dev.pipesplanner.cli.Cli;
import dev.pipesplanner.cli.Console;
import dev.pipesplanner.cli.Ports;
import dev.pipesplanner.pricing.LayeredPriceBooks;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.pricing.ReloadingPriceBooks;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.renewal.RenewedPriceBooks;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.DiskReports;
import dev.pipesplanner.storage.DiskTextFolders;
import dev.pipesplanner.storage.UserFolders;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.storage.plan.OpenPlansFolder;
import dev.pipesplanner.storage.plan.RecoveryFolder;
import dev.pipesplanner.storage.prices.BundledPriceBooks;
import dev.pipesplanner.storage.prices.FolderPriceBooks;
import dev.pipesplanner.storage.prices.ForgivingPriceBooks;
import dev.pipesplanner.storage.prices.PriceCache;
import dev.pipesplanner.storage.prices.PrivateRatesFile;
import dev.pipesplanner.ui.Windows;
import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.services.WindowServices;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;

/// Wires the rooms together; the only place that sees all of them.
public final class CompositionRoot {

    private final Map<String, String> environment;
    private final Console console;
    private final UserFolders folders;

    public CompositionRoot() {
        this(
                System.getenv(),
                new Console(
                        utf8(FileDescriptor.out),
                        utf8(FileDescriptor.err),
                        standardInput(),
                        Clock.systemDefaultZone(),
                        isTerminal()));
    }

    /// The launcher knows whether it is closed; Java would read another file in its place.
    private static InputStream standardInput() {
        return Boolean.getBoolean("planner.stdinIsClosed")
                ? Console.closedInput()
                : new FileInputStream(FileDescriptor.in);
    }

    /// The launcher knows whether stderr is a terminal; Java does not.
    private static boolean isTerminal() {
        return Boolean.getBoolean("planner.stderrIsTerminal") && System.getenv("NO_COLOR") == null;
    }

    CompositionRoot(Map<String, String> environment, Console console) {
        this.environment = environment;
        this.console = console;
        this.folders = new UserFolders(environment, Path.of(System.getProperty("user.home")));
    }

    public Cli cli() {
        return new Cli(
                new Ports(
                        new JsonPlanFiles(),
                        stream -> JsonPlanFiles.trace("standard input", stream),
                        this::books,
                        PrivateRatesFile::read,
                        new DiskTextFolders(),
                        BundledModules::read,
                        BundledModules::mapping,
                        updates(() -> {}),
                        folders::log),
                console);
    }

    /// Opens the window and returns the exit code when it closes.
    ///
    /// Without a display the sample is compared in the terminal instead.
    public int openWindow() {
        if (hasDisplay() && Windows.launch(windowServices(), Optional.empty())) {
            return 0;
        }
        console.err()
                .println("There is no display for the window; comparing the sample here instead.");
        return cli().run("compare", "--sample", "flow-builder");
    }

    private WindowServices windowServices() {
        ReloadingPriceBooks prices =
                new ReloadingPriceBooks(() -> ForgivingPriceBooks.of(folders.priceBooks()));
        return new WindowServices(
                new JsonPlanFiles(),
                prices,
                updates(prices::reload),
                new DiskTextFolders(),
                BundledModules::read,
                BundledModules::mapping,
                new DiskReports(),
                Clock.systemDefaultZone(),
                Memory.of(preferences()),
                new RecoveryFolder(folders.recovery(), folders::log),
                new OpenPlansFolder(folders.openPlans(), folders::log));
    }

    /// What the user's last window left. Java says on stderr that it makes a folder for it, which
    /// is news to nobody; what it warns of is still said.
    private static Preferences preferences() {
        Logger log = Logger.getLogger("java.util.prefs");
        log.setLevel(Level.WARNING);
        Preferences preferences = Preferences.userRoot().node("dev/pipesplanner");
        // a logger that nobody holds forgets its level
        Reference.reachabilityFence(log);
        return preferences;
    }

    private boolean hasDisplay() {
        boolean isLinux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !isLinux
                || "Headless".equals(System.getProperty("glass.platform"))
                // the toolkit speaks X11 only, also where a Wayland server is near
                || !environment.getOrDefault("DISPLAY", "").isBlank();
    }

    private Reading<PriceBooks> books(String name) {
        return switch (name) {
            case "bundled" -> Reading.of(new BundledPriceBooks());
            case "newest" -> newest();
            default -> folder(name);
        };
    }

    private static Reading<PriceBooks> folder(String name) {
        // a file that need not be a path: no name is refused before it is known to be one
        return new File(name).isDirectory()
                ? FolderPriceBooks.open(Path.of(name)).map(books -> books)
                : Reading.refused(
                        "There is no folder ("
                                + name
                                + ") of price books."
                                + "\nDid you mean bundled or newest?");
    }

    /// @param renewed runs after each book that was written
    private PriceUpdates updates(Runnable renewed) {
        return new RenewedPriceBooks(
                new BundledPriceBooks(),
                new PriceCache(folders.priceBooks()),
                console.clock(),
                renewed);
    }

    private Reading<PriceBooks> newest() {
        Path cache = folders.priceBooks();
        PriceBooks bundled = new BundledPriceBooks();
        return Files.isDirectory(cache)
                ? FolderPriceBooks.open(cache).map(own -> new LayeredPriceBooks(own, bundled))
                : Reading.of(bundled);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
