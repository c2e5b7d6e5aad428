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

    static final String REGION = "regionCode";

    /// A transfer of data has no region of its own, but one that it leaves.
    static final String REGION_LEFT = "fromRegionCode";

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
    ///
    /// @param regionAttribute by which a price's region is asked for
    record Question(String serviceCode, String regionAttribute, Map<String, String> filters) {}

    Question question() {
        boolean isTransfer = filters.containsKey("transferType");
        return new Question(serviceCode, isTransfer ? REGION_LEFT : REGION, filters);
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
