package dev.pipesplanner.aws;

import dev.pipesplanner.pricing.PriceDate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is kept of a bulk offer file while it streams by: the few products that are priced items,
/// and their prices. The rest, hundreds of thousands of products, is forgotten at once.
final class BulkOffer {

    private final Map<String, Product> candidates = new LinkedHashMap<>();
    private final Map<String, List<Product.Dimension>> prices = new HashMap<>();
    private final Map<String, String> flaws = new HashMap<>();
    private String publishedAt = "";

    void publishedAt(String date) throws MalformedListException {
        if (!PriceDate.isDate(date)) {
            throw new MalformedListException(
                    "its publication date (" + date + ") must be like 2026-11-20T00:00:00Z.");
        }
        publishedAt = date;
    }

    /// Whether a product's attributes are worth gathering.
    boolean mayBeItem(String serviceCode, String usageType) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("reading a price list");
        }
        return PriceCatalogue.QUERIES.stream()
                .anyMatch(query ->
                        query.serviceCode().equals(serviceCode)
                                && query.usageType().matcher(usageType).matches());
    }

    /// @param attributes by {@link Product#key}
    void product(String sku, Map<String, String> attributes) {
        String service = attributes.getOrDefault("servicecode", "");
        Product product = new Product(sku, service, attributes, List.of(), "", "");
        if (PriceCatalogue.QUERIES.stream().anyMatch(query -> query.matches(product))) {
            candidates.put(sku, product);
        }
    }

    boolean isCandidate(String sku) {
        return candidates.containsKey(sku);
    }

    /// A price that cannot be read is a matter of its product alone.
    void flaw(String sku, MalformedListException reason) {
        flaws.put(sku, reason.text());
    }

    void price(String sku, Product.Dimension dimension) {
        prices.computeIfAbsent(sku, _ -> new ArrayList<>()).add(dimension);
    }

    List<Product> products() throws MalformedListException {
        if (publishedAt.isEmpty()) {
            throw new MalformedListException("it has no publication date.");
        }
        return candidates.values().stream()
                .map(product ->
                        new Product(
                                product.sku(),
                                product.serviceCode(),
                                product.attributes(),
                                prices.getOrDefault(product.sku(), List.of()),
                                publishedAt,
                                flaws.getOrDefault(product.sku(), "")))
                .toList();
    }
}
