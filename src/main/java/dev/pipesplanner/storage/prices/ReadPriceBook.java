package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.PriceBook;

/// What came of reading a price book's file.
public sealed interface ReadPriceBook {

    record Read(PriceBook book) implements ReadPriceBook {}

    /// A file that is missing, unreadable, damaged or of a newer format.
    ///
    /// @param line counted from 1; 0 when the reason belongs to no line
    /// @param isNewer whether a newer version of the app may know what to make of it
    record Refused(String file, int line, String reason, boolean isNewer) implements ReadPriceBook {

        Refused(String file, int line, String reason) {
            this(file, line, reason, false);
        }

        public String message() {
            return file + (line > 0 ? ", line " + line : "") + ": " + reason;
        }
    }

    default PriceBook orThrow() {
        return switch (this) {
            case Read(PriceBook book) -> book;
            case Refused refused ->
                    throw new UnusablePriceBookException(
                            refused.message()
                                    + (refused.isNewer() || refused.line() == 0
                                            ? ""
                                            : "\n" + "Refresh its region, or delete it."));
        };
    }
}
