package dev.pipesplanner.aws;

import dev.pipesplanner.aws.ItemQuery.Question;
import dev.pipesplanner.pricing.PriceUpdates.Access;
import dev.pipesplanner.pricing.PriceUpdates.Step;
import dev.pipesplanner.pricing.PriceUpdates.Watcher;
import dev.pipesplanner.pricing.Quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The AWS Price List API, asked for every item of a region; the services side by side, each on a
/// virtual thread.
public final class PriceListApi implements AutoCloseable {

    /// As a rate's source names it.
    public static final String SOURCE = "AWS Price List API, GetProducts";

    private final SdkPriceList list;

    PriceListApi(SdkPriceList list) {
        this.list = list;
    }

    /// Loads the SDK, which takes a while.
    public static PriceListApi open(Access access) throws PriceListFailure {
        return new PriceListApi(SdkPriceList.open(access, ApiSettings.DEFAULT));
    }

    /// What one service said.
    ///
    /// @param refused why no service would answer, as far as this one can tell
    private record Said(
            String serviceCode,
            List<Quote> quotes,
            String fault,
            Optional<PriceListFailure> refused) {}

    /// A quote for every item. Fails only when every service was refused; one that fails for itself
    /// leaves its items unclear.
    public List<Quote> quotes(String region, Watcher watcher)
            throws PriceListFailure, InterruptedException {
        List<Said> refused = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Said> answers = new ExecutorCompletionService<>(threads);
            for (String service : PriceCatalogue.services()) {
                watcher.heard(new Step(region, service, Step.State.ASKED, ""));
                answers.submit(() -> ask(service, region));
            }
            try {
                for (String _ : PriceCatalogue.services()) {
                    Said said = answers.take().get();
                    quotes.addAll(said.quotes());
                    if (said.refused().isPresent()) {
                        refused.add(said);
                    } else {
                        watcher.heard(step(region, said));
                    }
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw new IllegalStateException("Asking for prices went wrong", e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
        if (refused.size() == PriceCatalogue.services().size()) {
            throw refused.getFirst().refused().orElseThrow();
        }
        refused.forEach(said -> watcher.heard(step(region, said)));
        return quotes;
    }

    private static Step step(String region, Said said) {
        if (!said.fault().isEmpty()) {
            return new Step(region, said.serviceCode(), Step.State.FAILED, said.fault());
        }
        long found = said.quotes().stream().filter(Quote.Listed.class::isInstance).count();
        return new Step(
                region,
                said.serviceCode(),
                Step.State.DONE,
                found + " of " + said.quotes().size() + " prices");
    }

    private Said ask(String service, String region) {
        List<Quote> quotes = new ArrayList<>();
        Optional<PriceListFailure> refused = Optional.empty();
        for (Map.Entry<Question, List<ItemQuery>> each :
                PriceCatalogue.questions(service).entrySet()) {
            try {
                List<Product> products = list.products(each.getKey(), region);
                each.getValue()
                        .forEach(query ->
                                quotes.add(new ItemMatch(query, region).among(products, SOURCE)));
            } catch (PriceListFailure | MalformedListException e) {
                String reason = service + ": " + e.getMessage();
                each.getValue()
                        .forEach(query -> quotes.add(new Quote.Unclear(query.item(), reason)));
                if (e instanceof PriceListFailure failure && failure.isEverywhere()) {
                    refused = Optional.of(failure);
                }
            }
        }
        String fault =
                quotes.stream()
                        .filter(Quote.Unclear.class::isInstance)
                        .map(quote -> ((Quote.Unclear) quote).reason())
                        .findFirst()
                        .orElse("");
        return new Said(service, quotes, fault, refused);
    }

    @Override
    public void close() {
        list.close();
    }
}
