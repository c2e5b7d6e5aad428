package dev.pipesplanner.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.pricing.Rate;
import dev.pipesplanner.pricing.Tier;
import dev.pipesplanner.storage.prices.BundledPriceBooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Elements of a PriceList: recorded ones, and a whole region's in the recorded shape.
public final class ListedProducts {

    public static final String PUBLISHED = "2026-11-20T12:00:00Z";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path RECORDED = Path.of("src/test/resources/getproducts");

    private final ObjectNode root = MAPPER.createObjectNode();
    private final ObjectNode product = root.putObject("product");
    private final String sku;
    private ObjectNode dimensions;

    private ListedProducts(String service, String region, String usageType, String sku) {
        this.sku = sku;
        ObjectNode attributes = product.putObject("attributes");
        attributes.put("regionCode", region);
        attributes.put("servicecode", service);
        attributes.put("usagetype", usageType);
        product.put("sku", sku);
        root.put("serviceCode", service);
        ObjectNode term =
                root.putObject("terms")
                        .putObject("OnDemand")
                        .putObject(sku + "." + Product.ON_DEMAND_TERM);
        dimensions = term.putObject("priceDimensions");
        term.put("sku", sku);
        term.put("effectiveDate", "2026-11-01T00:00:00Z");
        term.put("offerTermCode", Product.ON_DEMAND_TERM);
        term.putObject("termAttributes");
        root.put("version", "20261120120000");
        root.put("publicationDate", PUBLISHED);
    }

    public static ListedProducts of(String service, String region, String usageType, String sku) {
        return new ListedProducts(service, region, usageType, sku);
    }

    public ListedProducts attribute(String name, String value) {
        if (name.equals("productFamily")) {
            product.put(name, value);
        } else {
            ((ObjectNode) product.path("attributes")).put(name, value);
        }
        return this;
    }

    /// Names the region as the product of this kind does: a transfer of data has none of its own.
    private void leaves(String regionAttribute) {
        ObjectNode attributes = (ObjectNode) product.path("attributes");
        attributes.set(regionAttribute, attributes.remove("regionCode"));
    }

    public ListedProducts price(String unit, String begin, String end, String usd) {
        String code = sku + "." + Product.ON_DEMAND_TERM + ".D" + begin;
        ObjectNode dimension = dimensions.putObject(code);
        dimension.put("unit", unit);
        dimension.put("endRange", end);
        dimension.put("description", "constructed");
        dimension.putArray("appliesTo");
        dimension.put("rateCode", code);
        dimension.put("beginRange", begin);
        dimension.putObject("pricePerUnit").put("USD", usd);
        return this;
    }

    public ListedProducts price(String unit, String usd) {
        return price(unit, "0", "Inf", usd);
    }

    public String json() {
        return root.toString();
    }

    /// The elements of a file of recorded ones.
    public static List<String> recorded(String file) {
        try {
            return Files.readAllLines(RECORDED.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything that a refresh of the region asks for, at the bundled prices times a factor, with
    /// tiers out of order and look-alikes beside each item.
    public static List<String> ofRegion(String region, String factor) {
        PriceBook book = new BundledPriceBooks().usable(region).orElseThrow();
        List<String> all = new ArrayList<>();
        for (ItemQuery query : PriceCatalogue.QUERIES) {
            Rate rate = book.rate(query.item());
            all.add(priced(query, region, rate, factor).json());
            all.add(
                    of(query.serviceCode(), region, "XX1-Regional" + ending(rate), "STRANGER")
                            .attribute(
                                    "productFamily",
                                    query.filters().getOrDefault("productFamily", ""))
                            .price(rate.unit(), "0.0000000000")
                            .json());
        }
        return all;
    }

    private static ListedProducts priced(ItemQuery query, String region, Rate rate, String factor) {
        ListedProducts listed =
                of(query.serviceCode(), region, "XX1-" + ending(rate), sku(query.item()));
        query.filters().forEach(listed::attribute);
        listed.leaves(query.question().regionAttribute());
        // last tier first: the list's map has no order
        for (Tier tier : rate.tiers().reversed()) {
            listed.price(
                    rate.unit(),
                    tier.begin().toPlainString(),
                    tier.end().map(BigDecimal::toPlainString).orElse("Inf"),
                    tier.priceUsd().multiply(new BigDecimal(factor)).toPlainString());
        }
        return listed;
    }

    /// The usage type without the region's prefix.
    private static String ending(Rate rate) {
        return rate.usageType().replaceFirst("^(?:\\*|[A-Z]{2,4}[0-9]?)-", "");
    }

    private static String sku(PricedItem item) {
        return "SKU" + item.ordinal();
    }
}
