package dev.pipesplanner.cli;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.Tier;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(name = "prices", description = "The price books: list, show.")
final class PricesCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its specification");
        }
        throw new ParameterException(
                spec.commandLine(), "prices needs a command.\nMaybe prices list was meant.");
    }

    @Command(name = "list", description = "Every region with a price book.")
    static final class ListCommand implements Callable<Integer> {

        private final Session session;

        @Mixin private CommonOptions options = new CommonOptions();

        ListCommand(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            PriceBooks books = session.ports().books().apply(options.prices);
            List<PriceBook> all =
                    books.regions().stream().map(region -> Session.book(books, region)).toList();
            PrintStream out = session.console().out();
            if (options.json) {
                JsonOutput.print(out, all.stream().map(ListCommand::json).toList());
                return ExitCode.DONE;
            }
            Table table = new Table("llrl").row("region", "published", "assumed", "location");
            for (PriceBook book : all) {
                String assumed = book.assumedRates() + " rates";
                table.row(book.region(), book.publishedOn(), assumed, book.location());
            }
            table.lines().forEach(out::println);
            return ExitCode.DONE;
        }

        private static Map<String, Object> json(PriceBook book) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("region", book.region());
            json.put("publishedAt", book.publishedAt());
            json.put("source", book.source());
            json.put("assumedRates", book.assumedRates());
            return json;
        }
    }

    @Command(name = "show", description = "Every rate of one region.")
    static final class ShowCommand implements Callable<Integer> {

        private final Session session;

        @Parameters(paramLabel = "REGION", description = "Such as us-east-1.")
        private String region = "";

        @Mixin private CommonOptions options = new CommonOptions();

        ShowCommand(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            PriceBook book = Session.book(session.ports().books().apply(options.prices), region);
            PrintStream out = session.console().out();
            if (options.json) {
                JsonOutput.print(out, json(book));
                return ExitCode.DONE;
            }
            out.println(book.region() + ", " + book.location());
            out.println("  prices of " + book.publishedOn() + ", " + book.source());
            Table table = new Table("lrlll").row("item", "US dollars", "unit", "from", "as of");
            for (PricedItem item : PricedItem.values()) {
                Rate rate = book.rate(item);
                for (Tier tier : rate.tiers()) {
                    table.row(
                            item.id() + (rate.assumed() ? " *" : ""),
                            JsonOutput.plain(tier.priceUsd()),
                            rate.unit(),
                            JsonOutput.plain(tier.begin()),
                            rate.effectiveDate());
                }
            }
            table.lines().forEach(out::println);
            if (book.assumedRates() > 0) {
                out.println("  * us-east-1's price is assumed");
            }
            return ExitCode.DONE;
        }

        private static Map<String, Object> json(PriceBook book) {
            Map<String, Object> json = ComparisonJson.book(book);
            json.put("location", book.location());
            List<Map<String, Object>> rates = new ArrayList<>();
            for (PricedItem item : PricedItem.values()) {
                rates.add(rate(book.rate(item)));
            }
            json.put("rates", rates);
            return json;
        }

        private static Map<String, Object> rate(Rate rate) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("item", rate.item().id());
            json.put("serviceCode", rate.serviceCode());
            json.put("usageType", rate.usageType());
            json.put("unit", rate.unit());
            json.put("tiers", rate.tiers().stream().map(ShowCommand::tier).toList());
            json.put("effectiveDate", rate.effectiveDate());
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
}
