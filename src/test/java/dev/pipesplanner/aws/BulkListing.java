package dev.pipesplanner.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes bulk offer files of one service in the two documented forms, with as many strangers
/// around the products as a test wants.
public final class BulkListing {

    private static final String[] COLUMNS = {
        "SKU",
        "OfferTermCode",
        "RateCode",
        "TermType",
        "PriceDescription",
        "EffectiveDate",
        "StartingRange",
        "EndingRange",
        "Unit",
        "PricePerUnit",
        "Currency",
        "LeaseContractLength",
        "Product Family",
        "serviceCode",
        "Region Code",
        "usageType",
        "operation",
        "Group",
        "Queue Type",
        "Version",
        "From Region Code",
        "Transfer Type",
        "To Location"
    };

    private final String service;
    private final List<JsonNode> elements = new ArrayList<>();

    /// @param listed elements of GetProducts; those of the service are taken
    public BulkListing(String service, List<String> listed) {
        this.service = service;
        try {
            for (String each : listed) {
                JsonNode element = new ObjectMapper().readTree(each);
                if (element.path("serviceCode").asText().equals(service)) {
                    elements.add(element);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// @param strangers products before and behind, each with a reserved and an on-demand term
    public Path json(Path file, long strangers, boolean termsFirst) throws IOException {
        try (BufferedWriter text = Files.newBufferedWriter(file);
                JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.setCodec(new ObjectMapper());
            out.writeStartObject();
            out.writeStringField("formatVersion", "v1.0");
            out.writeStringField("disclaimer", "made by a test");
            out.writeStringField("offerCode", service);
            out.writeStringField("publicationDate", ListedProducts.PUBLISHED);
            if (termsFirst) {
                terms(out, strangers);
                products(out, strangers);
            } else {
                products(out, strangers);
                terms(out, strangers);
            }
            out.writeEndObject();
        }
        return file;
    }

    private void products(JsonGenerator out, long strangers) throws IOException {
        out.writeObjectFieldStart("products");
        for (long i = 0; i < strangers; i++) {
            out.writeObjectFieldStart(sku(i));
            out.writeStringField("sku", sku(i));
            out.writeStringField("productFamily", "Compute Instance");
            out.writeObjectFieldStart("attributes");
            out.writeStringField("servicecode", service);
            out.writeStringField("regionCode", "us-east-1");
            out.writeStringField("usagetype", "BoxUsage:m" + i + ".large");
            out.writeStringField("memory", i + " GiB");
            out.writeEndObject();
            out.writeEndObject();
        }
        for (JsonNode element : elements) {
            JsonNode product = element.path("product");
            out.writeFieldName(product.path("sku").asText());
            out.writeTree(product);
        }
        out.writeEndObject();
    }

    private void terms(JsonGenerator out, long strangers) throws IOException {
        out.writeObjectFieldStart("terms");
        for (String kind : List.of("Reserved", "OnDemand")) {
            out.writeObjectFieldStart(kind);
            for (long i = 0; i < strangers; i++) {
                out.writeFieldName(sku(i));
                out.writeRawValue(term(sku(i)));
            }
            if (kind.equals("OnDemand")) {
                for (JsonNode element : elements) {
                    out.writeFieldName(element.at("/product/sku").asText());
                    out.writeTree(element.at("/terms/OnDemand"));
                }
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static String term(String sku) {
        String code = sku + "." + Product.ON_DEMAND_TERM;
        String dimension = code + ".6YS6EN2CT7";
        return """
        {"CODE":{"offerTermCode":"JRTCKXETXF","sku":"SKU","effectiveDate":"2026-11-01T00:00:00Z",\
        "priceDimensions":{"DIMENSION":{"rateCode":"DIMENSION","description":"a price of a stranger",\
        "beginRange":"0","endRange":"Inf","unit":"Hrs","pricePerUnit":{"USD":"0.1000000000"}}},\
        "termAttributes":{}}}\
        """
                .replace("CODE", code)
                .replace("DIMENSION", dimension)
                .replace("SKU", sku);
    }

    public Path csv(Path file, long strangers) throws IOException {
        try (CsvWriter out =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(file)) {
            out.writeRecord("FormatVersion", "v1.0");
            out.writeRecord("Disclaimer", "made by a test, with a \"quote\" in it");
            out.writeRecord("Publication Date", ListedProducts.PUBLISHED);
            out.writeRecord("Version", "20261120120000");
            out.writeRecord("OfferCode", service);
            out.writeRecord(COLUMNS);
            for (long i = 0; i < strangers; i++) {
                out.writeRecord(stranger(i));
            }
            for (JsonNode element : elements) {
                rows(element).forEach(out::writeRecord);
            }
        }
        return file;
    }

    private String[] stranger(long i) {
        String code = sku(i) + "." + Product.ON_DEMAND_TERM;
        return new String[] {
            sku(i),
            Product.ON_DEMAND_TERM,
            code,
            "OnDemand",
            "a price of a stranger",
            "2026-11-01",
            "0",
            "Inf",
            "Hrs",
            "0.1000000000",
            "USD",
            "",
            "Compute Instance",
            service,
            "us-east-1",
            "BoxUsage:m" + i + ".large",
            "RunInstances",
            "",
            "",
            "",
            "",
            "",
            ""
        };
    }

    private static List<String[]> rows(JsonNode element) {
        JsonNode product = element.path("product");
        JsonNode attributes = product.path("attributes");
        List<String[]> rows = new ArrayList<>();
        for (JsonNode term : element.at("/terms/OnDemand")) {
            for (JsonNode dimension : term.path("priceDimensions")) {
                rows.add(
                        new String[] {
                            product.path("sku").asText(),
                            term.path("offerTermCode").asText(),
                            dimension.path("rateCode").asText(),
                            "OnDemand",
                            dimension.path("description").asText(),
                            term.path("effectiveDate").asText(),
                            dimension.path("beginRange").asText(),
                            dimension.path("endRange").asText(),
                            dimension.path("unit").asText(),
                            dimension.path("pricePerUnit").path("USD").asText(),
                            "USD",
                            "",
                            product.path("productFamily").asText(),
                            element.path("serviceCode").asText(),
                            attributes.path("regionCode").asText(),
                            attributes.path("usagetype").asText(),
                            attributes.path("operation").asText(),
                            attributes.path("group").asText(),
                            attributes.path("queueType").asText(),
                            attributes.path("version").asText(),
                            attributes.path("fromRegionCode").asText(),
                            attributes.path("transferType").asText(),
                            attributes.path("toLocation").asText()
                        });
            }
        }
        return rows;
    }

    private static String sku(long i) {
        return String.format(Locale.ROOT, "STRANGER%08d", i);
    }
}
