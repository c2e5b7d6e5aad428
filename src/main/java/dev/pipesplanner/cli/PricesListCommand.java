package dev.pipesplanner.cli;

import dev.pipesplanner.pricing.PriceAge;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceBooks;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "list",
        description =
                "List every region with a price book; with --sample or --set, those of the plan.")
final class PricesListCommand implements Callable<Integer> {

    private final Session session;

    @Mixin private PlanOptions planOptions = new PlanOptions();
    @Mixin private CommonOptions options = new CommonOptions();

    PricesListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PriceBooks books = session.books(options);
        List<String> regions =
                planOptions.isGiven() ? session.regionsOf(planOptions) : books.regions();
        List<PriceBook> all = regions.stream().map(region -> Session.book(books, region)).toList();
        PrintStream out = session.console().out();
        if (options.json) {
            JsonOutput.print(out, all.stream().map(this::json).toList());
            return ExitCode.DONE;
        }
        Table table =
                new Table("llllrl")
                        .row(
                                "region",
                                "published",
                                "Fargate confirmed",
                                "age",
                                "assumed",
                                "location");
        for (PriceBook book : all) {
            String assumed = book.assumedRates() + " rates";
            table.row(
                    book.region(),
                    book.dates().publishedOn(),
                    book.dates().confirmedOn(),
                    age(book),
                    assumed,
                    book.location());
        }
        table.lines().forEach(out::println);
        return ExitCode.DONE;
    }

    /// Of the Fargate prices: `fresh`, `ageing` or `stale`.
    private String age(PriceBook book) {
        LocalDate today = LocalDate.now(session.console().clock());
        PriceAge age = PriceAge.of(book.confirmedAt(), today, PriceAge.Limits.DEFAULT);
        return age.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, @Nullable Object> json(PriceBook book) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("region", book.region());
        json.put("publishedAt", book.publishedAt());
        json.put("confirmedAt", book.confirmedAt());
        json.put("source", book.source());
        json.put("assumedRates", book.assumedRates());
        json.put("age", age(book));
        json.put("privateRates", ComparisonJson.agreement(book));
        return json;
    }
}
