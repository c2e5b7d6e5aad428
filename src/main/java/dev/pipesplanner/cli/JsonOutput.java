package dev.pipesplanner.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Prints one JSON document; money and quantities are decimal strings, so that no reader rounds
/// them.
final class JsonOutput {

    private JsonOutput() {}

    static void print(PrintStream out, Object document) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            out.println(new ObjectMapper().writer(printer).writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer is not JSON", e);
        }
    }

    static String usd(BigDecimal usd) {
        return usd.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /// To a microsecond; JSON has no infinity.
    static @Nullable Double seconds(double seconds) {
        return Double.isFinite(seconds) ? Math.rint(seconds * 1e6) / 1e6 : null;
    }
}
