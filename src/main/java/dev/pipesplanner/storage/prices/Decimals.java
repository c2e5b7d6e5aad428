package dev.pipesplanner.storage.prices;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Decimal strings such as `0.0000004`: exact, never in exponents, so that a diff shows the price.
final class Decimals {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private Decimals() {}

    static BigDecimal parse(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The text (" + text + ") must be a decimal number such as 0.04048.");
        }
        return new BigDecimal(text);
    }
}
