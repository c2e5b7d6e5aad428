package dev.pipesplanner.storage.prices;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.reading.Reading;

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

    /// Of a file that somebody named.
    default Reading<PriceBook> reading() {
        return switch (this) {
            case Read(PriceBook book) -> Reading.of(book);
            case Refused refused -> Reading.refused(refused.message());
        };
    }

    /// Of a file that is kept in a folder of books, with what to do about a damaged one.
    default Reading<PriceBook> inFolder() {
        return switch (this) {
            case Refused refused when !refused.isNewer() && refused.line() > 0 ->
                    Reading.refused(refused.message() + "\nRefresh its region, or delete it.");
            case Read _, Refused _ -> reading();
        };
    }
}
