package dev.pipesplanner.aws;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// A bulk offer file in CSV: five lines about the file, a header, then one row a price dimension.
final class BulkCsv {

    private static final int LINES_ABOUT_THE_FILE = 5;
    private static final List<String> NEEDED =
            List.of("sku", "offertermcode", "ratecode", "termtype", "servicecode", "usagetype");

    private final List<String> header;
    private final BulkOffer offer;

    private BulkCsv(List<String> header, BulkOffer offer) {
        this.header = header;
        this.offer = offer;
    }

    static void read(Path file, BulkOffer offer)
            throws IOException, MalformedListException, InterruptedException {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .detectBomHeader(true)
                        .ofCsvRecord(file)) {
            Iterator<CsvRecord> each = rows.iterator();
            for (int i = 0; i < LINES_ABOUT_THE_FILE && each.hasNext(); i++) {
                about(each.next(), offer);
            }
            List<String> header =
                    each.hasNext()
                            ? each.next().getFields().stream().map(Product::key).toList()
                            : List.of();
            if (!header.containsAll(NEEDED)) {
                throw new MalformedListException("it is not a price list in JSON or CSV.");
            }
            BulkCsv reading = new BulkCsv(header, offer);
            while (each.hasNext()) {
                reading.row(each.next());
            }
        } catch (CsvParseException e) {
            throw new MalformedListException("it is not CSV: " + e.getMessage());
        }
    }

    private static void about(CsvRecord row, BulkOffer offer) throws MalformedListException {
        if (row.getFieldCount() < 2) {
            return;
        }
        switch (Product.key(row.getField(0))) {
            case "publicationdate" -> offer.publishedAt(row.getField(1));
            case "formatversion" -> {
                if (!row.getField(1).equals("v1.0")) {
                    throw new MalformedListException(
                            "its FormatVersion (" + row.getField(1) + ") must be v1.0.");
                }
            }
            default -> {
                // the disclaimer, the version and the offer's code say nothing more
            }
        }
    }

    private String field(CsvRecord row, String name) {
        return row.getField(header.indexOf(name));
    }

    private void row(CsvRecord row) throws MalformedListException, InterruptedException {
        if (row.getFieldCount() != header.size()) {
            throw new MalformedListException(
                    "line " + row.getStartingLineNumber() + " is cut off or has too many fields.");
        }
        if (!offer.mayBeItem(field(row, "servicecode"), field(row, "usagetype"))) {
            return;
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String value = row.getField(i);
            // two columns may have names that read the same: the one with a value counts
            if (!value.isEmpty() || !fields.containsKey(header.get(i))) {
                fields.put(header.get(i), value);
            }
        }
        String sku = fields.getOrDefault("sku", "");
        offer.product(sku, fields);
        boolean isOnDemand =
                "OnDemand".equals(fields.get("termtype"))
                        && Product.ON_DEMAND_TERM.equals(fields.get("offertermcode"))
                        && "USD".equals(fields.get("currency"));
        if (isOnDemand && offer.isCandidate(sku)) {
            price(sku, fields);
        }
    }

    private void price(String sku, Map<String, String> fields) {
        try {
            offer.price(
                    sku,
                    ProductJson.dimension(
                            fields.getOrDefault("ratecode", ""),
                            fields.getOrDefault("unit", ""),
                            fields.getOrDefault("startingrange", ""),
                            fields.getOrDefault("endingrange", ""),
                            fields.getOrDefault("priceperunit", "")));
        } catch (MalformedListException e) {
            offer.flaw(sku, e);
        }
    }
}
