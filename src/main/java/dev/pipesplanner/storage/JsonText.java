package dev.pipesplanner.storage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Strict JSON as a tree that knows its places: no duplicate names, no NaN, nothing after the end.
public final class JsonText {

    /// What is said of text behind the whole.
    public static final String MORE_AFTER_END =
            "there is more after the end.\nLook for a brace that closes too early.";

    private static final int DEEPEST = 50;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build();

    private final String origin;
    private final JsonParser parser;

    private JsonText(String origin, JsonParser parser) {
        this.origin = origin;
        this.parser = parser;
    }

    public static Located parse(String origin, String text) throws Refusal {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonText reading = new JsonText(origin, parser);
            if (parser.nextToken() == null) {
                throw Refusal.at(origin, 1, 1, "the file is empty.\nRestore it from a copy.");
            }
            Located root = reading.value();
            if (parser.nextToken() != null) {
                throw Refusal.at(origin, reading.here(Located.Null.NULL), MORE_AFTER_END);
            }
            return root;
        } catch (JsonProcessingException e) {
            throw refusal(origin, e);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
    }

    /// What the parser says about damaged text, for people.
    public static Refusal refusal(String origin, JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        int line = place == null ? 1 : Math.max(1, place.getLineNr());
        int column = place == null ? 1 : Math.max(1, place.getColumnNr());
        return Refusal.at(origin, line, column, reason(e));
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "the file ends in the middle of a value.\n"
                    + "Restore it from version control or a copy.";
        }
        String first = e.getOriginalMessage().lines().findFirst().orElse("not JSON");
        if (first.startsWith("Non-standard token")) {
            return "a value is not a number ("
                    + first.replaceAll("^[^']*'([^']*)'.*", "$1")
                    + ").\nLeave the field out to get its default.";
        }
        if (e instanceof StreamConstraintsException) {
            return first.contains("depth")
                    ? "braces are nested more than "
                            + DEEPEST
                            + " deep.\nLook for a missing closing brace."
                    : "a number or a text is too long to be read.\nShorten it.";
        }
        if (first.startsWith("Duplicate field")) {
            return "a name appears twice ("
                    + first.replaceAll("^[^']*'([^']*)'.*", "$1")
                    + ").\nRemove one of the two.";
        }
        if (!withoutToken(first).equals(first)) {
            return "this is not valid JSON: " + withoutToken(first) + "\nPut it in quotes.";
        }
        String plain = first.replaceAll("\\s*\\((?:for|start|at|code|from|was|is)\\b.*", "");
        return "this is not valid JSON: "
                + plain
                + "\nLook for a comma, quote or brace that is missing or doubled.";
    }

    /// The parser's message, unless it repeats a word that may be the rest of a credential.
    public static String withoutToken(String message) {
        return message.startsWith("Unrecognized token")
                ? "a value is neither a number nor a text in quotes."
                : message;
    }

    private Located value() throws IOException, Refusal {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> here(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> here(true);
            case VALUE_FALSE -> here(false);
            case VALUE_NULL -> here(Located.Null.NULL);
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new IllegalStateException("No value begins here");
        };
    }

    private Located object() throws IOException, Refusal {
        Located place = here(Located.Null.NULL);
        Map<String, Located> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value());
        }
        return new Located(members, place.line(), place.column());
    }

    private Located list() throws IOException, Refusal {
        Located place = here(Located.Null.NULL);
        List<Located> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Located(items, place.line(), place.column());
    }

    private Located number() throws IOException, Refusal {
        Located number = here(parser.getDoubleValue());
        if (!Double.isFinite(parser.getDoubleValue())) {
            throw Refusal.at(origin, number, "the number " + parser.getText() + " is too large.");
        }
        return number;
    }

    private Located here(Object value) {
        JsonLocation place = parser.currentTokenLocation();
        return new Located(value, place.getLineNr(), place.getColumnNr());
    }
}
