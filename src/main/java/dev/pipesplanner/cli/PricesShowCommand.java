package dev.pipesplanner.cli;

import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.PrivateRate;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.Tier;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "show",
        description =
                "Show every rate of one region, or of each region of the plan with --sample or"
                        + " --set.")
final class PricesShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "REGION", description = "Such as us-east-1.")
    private Optional<String> region = Optional.empty();

    @Mixin private PlanOptions planOptions = new PlanOptions();
    @Mixin private CommonOptions options = new CommonOptions();

    PricesShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PriceBooks books = session.books(options);
        List<PriceBook> shown = regions().stream().map(each -> Session.book(books, each)).toList();
        PrintStream out = session.console().out();
        if (!options.json) {
            shown.forEach(this::print);
        } else if (region.isPresent()) {
            JsonOutput.print(out, json(shown.getFirst()));
        } else {
            JsonOutput.print(out, shown.stream().map(PricesShowCommand::json).toList());
        }
        return ExitCode.DONE;
    }

    private List<String> regions() {
        if (region.isPresent() == planOptions.isGiven()) {
            throw new BadInput(
                    "prices show takes either a region or the regions of a plan."
                            + "\nTry prices show us-east-1.");
        }
        return region.map(List::of).orElseGet(() -> session.regionsOf(planOptions));
    }

    private void print(PriceBook book) {
        PrintStream out = session.console().out();
        out.println(book.region() + ", " + book.location());
        out.println("  prices " + book.dates().inWords() + ", " + book.source());
        Table table =
                new Table("lrlllll")
                        .row("item", "US dollars", "unit", "from", "published", "confirmed", "");
        for (PricedItem item : PricedItem.values()) {
            Rate rate = book.rate(item);
            for (Tier tier : rate.tiers()) {
                table.row(
                        item.id() + (rate.assumed() ? " *" : ""),
                        JsonOutput.plain(tier.priceUsd()),
                        rate.unit(),
                        JsonOutput.plain(tier.begin()),
                        rate.dates().publishedOn(),
                        rate.dates().confirmedOn(),
                        rate.dates().evidence().label());
            }
        }
        table.lines().forEach(out::println);
        if (book.assumedRates() > 0) {
            out.println("  * us-east-1's price is assumed");
        }
        printPrivateRates(book);
    }

    private void printPrivateRates(PriceBook book) {
        Table table = new Table("ll");
        for (Meter meter : Meter.values()) {
            book.privateRate(meter).ifPresent(rate -> table.row(meter.id(), inWords(rate)));
        }
        if (!table.lines().isEmpty()) {
            PrintStream out = session.console().out();
            out.println("private rates of " + book.privateRates().name());
            table.lines().forEach(out::println);
        }
    }

    private static String inWords(PrivateRate rate) {
        return switch (rate) {
            case PrivateRate.Fixed(var _, var _, BigDecimal usd) -> "$" + JsonOutput.plain(usd);
            case PrivateRate.Discount(var _, var _, BigDecimal fraction) ->
                    JsonOutput.plain(fraction.movePointRight(2)) + " % off";
        };
    }

    private static Map<String, @Nullable Object> json(PriceBook book) {
        Map<String, @Nullable Object> json = ComparisonJson.book(book);
        json.put("location", book.location());
        List<Map<String, Object>> rates = new ArrayList<>();
        for (PricedItem item : PricedItem.values()) {
            rates.add(rate(book.rate(item)));
        }
        json.put("rates", rates);
        List<Map<String, Object>> own = new ArrayList<>();
        for (Meter meter : Meter.values()) {
            book.privateRate(meter).ifPresent(rate -> own.add(privately(meter, rate)));
        }
        json.put("privateRatesByMeter", own);
        return json;
    }

    private static Map<String, Object> privately(Meter meter, PrivateRate rate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("meter", meter.id());
        switch (rate) {
            case PrivateRate.Fixed(var _, var _, BigDecimal usd) ->
                    json.put("priceUsd", JsonOutput.plain(usd));
            case PrivateRate.Discount(var _, var _, BigDecimal fraction) ->
                    json.put("discountPercent", JsonOutput.plain(fraction.movePointRight(2)));
        }
        return json;
    }

    private static Map<String, Object> rate(Rate rate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", rate.item().id());
        json.put("serviceCode", rate.serviceCode());
        json.put("usageType", rate.usageType());
        json.put("unit", rate.unit());
        json.put("tiers", rate.tiers().stream().map(PricesShowCommand::tier).toList());
        json.put("effectiveDate", rate.published());
        json.put("published", rate.published());
        json.put("confirmed", rate.confirmed());
        json.put("evidence", rate.dates().evidence().id());
        json.put("source", rate.source());
        json.put("assumed", rate.assumed());
        return json;
    }

    private static Map<String, @Nullable Object> tier(Tier tier) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("begin", JsonOutput.plain(tier.begin()));
        json.put("end", tier.end().map(JsonOutput::plain).orElse(null));
        json.put("priceUsd", JsonOutput.plain(tier.priceUsd()));
        json.put("rateCode", tier.rateCode());
        return json;
    }
}
