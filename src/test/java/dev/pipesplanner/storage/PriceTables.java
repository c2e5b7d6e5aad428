package dev.pipesplanner.storage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The collected figures behind the committed price books; README.md beside them explains the
/// columns.
record PriceTables(
        List<NamedCsvRecord> onDemand,
        List<NamedCsvRecord> spot,
        List<NamedCsvRecord> others,
        List<NamedCsvRecord> lambda,
        List<NamedCsvRecord> transferAndSecrets,
        List<NamedCsvRecord> confirmations) {

    private static final Path FOLDER = Path.of("src/test/resources/prices");

    static PriceTables read() {
        return new PriceTables(
                rows("fargate_ondemand.csv"),
                rows("fargate_spot.csv"),
                rows("other_rates.csv"),
                rows("lambda.csv"),
                rows("transfer_and_secrets.csv"),
                rows("confirmations.csv"));
    }

    /// The tiers of every meter but Fargate's.
    List<NamedCsvRecord> tiers() {
        return Stream.of(others, lambda, transferAndSecrets).flatMap(List::stream).toList();
    }

    List<String> regions() {
        return onDemand.stream().map(row -> row.getField("region")).sorted().toList();
    }

    static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder()
                        .ofNamedCsvRecord(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException reason) {
            throw new UncheckedIOException(reason);
        }
    }
}
