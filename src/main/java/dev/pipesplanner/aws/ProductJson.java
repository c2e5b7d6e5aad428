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
    private static final int MOST_LETTERS = 40;

    private ProductJson() {}

    /// A product with a flaw is none of ours in most cases; if it is, the flaw is said.
    static Product parse(String text) throws MalformedListException {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException _) {
            throw new MalformedListException("a product in the answer is not JSON.");
        }
        JsonNode product = root.path("product");
        Map<String, String> attributes = attributes(product);
        String service =
                root.path("serviceCode").asText(attributes.getOrDefault("servicecode", ""));
        String published = root.path("publicationDate").asText("");
        try {
            return new Product(
                    text(product, "sku"),
                    service,
                    attributes,
                    dimensions(root.path("terms").path("OnDemand")),
                    published,
                    "");
        } catch (MalformedListException e) {
            return new Product(
                    product.path("sku").asText(""),
                    service,
                    attributes,
                    List.of(),
                    published,
                    e.text());
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
            number(begin);
            if (!end.equals("Inf")) {
                number(end);
            }
            return new Product.Dimension(rateCode, unit, begin, end, number(usd));
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

    /// From 0, of a size that money and quantities have: a few letters such as 1E999999999 would
    /// fill the memory when written out.
    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        boolean isSmall =
                text.length() <= MOST_LETTERS
                        && number.scale() <= MOST_LETTERS
                        && number.scale() >= -MOST_LETTERS;
        if (!isSmall || number.signum() < 0) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private static String text(JsonNode parent, String name) throws MalformedListException {
        JsonNode value = parent.path(name);
        if (!value.isTextual()) {
            throw new MalformedListException("a product lacks its " + name + ".");
        }
        return value.textValue();
    }
}
