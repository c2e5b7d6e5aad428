package dev.pipesplanner.storage.trace;

import dev.pipesplanner.plan.Recording;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.DiskFile;
import dev.pipesplanner.storage.Refusal;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A trace on the disk: CloudWatch's JSON when it begins with a brace, else CSV. It is read in one
/// pass and never as a whole.
public final class TraceFile {

    private static final int MARK_CHARACTERS = 8_192;

    private TraceFile() {}

    /// @param plan where the plan is; its folder is where `file` begins
    public static Reading<Recording> read(String plan, String file) {
        if (file.isBlank()) {
            return Reading.refused(
                    "The arrivals come from a trace, but no trace file is set.\n"
                            + "Set the trace file to a CSV file or CloudWatch's JSON.");
        }
        try {
            String location = beside(plan, file);
            return Reading.of(
                    DiskFile.read(location, "trace file", stream -> read(location, file, stream)));
        } catch (InvalidPathException e) {
            return Reading.refused(
                    "Could not read " + file + ": " + e.getReason() + ".\nCheck the name.");
        } catch (Refusal refusal) {
            return Reading.refused(refusal.text());
        }
    }

    /// @param origin what errors call the stream
    public static Reading<Recording> read(String origin, InputStream stream) {
        try {
            return Reading.of(
                    DiskFile.read(origin, "trace file", () -> read(origin, origin, stream)));
        } catch (Refusal refusal) {
            return Reading.refused(refusal.text());
        }
    }

    private static String beside(String plan, String file) {
        return Path.of(plan).resolveSibling(file).toString();
    }

    private static Recording read(String location, String file, InputStream stream)
            throws IOException, Refusal {
        BufferedReader text = text(stream);
        return switch (firstCharacter(location, text)) {
            case '{' -> new CloudWatchTrace(location).read(file, text);
            case '[' ->
                    throw Refusal.at(
                            location,
                            1,
                            "this is a JSON list; a trace must be the whole output of"
                                    + " get-metric-data, or CSV.\n"
                                    + "Run the command without --query.");
            default -> new CsvTrace(location).read(file, text);
        };
    }

    /// UTF-8, or what the mark at its beginning says: Windows PowerShell redirects into UTF-16.
    private static BufferedReader text(InputStream stream) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream);
        bytes.mark(3);
        byte[] mark = bytes.readNBytes(3);
        Charset charset = StandardCharsets.UTF_8;
        int length = 0;
        if (starts(mark, 0xEF, 0xBB, 0xBF)) {
            length = 3;
        } else if (starts(mark, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            length = 2;
        } else if (starts(mark, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            length = 2;
        }
        bytes.reset();
        bytes.skipNBytes(length);
        // a decoder of its own refuses what is no text, where a charset would replace it
        return new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int firstCharacter(String location, BufferedReader text)
            throws IOException, Refusal {
        text.mark(MARK_CHARACTERS);
        int character = text.read();
        for (int i = 1; Character.isWhitespace(character) && i < MARK_CHARACTERS; i++) {
            character = text.read();
        }
        if (character < 0) {
            throw DiskFile.unreadable(
                    location, "it is empty", "Run the command that wrote it again");
        }
        text.reset();
        return character;
    }
}
