package dev.pipesplanner.storage.trace;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// The count of one point: a whole number of messages.
final class TraceCounts {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?\\d{1,18}(\\.\\d{0,18})?([eE][-+]?\\d{1,2})?");
    private static final int LONGEST_DIGITS = 10;
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000L);

    private TraceCounts() {}

    /// Whether a text can be a count at all.
    static boolean looksLikeCount(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// @throws IllegalArgumentException that names the text, what was expected and the way out
    static double parse(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("the count is empty.\nWrite 0.");
        }
        if (isDigits(plain)) {
            return withinRange(plain, BigDecimal.valueOf(Long.parseLong(plain)));
        }
        // 1.000 is a thousand for some, and 1 for others
        boolean ambiguous = plain.matches("[1-9]\\d{0,2}\\.\\d{3}");
        if (ambiguous || !NUMBER.matcher(plain).matches()) {
            String advice =
                    plain.matches("\\d{1,3}([,.' ]\\d{3})+")
                            ? "Remove the separators between thousands."
                            : "Check which column holds the counts.";
            throw wrong(plain, "must be a whole number of messages.\n" + advice);
        }
        return withinRange(plain, new BigDecimal(plain));
    }

    private static double withinRange(String text, BigDecimal count) {
        if (count.signum() < 0 || count.compareTo(MOST) > 0) {
            throw wrong(text, "must be 0 to 10,000,000,000.\nCheck the file for damage.");
        }
        if (count.stripTrailingZeros().scale() > 0) {
            throw wrong(
                    text,
                    "must be a whole number of messages."
                            + "\nAsk CloudWatch for the Sum, not the average.");
        }
        return count.doubleValue();
    }

    private static boolean isDigits(String text) {
        return text.length() <= LONGEST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static IllegalArgumentException wrong(String text, String rule) {
        return new IllegalArgumentException(
                "the count (" + TraceWords.shortened(text) + ") " + rule);
    }
}
