package dev.pipesplanner.aws;

import dev.pipesplanner.pricing.PricedItem;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How one item is found: what the server is asked, and what must be true of an answer.
///
/// The usage type is the region's prefix, which follows no rule and may be absent, and then exactly
/// one of the given endings. A match without that anchor would catch strangers such as Spot,
/// Windows, ARM or regional NAT gateways (FACTS §7, pitfalls 1 to 4).
///
/// @param filters TERM_MATCH filters of the server, besides the region; an answer must have them
///   too
/// @param units as the list may spell the unit, in lower case
record ItemQuery(
        PricedItem item,
        String serviceCode,
        Map<String, String> filters,
        Pattern usageType,
        Set<String> units) {

    private static final String PREFIX = "(?:[A-Z]{2,4}[0-9]{0,2}-)?";

    ItemQuery {
        filters = Map.copyOf(filters);
        units = Set.copyOf(units);
    }

    static ItemQuery of(
            PricedItem item,
            String serviceCode,
            Map<String, String> filters,
            List<String> endings,
            String... units) {
        String any = endings.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return new ItemQuery(
                item,
                serviceCode,
                filters,
                Pattern.compile(PREFIX + "(?:" + any + ")"),
                Set.of(units));
    }

    /// What the server is asked; items with the same question share the answer.
    record Question(String serviceCode, Map<String, String> filters) {}

    Question question() {
        return new Question(serviceCode, filters);
    }

    /// Whether the product is this item, whatever its region, unit and price.
    boolean matches(Product product) {
        return product.serviceCode().equals(serviceCode)
                && usageType.matcher(product.usageType()).matches()
                && filters.entrySet().stream()
                        .allMatch(filter ->
                                product.attribute(filter.getKey()).equals(filter.getValue()));
    }
}
