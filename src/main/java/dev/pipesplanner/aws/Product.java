package dev.pipesplanner.aws;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A product of a price list with its on-demand prices, free of the list's own format.
///
/// @param attributes by name in lower case without spaces: JSON says `regionCode`, CSV `Region
///   Code`
/// @param publishedAt publication date of the list, ISO 8601
/// @param flaw a sentence on what is wrong with it, without its name; empty as a rule
record Product(
        String sku,
        String serviceCode,
        Map<String, String> attributes,
        List<Dimension> dimensions,
        String publishedAt,
        String flaw) {

    /// The term of plain on-demand prices; others are free tiers and agreements (FACTS §7).
    static final String ON_DEMAND_TERM = "JRTCKXETXF";

    /// A price for a range of a month's quantity; an open range has no end.
    ///
    /// @param end as the list spells it: a number or `Inf`
    record Dimension(String rateCode, String unit, String begin, String end, BigDecimal priceUsd) {}

    Product {
        attributes = Map.copyOf(attributes);
        dimensions = List.copyOf(dimensions);
    }

    /// An attribute's value, empty when the product lacks it.
    String attribute(String name) {
        return attributes.getOrDefault(key(name), "");
    }

    String usageType() {
        return attribute("usagetype");
    }

    /// The region whose price it is; of a transfer of data, the region that it leaves.
    String region() {
        String own = attribute(ItemQuery.REGION);
        return own.isEmpty() ? attribute(ItemQuery.REGION_LEFT) : own;
    }

    /// The one spelling of an attribute's name.
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
