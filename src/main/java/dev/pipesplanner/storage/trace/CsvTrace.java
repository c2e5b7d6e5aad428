package dev.pipesplanner.storage.trace;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.plan.Repair;
import dev.pipesplanner.storage.Refusal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// A trace as CSV: a column of times and one of counts, separated by comma, semicolon or tab.
final class CsvTrace {

    private static final int LONGEST_LINE = 65_536;

    private final String origin;
    private final TracePoints points = new TracePoints();

    CsvTrace(String origin) {
        this.origin = origin;
    }

    /// @param file as the plan names it
    Recording read(String file, BufferedReader text) throws IOException, Refusal {
        char separator = separator(text);
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .allowExtraCharsAfterClosingQuote(false)
                        .maxBufferSize(LONGEST_LINE)
                        .ofCsvRecord(text)) {
            return read(file, csv.iterator());
        } catch (CsvParseException e) {
            throw damaged(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Recording read(String file, Iterator<CsvRecord> records) throws Refusal {
        CsvRecord first = records.next();
        CsvColumns columns = CsvColumns.of(origin, line(first), first.getFields());
        TraceTimes times = new TraceTimes(columns.milliseconds());
        if (!columns.hasHeader()) {
            add(first, columns, times);
        }
        while (records.hasNext()) {
            add(records.next(), columns, times);
        }
        List<Repair> repairs = new ArrayList<>(columns.repairs());
        repairs.addAll(times.repairs());
        return TraceGrid.lay(origin, file, points, repairs);
    }

    private void add(CsvRecord row, CsvColumns columns, TraceTimes times) throws Refusal {
        int line = line(row);
        if (row.getFieldCount() != columns.size()) {
            throw Refusal.at(
                    origin,
                    line,
                    "this line has "
                            + TraceWords.count(row.getFieldCount(), "cell")
                            + ", the first line has "
                            + columns.size()
                            + ".\nLook for a missing separator, or for the rest of the file.");
        }
        String time = row.getField(columns.time());
        try {
            points.time(times.second(time, line), line, others(row, columns));
        } catch (IllegalArgumentException e) {
            throw Refusal.at(origin, line, columns.time() + 1, String.valueOf(e.getMessage()));
        }
        try {
            points.count(TraceCounts.parse(row.getField(columns.count())));
        } catch (IllegalArgumentException e) {
            throw Refusal.at(origin, line, columns.count() + 1, String.valueOf(e.getMessage()));
        }
    }

    private static int others(CsvRecord row, CsvColumns columns) {
        int hash = 0;
        for (int cell = 0; cell < row.getFieldCount(); cell++) {
            boolean isOther = cell != columns.time() && cell != columns.count();
            hash = isOther ? 31 * hash + row.getField(cell).hashCode() : hash;
        }
        return hash;
    }

    private static int line(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }

    /// The separator that stands most often in the first line; the text stays at its beginning.
    private char separator(BufferedReader text) throws IOException, Refusal {
        text.mark(LONGEST_LINE + 1);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean begun = false;
        int read = 0;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (begun && (c == '\n' || c == '\r')) {
                break;
            }
            if (++read > LONGEST_LINE) {
                throw Refusal.at(
                        origin,
                        1,
                        "the line is longer than 65,536 characters.\nCheck that it is a CSV file.");
            }
            begun |= !Character.isWhitespace(c);
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
            tabs += c == '\t' ? 1 : 0;
        }
        text.reset();
        if (semicolons > commas) {
            return semicolons > tabs ? ';' : '\t';
        }
        return tabs > commas ? '\t' : ',';
    }

    private Refusal damaged(CsvParseException e) {
        String reason = String.valueOf(e.getMessage());
        return new Refusal(
                origin
                        + ": this is not valid CSV: "
                        + reason.lines().findFirst().orElse("")
                        + "\nLook for a quote that is missing or doubled.");
    }
}
