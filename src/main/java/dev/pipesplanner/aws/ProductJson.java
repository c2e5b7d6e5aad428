package dev.pipesplanner.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One element of GetProducts' PriceList: a text that is JSON in itself (FACTS §7).
final class ProductJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProductJson() {}

    static Product parse(String text) throws MalformedListException {
        try {
            JsonNode root = MAPPER.readTree(text);
            JsonNode product = root.path("product");
            return new Product(
                    text(product, "sku"),
                    text(root, "serviceCode"),
                    attributes(product),
                    dimensions(root.path("terms").path("OnDemand")),
                    text(root, "publicationDate"));
        } catch (JsonProcessingException _) {
            throw new MalformedListException("a product in the answer is no JSON.");
        }
    }

    /// The attributes of a product, its family among them.
    static Map<String, String> attributes(JsonNode product) {
        Map<String, String> attributes = new HashMap<>();
        product.path("attributes")
                .properties()
                .forEach(each ->
                        attributes.put(Product.key(each.getKey()), each.getValue().asText()));
        // may be absent, as for public IPv4 addresses
        attributes.put(Product.key("productFamily"), product.path("productFamily").asText(""));
        return attributes;
    }

    /// The dollar prices of the plain on-demand terms.
    ///
    /// @param terms by "SKU.TERM"
    static List<Product.Dimension> dimensions(JsonNode terms) throws MalformedListException {
        List<Product.Dimension> dimensions = new ArrayList<>();
        for (JsonNode term : terms) {
            if (!term.path("offerTermCode").asText().equals(Product.ON_DEMAND_TERM)) {
                continue;
            }
            for (JsonNode dimension : term.path("priceDimensions")) {
                JsonNode usd = dimension.path("pricePerUnit").path("USD");
                if (!usd.isMissingNode()) {
                    dimensions.add(dimension(dimension, usd.asText()));
                }
            }
        }
        return dimensions;
    }

    private static Product.Dimension dimension(JsonNode dimension, String usd)
            throws MalformedListException {
        return dimension(
                text(dimension, "rateCode"),
                text(dimension, "unit"),
                text(dimension, "beginRange"),
                text(dimension, "endRange"),
                usd);
    }

    /// A dimension whose numbers are numbers.
    static Product.Dimension dimension(
            String rateCode, String unit, String begin, String end, String usd)
            throws MalformedListException {
        try {
            new BigDecimal(begin);
            if (!end.equals("Inf")) {
                new BigDecimal(end);
            }
            return new Product.Dimension(rateCode, unit, begin, end, new BigDecimal(usd));
        } catch (NumberFormatException _) {
            throw new MalformedListException(
                    rateCode
                            + " must have numbers for its range ("
                            + begin
                            + " to "
                            + end
                            + ") and price ("
                            + usd
                            + ").");
        }
    }

    private static String text(JsonNode parent, String name) throws MalformedListException {
        JsonNode value = parent.path(name);
        if (!value.isTextual()) {
            throw new MalformedListException("a product lacks its " + name + ".");
        }
        return value.textValue();
    }
}
