package dev.pipesplanner.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A bulk offer file in JSON: `products` by SKU, then `terms` of the same SKUs.
final class BulkJson {

    private static final String VERSION = "v1.0";
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /// Keeps no table of field names: here every SKU is one, hundreds of thousands of them.
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build();

    private static final ObjectMapper TREES = new ObjectMapper();

    private final JsonParser parser;
    private final BulkOffer offer;
    private boolean isTermBeforeProduct;
    private boolean hasProducts;

    private BulkJson(JsonParser parser, BulkOffer offer) {
        this.parser = parser;
        this.offer = offer;
    }

    static void read(Path file, BulkOffer offer)
            throws IOException, MalformedListException, InterruptedException {
        // JSON gives no order: prices that came before their products are read a second time
        if (pass(file, offer)) {
            pass(file, offer);
        }
    }

    private static boolean pass(Path file, BulkOffer offer)
            throws IOException, MalformedListException, InterruptedException {
        // a reader, since Jackson's own UTF-8 parser always keeps a table of names
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipMark(text);
            return pass(text, offer);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new MalformedListException(
                    "it is cut off or not JSON, line " + line + " (" + firstLine(e) + ").");
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static boolean pass(Reader text, BulkOffer offer)
            throws IOException, MalformedListException, InterruptedException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            BulkJson reading = new BulkJson(parser, offer);
            reading.root();
            if (parser.nextToken() != null) {
                throw new MalformedListException("there is more after its end.");
            }
            if (!reading.hasProducts) {
                throw new MalformedListException("it has no products.");
            }
            return reading.isTermBeforeProduct;
        }
    }

    private static String firstLine(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        // the token may be the rest of a credential
        return message.startsWith("Unrecognized token")
                ? "a value is neither a number nor a text in quotes"
                : message.lines().findFirst().orElse("");
    }

    private void root() throws IOException, MalformedListException, InterruptedException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "formatVersion" -> requireVersion(parser.getText());
                case "publicationDate" -> offer.publishedAt(parser.getText());
                case "products" -> products();
                case "terms" -> terms();
                default -> parser.skipChildren();
            }
        }
    }

    private static void requireVersion(String version) throws MalformedListException {
        if (!version.equals(VERSION)) {
            throw new MalformedListException(
                    "its formatVersion (" + version + ") must be " + VERSION + ".");
        }
    }

    private void products() throws IOException, InterruptedException {
        hasProducts = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String sku = parser.currentName();
            parser.nextToken();
            JsonNode product = TREES.readTree(parser);
            JsonNode attributes = product.path("attributes");
            if (offer.mayBeItem(
                    attributes.path("servicecode").asText(),
                    attributes.path("usagetype").asText())) {
                offer.product(sku, ProductJson.attributes(product));
            }
        }
    }

    private void terms() throws IOException {
        isTermBeforeProduct = !hasProducts;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isOnDemand = parser.currentName().equals("OnDemand");
            parser.nextToken();
            if (isOnDemand) {
                onDemand();
            } else {
                parser.skipChildren();
            }
        }
    }

    /// Terms by SKU, then by "SKU.TERM": one level deeper than GetProducts has them.
    private void onDemand() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String sku = parser.currentName();
            parser.nextToken();
            if (offer.isCandidate(sku)) {
                JsonNode terms = TREES.readTree(parser);
                prices(sku, terms);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void prices(String sku, JsonNode terms) {
        try {
            for (Product.Dimension each : ProductJson.dimensions(terms)) {
                offer.price(sku, each);
            }
        } catch (MalformedListException e) {
            offer.flaw(sku, e);
        }
    }
}
