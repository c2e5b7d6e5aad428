package dev.pipesplanner.aws;

import dev.pipesplanner.aws.ItemQuery.Question;
import dev.pipesplanner.pricing.PriceUpdates.Access;
import dev.pipesplanner.pricing.PriceUpdates.Step;
import dev.pipesplanner.pricing.PriceUpdates.Watcher;
import dev.pipesplanner.pricing.Quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /// Loads the SDK, which takes its time.
    public static PriceListApi open(Access access) throws PriceListFailure {
        return new PriceListApi(SdkPriceList.open(access, ApiSettings.DEFAULT));
    }

    /// What one service said.
    private record Said(String service, List<Quote> quotes, String fault) {}

    /// A quote for every item. Fails as a whole only where every question would fail.
    public List<Quote> quotes(String region, Watcher watcher)
            throws PriceListFailure, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Said> answers = new ExecutorCompletionService<>(threads);
            for (String service : PriceCatalogue.services()) {
                watcher.heard(new Step(region, service, Step.State.ASKED, ""));
                answers.submit(() -> ask(service, region));
            }
            List<Quote> quotes = new ArrayList<>();
            try {
                for (String _ : PriceCatalogue.services()) {
                    Said said = answers.take().get();
                    quotes.addAll(said.quotes());
                    watcher.heard(step(region, said));
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof PriceListFailure failure) {
                    throw failure;
                }
                throw new IllegalStateException("Asking for prices went wrong", e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
            return quotes;
        }
    }

    private static Step step(String region, Said said) {
        if (!said.fault().isEmpty()) {
            return new Step(region, said.service(), Step.State.FAILED, said.fault());
        }
        long found = said.quotes().stream().filter(Quote.Listed.class::isInstance).count();
        return new Step(
                region,
                said.service(),
                Step.State.DONE,
                found + " of " + said.quotes().size() + " prices");
    }

    private Said ask(String service, String region) throws PriceListFailure {
        List<Quote> quotes = new ArrayList<>();
        String fault = "";
        for (Map.Entry<Question, List<ItemQuery>> each :
                PriceCatalogue.questions(service).entrySet()) {
            try {
                List<Product> products = list.products(each.getKey(), region);
                each.getValue()
                        .forEach(query ->
                                quotes.add(new ItemMatch(query, region).among(products, SOURCE)));
            } catch (PriceListFailure | MalformedListException e) {
                if (e instanceof PriceListFailure failure && failure.isEverywhere()) {
                    throw failure;
                }
                String reason = service + ": " + e.getMessage();
                fault = reason;
                each.getValue()
                        .forEach(query -> quotes.add(new Quote.Unclear(query.item(), reason)));
            }
        }
        String unclear =
                quotes.stream()
                        .filter(Quote.Unclear.class::isInstance)
                        .map(quote -> ((Quote.Unclear) quote).reason())
                        .findFirst()
                        .orElse(fault);
        return new Said(service, quotes, unclear);
    }

    @Override
    public void close() {
        list.close();
    }
}
