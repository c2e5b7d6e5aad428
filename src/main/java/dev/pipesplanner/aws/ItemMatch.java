package dev.pipesplanner.aws;

import dev.pipesplanner.pricing.PriceDate;
import dev.pipesplanner.pricing.PriceDates;
import dev.pipesplanner.pricing.Quote;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.Tier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the one price of an item among a region's products, or says why there is none.
///
/// Two products at the same price are one price (us-east-1 lists log ingest twice, Current and
/// Legacy); two at different prices are an error that names both, never a choice.
final class ItemMatch {

    private static final String OPEN = "Inf";

    private final ItemQuery query;
    private final String region;

    ItemMatch(ItemQuery query, String region) {
        this.query = query;
        this.region = region;
    }

    /// @param list what the prices are taken from, for the rate's source
    Quote among(List<Product> products, String list) {
        List<Product> candidates =
                products.stream()
                        .filter(product -> product.region().equals(region))
                        .filter(query::matches)
                        .sorted(
                                Comparator.comparing(ItemMatch::isLegacy)
                                        .thenComparing(Product::sku))
                        .toList();
        if (candidates.isEmpty()) {
            return new Quote.Absent(
                    query.item(),
                    query.serviceCode() + " lists no price for it in " + region + ".");
        }
        List<Rate> rates = new ArrayList<>();
        for (Product product : candidates) {
            switch (rate(product, list)) {
                case Quote.Listed(Rate rate) -> rates.add(rate);
                case Quote.Absent absent -> {
                    return absent;
                }
                case Quote.Unclear unclear -> {
                    return unclear;
                }
            }
        }
        boolean isOnePrice = rates.stream().map(ItemMatch::prices).distinct().count() == 1;
        return isOnePrice
                ? new Quote.Listed(rates.getFirst())
                : unclear("several different prices match: " + inWords(candidates) + ".");
    }

    private static boolean isLegacy(Product product) {
        return product.attribute("version").equals("Legacy");
    }

    private Quote rate(Product product, String list) {
        if (!product.flaw().isEmpty()) {
            return unclear(named(product) + " is flawed: " + product.flaw());
        }
        if (!PriceDate.isDate(product.publishedAt())) {
            return unclear(
                    named(product) + " has no publication date (" + product.publishedAt() + ").");
        }
        if (product.dimensions().isEmpty()) {
            return unclear(named(product) + " has no on-demand price in US dollars.");
        }
        String unit = product.dimensions().getFirst().unit();
        for (Product.Dimension dimension : product.dimensions()) {
            if (!query.units().contains(dimension.unit().toLowerCase(Locale.ROOT))) {
                return unclear(
                        named(product)
                                + " is priced by "
                                + dimension.unit()
                                + " instead of "
                                + query.units()
                                + ".");
            }
        }
        try {
            return new Quote.Listed(
                    new Rate(
                            query.item(),
                            product.serviceCode(),
                            product.usageType(),
                            unit,
                            tiers(product.dimensions()),
                            PriceDates.of(product.publishedAt()),
                            list,
                            false));
        } catch (IllegalArgumentException e) {
            return unclear(named(product) + " has unusable tiers: " + e.getMessage());
        }
    }

    /// The paid tiers from zero on. The list's map has no order, and a first tier that is free
    /// belongs to the account's free tier, which bills take off before any price counts.
    private static List<Tier> tiers(List<Product.Dimension> dimensions) {
        List<Product.Dimension> sorted =
                dimensions.stream()
                        .sorted(Comparator.comparing(each -> new BigDecimal(each.begin())))
                        .toList();
        boolean startsFree = sorted.size() > 1 && sorted.getFirst().priceUsd().signum() == 0;
        BigDecimal free = startsFree ? new BigDecimal(sorted.getFirst().end()) : BigDecimal.ZERO;
        return sorted.stream()
                .skip(startsFree ? 1 : 0)
                .map(each ->
                        new Tier(
                                new BigDecimal(each.begin()).subtract(free),
                                end(each).map(end -> end.subtract(free)),
                                plain(each.priceUsd()),
                                each.rateCode()))
                .toList();
    }

    private static Optional<BigDecimal> end(Product.Dimension dimension) {
        return dimension.end().equals(OPEN)
                ? Optional.empty()
                : Optional.of(new BigDecimal(dimension.end()));
    }

    /// 0.0404800000 is 0.04048.
    private static BigDecimal plain(BigDecimal price) {
        BigDecimal stripped = price.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private record PriceStep(BigDecimal begin, BigDecimal priceUsd) {}

    private static List<PriceStep> prices(Rate rate) {
        return rate.tiers().stream()
                .map(tier -> new PriceStep(plain(tier.begin()), tier.priceUsd()))
                .toList();
    }

    private static String inWords(List<Product> candidates) {
        return candidates.stream()
                .map(product ->
                        named(product)
                                + " at "
                                + product.dimensions().stream()
                                        .map(each -> plain(each.priceUsd()).toPlainString())
                                        .collect(Collectors.joining(" / ")))
                .collect(Collectors.joining(", "));
    }

    private static String named(Product product) {
        return product.sku() + " (" + product.usageType() + ")";
    }

    private Quote unclear(String reason) {
        return new Quote.Unclear(query.item(), reason);
    }
}
