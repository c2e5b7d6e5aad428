package dev.pipesplanner.advice;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.answer.Uncertainty;
import dev.pipesplanner.bill.Bill;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.SpotObservation;
import dev.pipesplanner.pricing.Tier;
import dev.pipesplanner.usage.Latency;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Usage;
import dev.pipesplanner.usage.Waits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Comparisons by hand, without an engine. Rates: us-east-1 where a rule reads one, else 1.
final class Fixture {

    static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private Fixture() {}

    static Environment environment(String... assignments) {
        Environment environment = Environment.withDefaults("dev");
        for (String each : assignments) {
            String[] parts = each.split("=", 2);
            environment = PlanFields.require(parts[0]).withText(environment, parts[1]);
        }
        return environment;
    }

    static PriceBook book(String publishedAt) {
        Map<PricedItem, Rate> rates = new EnumMap<>(PricedItem.class);
        for (PricedItem item : PricedItem.values()) {
            String price =
                    switch (item) {
                        case SQS_STANDARD_REQUEST -> "0.0000004";
                        case SQS_FIFO_REQUEST -> "0.0000005";
                        case ALARM_METRIC -> "0.10";
                        default -> "1";
                    };
            Tier tier = new Tier(BigDecimal.ZERO, Optional.empty(), new BigDecimal(price), "");
            PriceDates dates = PriceDates.of(publishedAt);
            rates.put(item, new Rate(item, "", "", "", List.of(tier), dates, "dummy", false));
        }
        return new PriceBook(
                "us-east-1",
                "dummy",
                PriceDates.of(publishedAt),
                "dummy",
                rates,
                Map.of("X86_64", spot("X86_64", "0.6817"), "ARM64", spot("ARM64", "0.6816")),
                "");
    }

    private static SpotObservation spot(String architecture, String discount) {
        return new SpotObservation(
                architecture, new BigDecimal(discount), "2026-09-29", "dummy", false);
    }

    static Line line(Meter meter, double quantity, String usd, boolean assumed) {
        return new Line(
                meter,
                BigDecimal.valueOf(quantity),
                BigDecimal.ONE,
                new BigDecimal(usd),
                "",
                "",
                assumed);
    }

    static Answer priced(Design design, boolean meets, double losses, Line... lines) {
        Usage.Builder usage = new Usage.Builder();
        for (Line line : lines) {
            usage.set(line.meter(), line.quantity().doubleValue());
        }
        Waits waits = new Waits(1, 2, 74.7, 4);
        Priced priced =
                new Priced(
                        usage.build(design, Meter::id),
                        Bill.of(design, List.of(lines)),
                        new Latency(waits, waits, 74.7, ""),
                        meets,
                        losses,
                        0,
                        false,
                        Uncertainty.NONE);
        return new Answer(design, new Outcome.Feasible<>(priced));
    }

    static Answer pipes(Line... lines) {
        return priced(Design.PIPES, true, 0, lines);
    }

    static Answer service(Line... lines) {
        return priced(Design.SERVICE, true, 0, lines);
    }

    static Comparison comparison(Environment environment, Answer pipes, Answer service) {
        return Comparison.of(environment, book("2026-09-11"), 730, List.of(pipes, service));
    }

    static Comparison comparison(String... assignments) {
        Line onDemand = line(Meter.FARGATE_VCPU_HOURS, 1, "20.0000", false);
        return comparison(environment(assignments), pipes(), service(onDemand));
    }

    /// Findings where every changed environment costs 15.22 and polls 657,000 times.
    static List<Finding> findings(Comparison comparison) {
        Line polls = line(Meter.SQS_REQUESTS, 657_000, "15.2200", false);
        return new Advisor((changed, design) ->
                comparison(changed, pipes(polls), service(polls)).answer(design))
                .findings(comparison, TODAY);
    }

    static List<String> rules(Comparison comparison) {
        return findings(comparison).stream().map(finding -> finding.rule().id()).toList();
    }

    static String message(Comparison comparison, String rule) {
        return findings(comparison).stream()
                .filter(f -> f.rule().id().equals(rule))
                .map(Finding::message)
                .findFirst()
                .orElse("");
    }
}
