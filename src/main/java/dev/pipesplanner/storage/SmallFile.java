package dev.pipesplanner.storage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// A UTF-8 text file that people write, read whole; larger ones are refused unread.
public final class SmallFile {

    private static final int LARGEST_BYTES = 5_000_000;

    private final String location;
    private final String kind;

    /// @param kind what the file should be, such as `plan file`, for the messages
    public SmallFile(String location, String kind) {
        this.location = location;
        this.kind = kind;
    }

    public String text() throws Refusal {
        return DiskFile.read(
                location, kind, stream -> decoded(stream.readNBytes(LARGEST_BYTES + 1)));
    }

    /// What came in the file's place, such as standard input.
    public String textOf(byte[] bytes) throws Refusal {
        return DiskFile.read(location, kind, () -> decoded(bytes));
    }

    private String decoded(byte[] bytes) throws CharacterCodingException, Refusal {
        if (bytes.length > LARGEST_BYTES) {
            throw DiskFile.unreadable(
                    location, "it is larger than 5 MB", "Check that it is a " + kind);
        }
        return withoutMark(
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }

    /// Without the byte order mark that some editors put in front.
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
