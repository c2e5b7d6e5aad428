package dev.pipesplanner.ui.prices;

import dev.pipesplanner.analysis.PriceEffect;
import dev.pipesplanner.answer.FallbackEngine;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.application.PriceEffects;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceDifference;
import dev.pipesplanner.pricing.PriceDifference.Change;
import dev.pipesplanner.pricing.PriceDifference.SpotChange;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.ui.text.Messages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two books of a region as rows: what changed, and what that does to the open plan.
record EffectRows(List<Row> changes, List<Row> effects) {

    static final EffectRows NONE = new EffectRows(List.of(), List.of());

    record Row(String name, String before, String after, String change) {}

    /// Takes its time where a design has no closed form; its simulation then serves both books.
    ///
    /// @param simulations what was simulated before
    static EffectRows of(PriceBook before, PriceBook after, Plan plan, FallbackEngine simulations) {
        Planner planner = Planner.of(plan).with(simulations);
        return new EffectRows(
                changes(PriceDifference.of(before, after)),
                PriceEffects.of(planner, plan.environments(), before, after).stream()
                        .flatMap(EffectRows::rows)
                        .toList());
    }

    /// The rates of a book: item, price, unit, date.
    static List<Row> ratesOf(PriceBook book) {
        return Arrays.stream(PricedItem.values())
                .map(book::rate)
                .map(rate ->
                        new Row(
                                rate.item().id(),
                                prices(rate),
                                rate.unit(),
                                Messages.get(
                                        rate.assumed() ? "prices.assumed" : "prices.asOf",
                                        rate.dates().publishedOn(),
                                        rate.dates().confirmedOn(),
                                        rate.dates().evidence().label())))
                .toList();
    }

    /// The same, where changes of several regions stand below each other.
    EffectRows in(String region) {
        return new EffectRows(
                changes.stream()
                        .map(row ->
                                new Row(
                                        region + " · " + row.name(),
                                        row.before(),
                                        row.after(),
                                        row.change()))
                        .toList(),
                effects);
    }

    EffectRows and(EffectRows more) {
        return new EffectRows(
                Stream.concat(changes.stream(), more.changes.stream()).toList(),
                Stream.concat(effects.stream(), more.effects.stream()).toList());
    }

    private static List<Row> changes(PriceDifference difference) {
        List<Row> rows = new ArrayList<>();
        for (Change change : difference.changes()) {
            rows.add(
                    new Row(
                            change.item().id(),
                            prices(change.before()),
                            prices(change.after()),
                            percents(change)));
        }
        for (SpotChange change : difference.spotChanges()) {
            rows.add(
                    new Row(
                            Messages.get("prices.spot", change.before().architecture()),
                            share(change.before().discount()),
                            share(change.after().discount()),
                            ""));
        }
        return rows;
    }

    private static Stream<Row> rows(PriceEffect effect) {
        return effect.designs().stream().map(design -> row(effect, design));
    }

    private static Row row(PriceEffect effect, PriceEffect.OfDesign design) {
        return new Row(
                effect.before().environment().name()
                        + " · "
                        + Messages.get("design." + design.design().id()),
                total(design.beforeUsd()),
                total(design.afterUsd()),
                Messages.get("prices.effect", percent(design.percent())));
    }

    private static String total(Optional<BigDecimal> usd) {
        return usd.map(Cents::of).map(Figures::money).orElse("–");
    }

    private static String prices(Rate rate) {
        return rate.tiers().stream()
                .map(tier -> tier.priceUsd().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("\n"));
    }

    /// One for each tier, or one for all.
    private static String percents(Change change) {
        List<Optional<BigDecimal>> percents = change.percents();
        return percents.stream().distinct().count() == 1
                ? percent(percents.getFirst())
                : percents.stream().map(EffectRows::percent).collect(Collectors.joining("\n"));
    }

    private static String percent(Optional<BigDecimal> percent) {
        return percent.map(Figures::change).orElse("–");
    }

    private static String share(BigDecimal fraction) {
        return Figures.percent(fraction.doubleValue());
    }
}
