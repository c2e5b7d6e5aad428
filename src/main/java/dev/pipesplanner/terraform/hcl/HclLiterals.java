package dev.pipesplanner.terraform.hcl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one literal value: what Terraform takes in a tfvars file or as a default, and, in a
/// `.tfvars.json` file, JSON.
///
/// Anything that Terraform would have to evaluate is refused with what was expected instead; code
/// may refer to what is known.
public final class HclLiterals {

    private static final String REST_OF_NUMBER = "(?:\\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,3})?";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}" + REST_OF_NUMBER);

    /// JSON writes no zero before other digits.
    private static final Pattern JSON_NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,399})(?![0-9])" + REST_OF_NUMBER);

    private static final Pattern NUMERIC_KEY = Pattern.compile("\\d+(?:\\.\\d+)?(?![\\p{L}_\\d])");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    private static final String ADDRESS = "(?:var|local)\\.[\\p{L}_][\\p{L}\\p{N}_-]*+";
    private static final Pattern REFERENCE = Pattern.compile(ADDRESS + "(?!\\s*[.\\[(])");

    /// As Terraform 0.11 wanted it, and still takes it for the address alone.
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("\"\\$\\{\\s*+(" + ADDRESS + ")\\s*+\\}\"");

    private final HclScanner in;
    private final HclTexts texts;
    private final References references;

    private HclLiterals(String text, boolean json, References references) {
        in = new HclScanner(text, json);
        texts = new HclTexts(in);
        this.references = references;
    }

    public static HclValue hcl(String text) {
        return node(text, false).value();
    }

    /// A value of code.
    public static HclValue hcl(String text, References references) {
        return new HclLiterals(text, false, references).whole().value();
    }

    /// The address that a value of code is, if it is nothing else.
    public static Optional<String> reference(String text) {
        Matcher template = IN_TEMPLATE.matcher(text.strip());
        return template.matches()
                ? Optional.of(template.group(1))
                : Optional.of(text.strip()).filter(REFERENCE.asMatchPredicate());
    }

    public static HclValue json(String text) {
        return node(text, true).value();
    }

    /// The value with its places.
    static HclNode node(String text, boolean json) {
        return new HclLiterals(text, json, References.NONE).whole();
    }

    private HclNode whole() {
        HclNode node = node(0);
        in.skip();
        if (!in.atEnd()) {
            throw in.expected("the end of the value");
        }
        return node;
    }

    private HclNode node(int depth) {
        in.skip();
        if (depth > HclCursor.DEEPEST) {
            throw in.expected("at most " + HclCursor.DEEPEST + " levels of brackets");
        }
        return switch (in.here()) {
            case '[' -> list(depth);
            case '{' -> map(depth);
            default -> {
                int start = in.at();
                HclValue value = scalar();
                yield new HclNode(start, in.at(), value, List.of());
            }
        };
    }

    private HclValue scalar() {
        Optional<HclValue> known = known(IN_TEMPLATE, 1).or(() -> known(REFERENCE, 0));
        if (known.isPresent()) {
            return known.get();
        }
        Pattern form = in.json ? JSON_NUMBER : NUMBER;
        Matcher number = form.matcher(in.text).region(in.at(), in.text.length());
        if (in.here() == '"') {
            return HclValue.of(texts.quoted());
        } else if (in.here() == '<' && !in.json) {
            return HclValue.of(texts.heredoc());
        } else if (number.lookingAt()) {
            in.moveTo(number.end());
            return new HclValue.Number(new BigDecimal(number.group()));
        }
        return word();
    }

    /// What the address here refers to; empty where there is none, or it is not known.
    private Optional<HclValue> known(Pattern pattern, int address) {
        Matcher reference = pattern.matcher(in.text).region(in.at(), in.text.length());
        if (in.json || !reference.lookingAt()) {
            return Optional.empty();
        }
        Optional<HclValue> known = references.value(reference.group(address));
        known.ifPresent(_ -> in.moveTo(reference.end()));
        return known;
    }

    private HclValue word() {
        Matcher name = NAME.matcher(in.text).region(in.at(), in.text.length());
        String word = name.lookingAt() ? name.group() : "";
        HclValue value =
                switch (word) {
                    case "true" -> HclValue.of(true);
                    case "false" -> HclValue.of(false);
                    case "null" -> HclValue.none();
                    default ->
                            throw in.expected(
                                    "a literal (text in quotes, a number, true, false, null, [ or"
                                        + " {); Terraform takes no references or functions here");
                };
        in.moveTo(name.end());
        return value;
    }

    private HclNode list(int depth) {
        int start = in.at();
        List<HclNode.Part> parts = new ArrayList<>();
        in.step();
        in.skip();
        while (in.here() != ']') {
            HclNode item = node(depth + 1);
            parts.add(new HclNode.Part("", item.start(), item));
            in.skip();
            if (!comma(']') && in.here() != ']') {
                throw in.expected("a comma or ]");
            }
        }
        in.step();
        List<HclValue> items = parts.stream().map(part -> part.node().value()).toList();
        return new HclNode(start, in.at(), new HclValue.ListOf(items), parts);
    }

    private HclNode map(int depth) {
        int start = in.at();
        List<HclNode.Part> parts = new ArrayList<>();
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        in.step();
        in.skip();
        while (in.here() != '}') {
            int keyStart = in.at();
            String key = in.here() == '"' ? texts.quoted() : bareKey();
            in.skip();
            if (in.here() != ':' && (in.json || in.here() != '=')) {
                throw in.expected(in.json ? "a colon" : "= or :");
            }
            in.step();
            HclNode value = node(depth + 1);
            if (entries.put(key, value.value()) != null) {
                in.moveTo(keyStart);
                throw in.expected("another key; this one is there twice");
            }
            parts.add(new HclNode.Part(key, keyStart, value));
            boolean newLine = in.skip();
            if (!comma('}') && in.here() != '}' && (in.json || !newLine)) {
                throw in.expected(in.json ? "a comma or }" : "a comma, a new line or }");
            }
        }
        in.step();
        return new HclNode(start, in.at(), new HclValue.MapOf(entries), parts);
    }

    private String bareKey() {
        Matcher name = NAME.matcher(in.text).region(in.at(), in.text.length());
        Matcher number = NUMERIC_KEY.matcher(in.text).region(in.at(), in.text.length());
        if (!in.json && number.lookingAt()) {
            in.moveTo(number.end());
            return number.group();
        }
        if (in.json || !name.lookingAt()) {
            throw in.expected(in.json ? "a key in quotes" : "a key");
        }
        in.moveTo(name.end());
        return name.group();
    }

    /// Over a comma, if there is one; JSON has none before the bracket that closes.
    private boolean comma(char closing) {
        if (in.here() != ',') {
            return false;
        }
        int comma = in.at();
        in.step();
        in.skip();
        if (in.json && in.here() == closing) {
            in.moveTo(comma);
            throw in.expected(closing + ", for JSON has no comma before it");
        }
        return true;
    }
}
