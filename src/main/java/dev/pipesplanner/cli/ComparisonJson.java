package dev.pipesplanner.cli;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.analysis.bridge.SavingsBridge;
import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Cheaper;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.answer.PricesInUse;
import dev.pipesplanner.answer.RatesInUse;
import dev.pipesplanner.application.JudgedAnswer;
import dev.pipesplanner.application.PlanTotals;
import dev.pipesplanner.bill.Line;
import dev.pipesplanner.meter.Meter;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.usage.Outcome;
import dev.pipesplanner.usage.Waits;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `compare --json` (DESIGN §5): within a format version, members are only added.
final class ComparisonJson {

    private static final int FORMAT_VERSION = 1;

    private ComparisonJson() {}

    static Map<String, @Nullable Object> document(List<JudgedAnswer> all, List<Finding> ofPlan) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("formatVersion", FORMAT_VERSION);
        root.put("environments", all.stream().map(ComparisonJson::environment).toList());
        PlanTotals totals = PlanTotals.of(all.stream().map(JudgedAnswer::comparison).toList());
        root.put("chosenMonthlyUsd", totals.chosenUsd().map(JsonOutput::usd).orElse(null));
        root.put("designMonthlyUsd", ofDesigns(totals));
        root.put("findings", findings(ofPlan));
        root.put("priceBooks", books(all.stream().map(JudgedAnswer::comparison).toList()));
        return root;
    }

    private static List<Map<String, @Nullable Object>> books(List<Comparison> comparisons) {
        Map<PriceBook, PricesInUse> books = new LinkedHashMap<>();
        comparisons.forEach(each -> books.merge(each.book(), each.pricesInUse(), PricesInUse::and));
        return books.entrySet().stream()
                .map(each -> bookInUse(each.getKey(), each.getValue()))
                .toList();
    }

    /// A book with the oldest of its prices that the plan uses, whose dates are those of the
    /// answer.
    private static Map<String, @Nullable Object> bookInUse(PriceBook book, PricesInUse inUse) {
        Map<String, @Nullable Object> json = book(book);
        Map<String, @Nullable Object> oldest = new LinkedHashMap<>();
        oldest.put("meter", inUse.oldest().map(Meter::id).orElse(null));
        oldest.put("published", inUse.dates().published());
        oldest.put("confirmed", inUse.dates().confirmed());
        oldest.put("evidence", inUse.dates().evidence().id());
        json.put("oldestPriceInUse", oldest);
        return json;
    }

    private static Map<String, @Nullable Object> ofDesigns(PlanTotals totals) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        totals.designUsd()
                .forEach((design, usd) ->
                        json.put(design.id(), usd.map(JsonOutput::usd).orElse(null)));
        return json;
    }

    private static Map<String, @Nullable Object> environment(JudgedAnswer judged) {
        Comparison comparison = judged.comparison();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", judged.name());
        json.put("region", comparison.environment().region());
        json.put("rates", rates(comparison.ratesInUse()));
        json.put("trace", TraceReport.json(comparison.environment(), comparison.hoursPerMonth()));
        json.put("cheaper", cheaper(comparison.cheaper()));
        json.put("recommended", comparison.recommended().map(Design::id).orElse(null));
        json.put("chosen", comparison.chosen().map(Design::id).orElse(null));
        json.put("chosenMonthlyUsd", comparison.chosenUsd().map(JsonOutput::usd).orElse(null));
        json.put("differenceUsd", serviceMinusPipes(comparison).map(JsonOutput::usd).orElse(null));
        json.put(
                "differenceHalfWidthUsd",
                comparison
                        .paired()
                        .difference(Design.SERVICE, Design.PIPES)
                        .map(known -> JsonOutput.usd(halfWidth(known.halfWidth())))
                        .orElse(null));
        json.put("verdict", VerdictJson.of(comparison.verdict()));
        json.put("simulatedMonths", comparison.paired().months());
        json.put("spreadKnown", spreadKnown(comparison));
        json.put(
                "designs",
                comparison.answers().stream().map(answer -> design(answer, judged)).toList());
        json.put(
                "bridges",
                SavingsBridge.ofPairs(comparison).stream().map(ComparisonJson::bridge).toList());
        json.put("findings", findings(judged.findingsOfAll()));
        json.put(
                "breakEvens",
                judged.breakEven().crossings().stream().map(ComparisonJson::crossing).toList());
        String note = judged.breakEven().note();
        json.put("breakEvenNote", note.isEmpty() ? null : note);
        return json;
    }

    private static Map<String, Object> bridge(SavingsBridge bridge) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", bridge.from().id());
        json.put("to", bridge.to().id());
        json.put("usd", JsonOutput.usd(bridge.usd()));
        json.put("bars", bridge.bars().stream().map(ComparisonJson::bar).toList());
        return json;
    }

    private static Map<String, Object> bar(SavingsBridge.Bar bar) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("factor", bar.factor().id());
        json.put("usd", JsonOutput.usd(bar.usd()));
        return json;
    }

    private static Map<String, @Nullable Object> rates(RatesInUse rates) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", rates.kind().id());
        json.put("agreement", rates.agreement().isEmpty() ? null : rates.agreement());
        return json;
    }

    /// Whether the simulated months say how far the totals may be off; null where none was
    /// simulated.
    private static @Nullable Boolean spreadKnown(Comparison comparison) {
        return comparison.paired().months() == 0 ? null : !comparison.paired().isSpreadUnknown();
    }

    private static String cheaper(Cheaper cheaper) {
        return switch (cheaper) {
            case Cheaper.One(Design design) -> design.id();
            case Cheaper.Equal _ -> "equal";
            case Cheaper.None _ -> "none";
        };
    }

    /// What scripts have read since there were two designs (DESIGN §5); {@link VerdictJson} says
    /// what a winner saves among any number of them.
    private static Optional<BigDecimal> serviceMinusPipes(Comparison comparison) {
        Optional<BigDecimal> pipes = total(comparison, Design.PIPES);
        return total(comparison, Design.SERVICE).flatMap(usd -> pipes.map(usd::subtract));
    }

    private static Optional<BigDecimal> total(Comparison comparison, Design design) {
        return comparison.find(design).flatMap(Answer::priced).map(Priced::totalUsd);
    }

    private static Map<String, @Nullable Object> design(Answer answer, JudgedAnswer judged) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("design", answer.design().id());
        switch (answer.outcome()) {
            case Outcome.Feasible(Priced priced) -> {
                putPriced(json, priced);
                json.put("lossesOnSpotUnknown", judged.comparison().losses(priced).isSpotUnknown());
            }
            case Outcome.Infeasible(String reason) -> {
                putUnpriced(json, false);
                json.put("infeasible", reason);
            }
            case Outcome.NotAvailable(String reason) -> {
                putUnpriced(json, null);
                json.put("unavailable", reason);
            }
        }
        json.put("findings", findings(judged.findingsOf(answer.design())));
        return json;
    }

    private static void putPriced(Map<String, @Nullable Object> json, Priced priced) {
        json.put("feasible", true);
        json.put("monthlyUsd", JsonOutput.usd(priced.bill().totalUsd()));
        json.put("meetsLatencyTarget", priced.meetsTarget());
        json.put("lossesPerMonth", priced.lossesPerMonth());
        json.put("deadLettersPerMonth", priced.deadLettersPerMonth());
        json.put("lines", priced.bill().lines().stream().map(ComparisonJson::line).toList());
        json.put("latencySeconds", waits(priced.latency().waits()));
        json.put("endToEndSeconds", waits(priced.latency().endToEnd()));
        String caveat = priced.latency().caveat();
        json.put("simulated", priced.simulated());
        json.put("halfWidthUsd", halfWidth(priced).map(JsonOutput::usd).orElse(null));
        json.put("latencyCaveat", caveat.isEmpty() ? null : caveat);
    }

    /// Of the 95 % interval around a simulated total.
    static Optional<BigDecimal> halfWidth(Priced priced) {
        double usd = priced.uncertainty().usd();
        return priced.simulated() && usd > 0 ? Optional.of(halfWidth(usd)) : Optional.empty();
    }

    private static BigDecimal halfWidth(double usd) {
        return BigDecimal.valueOf(usd).setScale(4, RoundingMode.HALF_UP);
    }

    private static void putUnpriced(
            Map<String, @Nullable Object> json, @Nullable Boolean feasible) {
        json.put("feasible", feasible);
        json.put("monthlyUsd", null);
        json.put("meetsLatencyTarget", null);
        json.put("lossesPerMonth", null);
        json.put("deadLettersPerMonth", null);
        json.put("lines", List.of());
        json.put("latencySeconds", null);
        json.put("endToEndSeconds", null);
    }

    static Map<String, Object> line(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("meter", line.meter().id());
        json.put("quantity", JsonOutput.plain(line.quantity()));
        json.put("unit", line.meter().unit().label());
        json.put("unitPriceUsd", JsonOutput.plain(line.unitPriceUsd()));
        json.put("usd", JsonOutput.usd(line.usd()));
        json.put("formula", line.formula());
        json.put("source", line.source());
        json.put("assumed", line.assumed());
        json.put("private", line.isPrivate());
        return json;
    }

    static Map<String, @Nullable Object> waits(Waits waits) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mean", JsonOutput.seconds(waits.mean()));
        json.put("p50", JsonOutput.seconds(waits.p50()));
        json.put("p95", JsonOutput.seconds(waits.p95()));
        json.put("p99", JsonOutput.seconds(waits.p99()));
        return json;
    }

    static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(ComparisonJson::finding).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().id());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("message", finding.message());
        json.put("citation", finding.rule().citation().text());
        return json;
    }

    private static Map<String, Object> crossing(BreakEven.Crossing crossing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "messagesPerMonth",
                BigDecimal.valueOf(crossing.messagesPerMonth())
                        .setScale(0, RoundingMode.HALF_UP)
                        .toPlainString());
        json.put("cheaperBelow", crossing.cheaperBelow().id());
        json.put("cheaperAbove", crossing.cheaperAbove().id());
        return json;
    }

    static Map<String, @Nullable Object> book(PriceBook book) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("region", book.region());
        json.put("publishedAt", book.publishedAt());
        json.put("confirmedAt", book.confirmedAt());
        json.put("evidence", book.dates().evidence().id());
        json.put("source", book.source());
        json.put("sha256", book.sha256());
        json.put("privateRates", agreement(book));
        return json;
    }

    /// The name of the private rates over the book, null without any.
    static @Nullable String agreement(PriceBook book) {
        String name = book.privateRates().name();
        return name.isEmpty() ? null : name;
    }
}
