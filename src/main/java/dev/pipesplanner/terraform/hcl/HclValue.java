package dev.pipesplanner.terraform.hcl;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A literal of a tfvars file. Maps keep their order.
public sealed interface HclValue {

    record Text(String value) implements HclValue {
        public Text {
            requireWellFormed(value);
        }
    }

    record Number(BigDecimal value) implements HclValue {}

    record Bool(boolean value) implements HclValue {}

    /// Not set: the module's default applies, or nothing is made.
    record Null() implements HclValue {}

    record ListOf(List<HclValue> items) implements HclValue {
        public ListOf {
            items = List.copyOf(items);
        }
    }

    record MapOf(SequencedMap<String, HclValue> entries) implements HclValue {
        public MapOf {
            entries.keySet().forEach(HclValue::requireWellFormed);
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
        }
    }

    static HclValue of(String text) {
        return new Text(text);
    }

    static HclValue of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    /// The shortest decimal that reads back as the same double.
    static HclValue of(double number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static HclValue of(boolean bool) {
        return new Bool(bool);
    }

    static HclValue none() {
        return new Null();
    }

    static HclValue ofTexts(List<String> texts) {
        return new ListOf(texts.stream().map(HclValue::of).toList());
    }

    static HclValue ofTexts(Map<String, String> texts) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        texts.forEach((name, text) -> entries.put(name, of(text)));
        return new MapOf(entries);
    }

    /// Half a surrogate pair has no UTF-8 form: it could not be written, only replaced in silence.
    private static void requireWellFormed(String text) {
        if (text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            throw new IllegalArgumentException(
                    "A text of "
                            + text.length()
                            + " characters holds half a surrogate pair."
                            + "\nType it again: an emoji may have been cut in two.");
        }
    }
}
