package dev.pipesplanner.terraform;

import dev.pipesplanner.plan.Credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text of HCL or JSON for others to read: what somebody typed into it as a credential is masked,
/// by its name or by its value (TERRAFORM §4). A value of several lines becomes one, so that its
/// length is not told either.
public final class MaskedText {

    private static final String QUOTED_MASK = "\"" + Credentials.MASK + "\"";

    /// What stands before a value: its name, with or without quotes, and a sign.
    private static final String NAMED = "(?<![^\"\\s={,])([^\"\\s={,]++)\"?\\s*+[=:]\\s*+";

    /// A comment that tells a value behind a name and a colon.
    private static final Pattern REMARK =
            Pattern.compile("^\\s*(?:#|//).*?([^\"\\s={,:]+):\\s+\\S");

    /// A name with the start of its value, unless that is an ARN, empty, not set, a reference or a
    /// map or list.
    private static final Pattern ASSIGNED =
            Pattern.compile(NAMED + "(?!\"arn:|\"\"|null\\b|var\\.|[{\\[])(?=\\S)");

    /// A name whose value begins below.
    private static final Pattern BARE = Pattern.compile(NAMED + "$");

    /// A name whose value goes on below: a list or map, or a text to the end of a marker.
    private static final Pattern OPENED = Pattern.compile(NAMED + "(?:([\\[{])|<<-?(\\w++))");

    /// A text behind a sign, unless it is an ARN or empty.
    private static final Pattern TEXT =
            Pattern.compile("([=:,\\[]\\s*+)\"(?!arn:|\")(?:[^\"\\\\]|\\\\.)*+\"(?!\\s*[=:])");

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

    /// One of the names that ECS lists: `{ name = "A", value = "b" }`.
    private static final Pattern LISTED_NAME =
            Pattern.compile("\\bname\"?\\s*[=:]\\s*\"([^\"]*)\"");

    private static final Pattern LISTED_VALUE =
            Pattern.compile("(\\bvalue\"?\\s*[=:]\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s,}]++)");

    /// A line of a map of credentials that gives nothing away: an ARN, no text, or a comment.
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "\\s*(?:(?:\"[^\"]*\"|[\\w.-]+)\\s*[=:]\\s*\"(?:arn:[^\"]*)?\"\\s*,?\\s*)?(?:(?:#|//).*)?");

    private static final String KEY_END = "-----END";

    private final List<String> lines = new ArrayList<>();

    /// What ends the value that the last line lies in; empty outside of one.
    private String end = "";

    /// Whether the next line holds the value of a name above it.
    private boolean isBelowItsName;

    private MaskedText() {}

    public static String of(String text) {
        MaskedText masked = new MaskedText();
        for (String line : text.split("\n", -1)) {
            masked.add(line);
        }
        masked.maskListed();
        return String.join("\n", masked.lines);
    }

    private void add(String line) {
        if (isBelowItsName) {
            lines.add(line.isBlank() ? line : Credentials.MASK);
            isBelowItsName = line.isBlank();
            return;
        }
        if (!end.isEmpty()) {
            addWithin(line);
            return;
        }
        Matcher bare = BARE.matcher(line);
        isBelowItsName = bare.find() && Credentials.namedOneOrMore(bare.group(1));
        Matcher opened = OPENED.matcher(line);
        while (end.isEmpty() && opened.find()) {
            if (Credentials.namedOneOrMore(opened.group(1))) {
                end = closing(opened, line);
            }
        }
        if (line.contains("-----BEGIN ") && !line.contains(KEY_END)) {
            end = KEY_END;
        }
        lines.add(masked(line));
    }

    private void addWithin(String line) {
        boolean closes = line.strip().startsWith(end);
        boolean harmless = end.equals("}") && HARMLESS.matcher(line).matches();
        if (closes) {
            lines.add(end.equals(KEY_END) ? Credentials.MASK : line);
            end = "";
        } else if (harmless) {
            lines.add(line);
        } else if (!lines.getLast().equals(Credentials.MASK)) {
            lines.add(Credentials.MASK);
        }
    }

    /// What ends a value that goes on below the line; empty when it ends on it.
    private static String closing(Matcher opened, String line) {
        if (opened.group(2) == null) {
            return opened.group(3);
        }
        String end = opened.group(2).equals("[") ? "]" : "}";
        return line.indexOf(end, opened.end()) < 0 ? end : "";
    }

    private static String masked(String line) {
        Matcher remark = REMARK.matcher(line);
        if (remark.find() && Credentials.namedOneOrMore(remark.group(1))) {
            return Credentials.MASK;
        }
        Matcher assigned = ASSIGNED.matcher(line);
        while (assigned.find()) {
            if (Credentials.namedOneOrMore(assigned.group(1))) {
                return line.substring(0, assigned.end()) + QUOTED_MASK;
            }
        }
        Matcher composed = OPENED.matcher(line);
        while (composed.find()) {
            if (composed.group(2) != null && Credentials.namedOneOrMore(composed.group(1))) {
                int rest = composed.start(2);
                return maskedValues(
                        line.substring(0, rest)
                                + TEXT.matcher(line.substring(rest))
                                        .replaceAll("$1" + QUOTED_MASK));
            }
        }
        return maskedValues(line);
    }

    /// Whatever the names: texts that are or hold a credential, and the line when it is no text.
    private static String maskedValues(String line) {
        String masked =
                QUOTED.matcher(line)
                        .replaceAll(found ->
                                Credentials.isInAddress(unescaped(found.group(1)))
                                        ? Matcher.quoteReplacement(QUOTED_MASK)
                                        : Matcher.quoteReplacement(found.group()));
        return Credentials.isIn(masked) ? Credentials.MASK : masked;
    }

    /// As far as it matters for what a value is.
    private static String unescaped(String text) {
        return text.replace("\\/", "/").replace("\\n", "\n").replace("\\\"", "\"");
    }

    /// The values beside the names that ECS lists, on the same line or in the same braces.
    private void maskListed() {
        for (int i = 0; i < lines.size(); i++) {
            boolean isOne =
                    LISTED_NAME
                            .matcher(lines.get(i))
                            .results()
                            .map(found -> found.group(1))
                            .anyMatch(Credentials::named);
            if (isOne) {
                mask(i, -1, "{");
                mask(i, 1, "}");
            }
        }
    }

    private void mask(int from, int step, String brace) {
        for (int i = from; i >= 0 && i < lines.size(); i += step) {
            lines.set(i, LISTED_VALUE.matcher(lines.get(i)).replaceAll(MaskedText::maskedListed));
            if (lines.get(i).contains(brace)) {
                return;
            }
        }
    }

    private static String maskedListed(MatchResult found) {
        boolean isArn = found.group().contains("\"arn:");
        return Matcher.quoteReplacement(isArn ? found.group() : found.group(1) + QUOTED_MASK);
    }
}
