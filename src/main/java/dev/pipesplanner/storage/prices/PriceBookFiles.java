package dev.pipesplanner.storage.prices;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.reading.Reading;
import dev.pipesplanner.storage.DiskFile;
import dev.pipesplanner.storage.JsonText;
import dev.pipesplanner.storage.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Price books as JSON files: UTF-8, decimals as strings, items in their own order (DESIGN §6).
public final class PriceBookFiles {

    private static final int LARGEST_BYTES = 5_000_000;
    private static final ObjectMapper MAPPER = PriceBookMapper.create();
    private static final ObjectWriter WRITER = PriceBookMapper.writer(MAPPER);

    private PriceBookFiles() {}

    public static ReadPriceBook read(Path file) {
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return new ReadPriceBook.Refused(file.toString(), 0, "There is no such file.");
        } catch (IOException reason) {
            return new ReadPriceBook.Refused(
                    file.toString(), 0, "The file cannot be read: " + reason.getMessage());
        }
    }

    /// A book that somebody named.
    public static Reading<PriceBook> read(String location) {
        try {
            byte[] bytes =
                    DiskFile.read(
                            location, "price book", stream -> stream.readNBytes(LARGEST_BYTES + 1));
            return bytes.length > LARGEST_BYTES
                    ? Reading.refused(location + ": It is larger than 5 MB, and no price book.")
                    : parse(location, bytes).reading();
        } catch (Refusal refusal) {
            return Reading.refused(refusal.text());
        }
    }

    /// @param name of the file, for messages
    /// @param bytes of the whole file; their digest becomes the book's
    public static ReadPriceBook parse(String name, byte[] bytes) {
        try {
            // the version first: a newer file may well have fields that are unknown here
            JsonNode root = MAPPER.readTree(bytes);
            if (!root.isObject()) {
                return new ReadPriceBook.Refused(name, 0, "A price book must be a JSON object.");
            }
            JsonNode version = root.path("formatVersion");
            if (version.isIntegralNumber() && !isKnown(version.asInt())) {
                return new ReadPriceBook.Refused(name, 0, otherVersion(version), true);
            }
            String digest = sha256(bytes);
            return new ReadPriceBook.Read(
                    version.asInt() == OneDateBookJson.FORMAT_VERSION
                            ? MAPPER.readValue(bytes, OneDateBookJson.class).toPriceBook(digest)
                            : MAPPER.readValue(bytes, PriceBookJson.class).toPriceBook(digest));
        } catch (JsonProcessingException reason) {
            JsonLocation location = reason.getLocation();
            int line = location == null ? 0 : Math.max(0, location.getLineNr());
            return new ReadPriceBook.Refused(name, line, inWords(reason));
        } catch (IOException reason) {
            return new ReadPriceBook.Refused(
                    name, 0, "This is not UTF-8 text: " + reason.getMessage());
        }
    }

    /// The bytes of a book's file. They do not hold the book's digest: it is of these bytes.
    public static byte[] format(PriceBook book) {
        return bytes(PriceBookJson.of(book));
    }

    public static byte[] formatIndex(List<String> regions) {
        return bytes(new PriceIndexJson(PriceBookJson.FORMAT_VERSION, regions));
    }

    public static List<String> parseIndex(byte[] bytes) throws IOException {
        return MAPPER.readValue(bytes, PriceIndexJson.class).regions().stream().sorted().toList();
    }

    private static byte[] bytes(Object json) {
        try {
            return (WRITER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException reason) {
            throw new IllegalStateException("A price book can always be written.", reason);
        }
    }

    private static boolean isKnown(int version) {
        return version >= OneDateBookJson.FORMAT_VERSION && version <= PriceBookJson.FORMAT_VERSION;
    }

    private static String otherVersion(JsonNode version) {
        return "The formatVersion ("
                + version.asText()
                + ") must be from "
                + OneDateBookJson.FORMAT_VERSION
                + " to "
                + PriceBookJson.FORMAT_VERSION
                + ".\nUpdate Pipes Planner if a newer version wrote the file.";
    }

    private static String inWords(JsonProcessingException reason) {
        return switch (reason) {
            case UnrecognizedPropertyException unknown ->
                    "The field "
                            + pathOf(unknown)
                            + " is not known; known here are "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".";
            case JsonMappingException mapping -> at(pathOf(mapping)) + firstLine(mapping);
            default -> "This is not JSON: " + JsonText.withoutToken(reason.getOriginalMessage());
        };
    }

    private static String at(String path) {
        return path.isEmpty() ? "" : path + ": ";
    }

    /// Such as `rates[3].tiers[0].priceUsd`.
    private static String pathOf(JsonMappingException reason) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : reason.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String firstLine(JsonMappingException reason) {
        if (reason.getCause() instanceof IllegalArgumentException ours) {
            return String.valueOf(ours.getMessage());
        }
        String first =
                reason.getOriginalMessage().lines().findFirst().orElse("The value does not fit.");
        if (first.startsWith("Trailing token")) {
            return JsonText.MORE_AFTER_END;
        }
        String known =
                first.replaceFirst(
                                "Missing (?:required )?creator property '(\\w+)'.*",
                                "$1 is missing.")
                        .replaceFirst(
                                "Null value for creator property '(\\w+)'.*",
                                "$1 must not be null.");
        // a class is named in these marks, which means nothing to whoever wrote the file
        return known.contains("`")
                ? "another kind of value belongs here.\n"
                        + "Compare the file with a price book that the app wrote."
                : known;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException reason) {
            throw new IllegalStateException("Every Java has SHA-256.", reason);
        }
    }
}
