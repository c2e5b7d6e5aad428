package dev.pipesplanner.storage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import dev.pipesplanner.analysis.Reports;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Reports as files on the disk; tables as RFC 4180 describes them, in UTF-8.
public final class DiskReports implements Reports {

    @Override
    public Optional<String> write(String location, byte[] content) {
        return WholeFile.write(location, content).map(WholeFile.Failure::message);
    }

    @Override
    public Optional<String> writeTable(String location, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write(location, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
