package dev.pipesplanner;

import dev.pipesplanner.aws.BulkFiles;
import dev.pipesplanner.aws.PriceListApi;
import dev.pipesplanner.aws.PriceListFailure;
import dev.pipesplanner.cli.BadInput;
import dev.pipesplanner.plan.NearestName;
import dev.pipesplanner.pricing.BookUpdate;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Quote;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.storage.FolderPriceBooks;
import dev.pipesplanner.storage.PriceBookFiles;
import dev.pipesplanner.storage.PriceCache;
import dev.pipesplanner.storage.ReadPriceBook;
import dev.pipesplanner.storage.UnusablePriceBookException;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Joins the price lists of AWS with the books on the disk.
///
/// @param renewed runs after a book was written, on the thread that wrote it
record RenewedPriceBooks(PriceBooks bundled, PriceCache cache, Clock clock, Runnable renewed)
        implements PriceUpdates {

    private static final String FIRST = "us-east-1";

    @Override
    public List<String> regions() {
        PriceBooks own = new FolderPriceBooks(cache.folder());
        return Files.isDirectory(cache.folder())
                ? new LayeredPriceBooks(own, bundled).regions()
                : bundled.regions();
    }

    @Override
    public Renewal refresh(List<String> regions, Access access, Target target, Watcher watcher) {
        List<BookUpdate> updates = new ArrayList<>();
        try (PriceListApi api = PriceListApi.open(access)) {
            for (String region : regions) {
                List<Quote> quotes = api.quotes(region, watcher);
                if (quotes.stream().allMatch(Quote.Absent.class::isInstance)) {
                    return new Renewal.Refused(updates, unknown(region));
                }
                String now = clock.instant().toString();
                updates.add(renew(region, quotes, now, PriceListApi.SOURCE, target));
            }
            return new Renewal.Finished(updates);
        } catch (PriceListFailure e) {
            return new Renewal.Failed(updates, e.text());
        } catch (IOException e) {
            return new Renewal.Failed(updates, unwritable(target, e));
        } catch (InterruptedException _) {
            return new Renewal.Cancelled(updates);
        }
    }

    @Override
    public Renewal take(List<String> files, Target target, Watcher watcher) {
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
                    updates.add(
                            renew(
                                    each.getKey(),
                                    each.getValue(),
                                    fargateDate(each.getValue()).orElse(""),
                                    BulkFiles.SOURCE,
                                    target));
                }
            }
            return updates.isEmpty()
                    ? new Renewal.Refused(
                            updates,
                            "The files hold no price that the planner uses."
                                    + "\nMaybe take those of AmazonECS, AWSQueueService, AWSEvents,"
                                    + " AmazonCloudWatch, AmazonVPC, AmazonEC2, AmazonECR or"
                                    + " AmazonStates.")
                    : new Renewal.Finished(updates);
        } catch (BulkFiles.UnusableFileException e) {
            return new Renewal.Refused(updates, e.text());
        } catch (IOException e) {
            return new Renewal.Failed(updates, unwritable(target, e));
        } catch (InterruptedException _) {
            return new Renewal.Cancelled(updates);
        }
    }

    /// A file of all regions also holds zones of cities and carriers, which have no book.
    private boolean isWanted(String region, List<Quote> quotes) {
        boolean isNew = FolderPriceBooks.isRegion(region) && fargateDate(quotes).isPresent();
        return isNew || regions().contains(region);
    }

    private static Optional<String> fargateDate(List<Quote> quotes) {
        return quotes.stream()
                .filter(quote -> quote.item() == PricedItem.FARGATE_X86_VCPU_HOUR)
                .flatMap(quote ->
                        quote instanceof Quote.Listed(Rate rate)
                                ? Stream.of(rate.effectiveDate())
                                : Stream.empty())
                .findFirst();
    }

    private BookUpdate renew(
            String region, List<Quote> quotes, String statedAt, String source, Target target)
            throws IOException {
        BookUpdate update = BookUpdate.of(before(region, target), quotes, statedAt, source);
        if (update.isNews()) {
            if (target.folder().isPresent()) {
                PriceCache.put(update.after(), Path.of(target.folder().get()));
            } else {
                cache.keep(update.after(), clock.instant());
            }
            renewed.run();
        }
        return update;
    }

    /// The book that a renewal starts from: the target's, else the bundled one. A damaged file is
    /// replaced.
    private PriceBook before(String region, Target target) {
        Path folder = target.folder().map(Path::of).orElse(cache.folder());
        Path file = folder.resolve(region + ".json");
        if (FolderPriceBooks.isRegion(region)
                && PriceBookFiles.read(file) instanceof ReadPriceBook.Read(PriceBook own)) {
            return own;
        }
        return bundled.find(region)
                .orElseGet(() -> bundled.find(FIRST).orElseThrow().assumedFor(region));
    }

    private String unknown(String region) {
        return "AWS lists no price for the region ("
                + region
                + ").\nMaybe "
                + NearestName.of(region, regions())
                + " was meant.";
    }

    private String unwritable(Target target, IOException reason) {
        return "Could not write to "
                + target.folder().orElse(cache.folder().toString())
                + ": "
                + inWords(reason)
                + ".\nMaybe choose another folder with --to.";
    }

    /// The message of a FileSystemException is often the file's name alone.
    private static String inWords(IOException reason) {
        return reason instanceof FileSystemException disk && disk.getReason() == null
                ? "access is denied, or a file is in the place of a folder"
                : String.valueOf(reason.getMessage());
    }

    @Override
    public Optional<PriceBook> on(String region, LocalDate day) {
        try {
            return cache.on(region, day)
                    .or(() ->
                            bundled.find(region)
                                    .filter(book ->
                                            !LocalDate.parse(book.publishedOn()).isAfter(day)));
        } catch (UnusablePriceBookException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<LocalDate> days(String region) {
        return cache.days(region);
    }

    @Override
    public Reading read(String file) {
        return switch (PriceBookFiles.read(Path.of(file))) {
            case ReadPriceBook.Read(PriceBook book) -> new Reading.Read(book);
            case ReadPriceBook.Refused refused -> new Reading.Refused(refused.message());
        };
    }
}
