package dev.pipesplanner.cli;

import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.pricing.PriceDifference;
import dev.pipesplanner.pricing.PriceDifference.Change;
import dev.pipesplanner.pricing.PriceDifference.SpotChange;
import dev.pipesplanner.pricing.Rate;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The prices that changed, as a table and as JSON.
final class DifferenceTable {

    private DifferenceTable() {}

    static List<String> of(PriceDifference difference) {
        Table table = new Table("lrrr");
        for (Change change : difference.changes()) {
            table.row(
                    change.item().id(),
                    prices(change.before()),
                    prices(change.after()),
                    percents(change));
        }
        for (SpotChange change : difference.spotChanges()) {
            table.row(
                    "spot discount " + change.before().architecture(),
                    share(change.before().discount()),
                    share(change.after().discount()),
                    "");
        }
        return table.lines();
    }

    /// Every tier's price, the first one first.
    static String prices(Rate rate) {
        return rate.tiers().stream()
                .map(tier -> JsonOutput.plain(tier.priceUsd()))
                .collect(Collectors.joining(" / "));
    }

    /// One for each tier, or one for all.
    private static String percents(Change change) {
        List<Optional<BigDecimal>> percents = change.percents();
        return percents.stream().distinct().count() == 1
                ? percent(percents.getFirst())
                : percents.stream()
                        .map(DifferenceTable::percent)
                        .collect(Collectors.joining(" / "));
    }

    /// Such as `+1.25 %`; nothing where no percent can be said.
    static String percent(Optional<BigDecimal> percent) {
        return percent.map(Figures::change).orElse("–");
    }

    private static String share(BigDecimal fraction) {
        return Figures.percent(fraction.doubleValue());
    }

    static List<Map<String, @Nullable Object>> json(PriceDifference difference) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Change change : difference.changes()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("item", change.item().id());
            json.put("beforeUsd", tiers(change.before()));
            json.put("afterUsd", tiers(change.after()));
            json.put("percent", change.percent().map(BigDecimal::toPlainString).orElse(null));
            json.put(
                    "percents",
                    change.percents().stream()
                            .map(each -> each.map(BigDecimal::toPlainString).orElse(null))
                            .toList());
            all.add(json);
        }
        return all;
    }

    private static List<String> tiers(Rate rate) {
        return rate.tiers().stream().map(tier -> JsonOutput.plain(tier.priceUsd())).toList();
    }
}
