package dev.pipesplanner.storage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// A UTF-8 text file that people write, read whole; larger ones are refused unread.
final class SmallFile {

    static final int LARGEST_BYTES = 5_000_000;

    private final String location;
    private final String kind;

    /// @param kind what the file should be, such as `plan`, for the messages
    SmallFile(String location, String kind) {
        this.location = location;
        this.kind = kind;
    }

    String text() throws Refusal {
        return DiskFile.read(
                location,
                kind,
                stream -> {
                    byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
                    if (bytes.length > LARGEST_BYTES) {
                        throw tooLarge();
                    }
                    return withoutMark(decoded(bytes));
                });
    }

    Refusal tooLarge() {
        return DiskFile.unreadable(location, "it is larger than 5 MB", "it is no " + kind);
    }

    /// Without the byte order mark that some editors put in front.
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
