package dev.pipesplanner.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
        try {
            Path file = Path.of(location);
            if (Files.isDirectory(file)) {
                throw unreadable("it is a folder", "name a file in it");
            }
            try (InputStream stream = Files.newInputStream(file)) {
                byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
                if (bytes.length > LARGEST_BYTES) {
                    throw tooLarge();
                }
                return withoutMark(decoded(bytes));
            }
        } catch (CharacterCodingException _) {
            throw unreadable("it is no UTF-8 text", "it is no " + kind);
        } catch (NoSuchFileException _) {
            throw unreadable("there is no such file", "check the name");
        } catch (AccessDeniedException _) {
            throw unreadable("access is denied", "allow reading it");
        } catch (InvalidPathException e) {
            throw unreadable(e.getReason(), "check the name");
        } catch (IOException e) {
            throw unreadable(String.valueOf(e.getMessage()), "try again");
        }
    }

    Refusal tooLarge() {
        return unreadable("it is larger than 5 MB", "it is no " + kind);
    }

    private Refusal unreadable(String reason, String advice) {
        return new Refusal(
                "Could not read " + location + ": " + reason + ".\nMaybe " + advice + ".");
    }

    /// Without the byte order mark that some editors put in front.
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
