package dev.pipesplanner.renewal;

import dev.pipesplanner.aws.BulkFiles;
import dev.pipesplanner.aws.PriceListApi;
import dev.pipesplanner.aws.PriceListFailure;
import dev.pipesplanner.plan.NearestName;
import dev.pipesplanner.pricing.BookUpdate;
import dev.pipesplanner.pricing.BookUpdate.Statement;
import dev.pipesplanner.pricing.LayeredPriceBooks;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PriceDate;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.PrivateRates;
import dev.pipesplanner.pricing.Quote;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.WholeFile;
import dev.pipesplanner.storage.prices.FolderPriceBooks;
import dev.pipesplanner.storage.prices.PriceBookFiles;
import dev.pipesplanner.storage.prices.PriceCache;
import dev.pipesplanner.storage.prices.PrivateRatesFile;
import dev.pipesplanner.storage.prices.ReadPriceBook;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/// Joins the price lists of AWS with the books on the disk.
///
/// @param renewed runs after a book was written, on the thread that wrote it
public record RenewedPriceBooks(PriceBooks bundled, PriceCache cache, Clock clock, Runnable renewed)
        implements PriceUpdates {

    private static final String FIRST = "us-east-1";

    @Override
    public List<String> regions() {
        return FolderPriceBooks.open(cache.folder())
                .map(own -> new LayeredPriceBooks(own, bundled).regions())
                .orElse(_ -> bundled.regions());
    }

    @Override
    public Renewal refresh(List<String> regions, Access access, Target target, Watcher watcher) {
        List<BookUpdate> updates = new ArrayList<>();
        List<String> unlisted = new ArrayList<>();
        try (PriceListApi api = PriceListApi.open(access)) {
            for (String region : List.copyOf(new LinkedHashSet<>(regions))) {
                if (!FolderPriceBooks.isRegion(region)) {
                    unlisted.add(region);
                    continue;
                }
                List<Quote> quotes = api.quotes(region, watcher);
                if (quotes.stream().allMatch(Quote.Absent.class::isInstance)) {
                    unlisted.add(region);
                } else {
                    Statement now = new Statement(PriceListApi.SOURCE, clock.instant(), true);
                    updates.add(renew(region, quotes, now, target, watcher));
                }
            }
            return unlisted.isEmpty() ? new Renewal.Finished(updates) : unlisted(updates, unlisted);
        } catch (PriceListFailure e) {
            return new Renewal.Failed(updates, e.text());
        } catch (InvalidPathException e) {
            return new Renewal.Refused(updates, unusable(e));
        } catch (IOException e) {
            return new Renewal.Failed(updates, unwritable(target, e));
        } catch (InterruptedException _) {
            return new Renewal.Cancelled(updates);
        }
    }

    /// Regions of which AWS lists nothing: mistyped, or gone.
    private Renewal unlisted(List<BookUpdate> updates, List<String> unlisted) {
        List<String> known = regions();
        String message =
                unlisted.stream()
                        .map(region ->
                                "AWS lists no price for the region ("
                                        + region
                                        + ").\n"
                                        + (known.contains(region)
                                                ? "Its book stays in force: AWS may not offer"
                                                        + " it to your account."
                                                : "Did you mean "
                                                        + NearestName.of(region, known)
                                                        + "?"))
                        .collect(Collectors.joining("\n"));
        return known.containsAll(unlisted)
                ? new Renewal.Failed(updates, message)
                : new Renewal.Refused(updates, message);
    }

    @Override
    public Renewal take(List<String> files, Target target, Watcher watcher) {
        Statement ofFiles = new Statement(BulkFiles.SOURCE, clock.instant(), false);
        Map<String, List<Quote>> found = new TreeMap<>();
        List<BookUpdate> updates = new ArrayList<>();
        try {
            for (String file : files) {
                BulkFiles.read(Path.of(file), watcher)
                        .forEach((region, quotes) ->
                                found.computeIfAbsent(region, _ -> new ArrayList<>())
                                        .addAll(quotes));
            }
            for (Map.Entry<String, List<Quote>> each : found.entrySet()) {
                if (isWanted(each.getKey(), each.getValue())) {
                    updates.add(renew(each.getKey(), each.getValue(), ofFiles, target, watcher));
                }
            }
            return updates.isEmpty()
                    ? new Renewal.Refused(
                            updates,
                            "The files hold no price that the planner uses."
                                    + "\nUse those of AmazonECS, AWSQueueService, AWSEvents,"
                                    + " AmazonCloudWatch, AmazonVPC, AmazonEC2, AmazonECR,"
                                    + " AmazonStates, AWSDataTransfer or AWSSecretsManager.")
                    : new Renewal.Finished(updates);
        } catch (BulkFiles.UnusableFileException e) {
            return new Renewal.Refused(updates, e.text());
        } catch (InvalidPathException e) {
            return new Renewal.Refused(updates, unusable(e));
        } catch (IOException e) {
            return new Renewal.Failed(updates, unwritable(target, e));
        } catch (InterruptedException _) {
            return new Renewal.Cancelled(updates);
        }
    }

    /// A file of all regions also holds zones of cities and carriers, which have no book.
    private boolean isWanted(String region, List<Quote> quotes) {
        boolean isNew = FolderPriceBooks.isRegion(region) && hasFargate(quotes);
        return isNew || regions().contains(region);
    }

    private static boolean hasFargate(List<Quote> quotes) {
        return quotes.stream()
                .anyMatch(quote ->
                        quote instanceof Quote.Listed
                                && quote.item() == PricedItem.FARGATE_X86_VCPU_HOUR);
    }

    /// The update is made and written by a thread that nobody interrupts: a book is written whole,
    /// or it is not begun.
    private BookUpdate renew(
            String region, List<Quote> quotes, Statement statement, Target target, Watcher watcher)
            throws IOException {
        BookUpdate idle = BookUpdate.of(before(region, target), quotes, statement);
        if (!idle.isNews()) {
            watcher.renewed(idle);
            return idle;
        }
        CompletableFuture<BookUpdate> writing = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        cache.alone(
                                () -> writing.complete(write(region, quotes, statement, target)));
                    } catch (IOException | RuntimeException e) {
                        writing.completeExceptionally(e);
                    }
                });
        BookUpdate update;
        try {
            update = writing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException reason) {
                throw reason;
            }
            throw e;
        }
        renewed.run();
        watcher.renewed(update);
        return update;
    }

    private BookUpdate write(String region, List<Quote> quotes, Statement statement, Target target)
            throws IOException {
        BookUpdate update = BookUpdate.of(before(region, target), quotes, statement);
        if (target.folder().isPresent()) {
            PriceCache.put(update.after(), Path.of(target.folder().get()));
        } else {
            cache.keep(update.after(), clock.instant());
        }
        return update;
    }

    /// The book that a renewal starts from: the target's or the bundled one, whichever is newer. A
    /// damaged file is replaced, one of a newer app is not.
    private PriceBook before(String region, Target target) throws IOException {
        Path folder = target.folder().map(Path::of).orElse(cache.folder());
        PriceBook came =
                bundled.usable(region)
                        .orElseGet(() -> bundled.usable(FIRST).orElseThrow().assumedFor(region));
        return switch (PriceBookFiles.read(folder.resolve(region + ".json"))) {
            case ReadPriceBook.Read(PriceBook own) -> own.isOlderThan(came) ? came : own;
            case ReadPriceBook.Refused refused when refused.isNewer() ->
                    throw new IOException(refused.reason().lines().findFirst().orElse(""));
            case ReadPriceBook.Refused _ -> came;
        };
    }

    private static String unusable(InvalidPathException name) {
        return "The name ("
                + name.getInput()
                + ") cannot be one of a file: "
                + name.getReason()
                + ".\nCheck it, and the language of the system (LC_ALL).";
    }

    private String unwritable(Target target, IOException reason) {
        return "Could not write to "
                + target.folder().orElse(cache.folder().toString())
                + ": "
                + inWords(reason)
                + ".\n"
                + (target.folder().isPresent()
                        ? "Choose another folder with --to."
                        : "Allow yourself to write there.");
    }

    /// The message of a FileSystemException is often the file's name alone.
    private static String inWords(IOException reason) {
        return reason instanceof FileSystemException disk && disk.getReason() == null
                ? "access is denied, or a part of the path is a file, not a folder"
                : WholeFile.reason(reason);
    }

    @Override
    public Reading<Optional<PriceBook>> on(String region, LocalDate day) {
        Optional<PriceBook> came =
                bundled(region).filter(book -> !PriceDate.day(book.publishedAt()).isAfter(day));
        return cache.on(region, day)
                .map(kept ->
                        kept.filter(own -> came.filter(own::isOlderThan).isEmpty()).or(() -> came));
    }

    @Override
    public Optional<PriceBook> bundled(String region) {
        return bundled.usable(region);
    }

    @Override
    public List<LocalDate> days(String region) {
        return cache.days(region);
    }

    @Override
    public Reading<PrivateRates> rates(String file) {
        return PrivateRatesFile.read(file).then(rates -> ofKnownRegions(file, rates));
    }

    private Reading<PrivateRates> ofKnownRegions(String file, PrivateRates rates) {
        List<String> known = regions();
        return rates.regions()
                .filter(region -> !known.contains(region))
                .findFirst()
                .map(region ->
                        Reading.<PrivateRates>refused(
                                file
                                        + ": there is no price book for the region ("
                                        + region
                                        + ").\nDid you mean "
                                        + NearestName.of(region, known)
                                        + "?"))
                .orElseGet(() -> Reading.of(rates));
    }

    @Override
    public Reading<PriceBook> read(String file) {
        return PriceBookFiles.read(file);
    }
}
