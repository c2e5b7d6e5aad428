package dev.pipesplanner.cli;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceUpdates;
import dev.pipesplanner.pricing.PriceUpdates.Reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// Price books as people name them: `REGION`, `REGION@DATE` or a file.
final class NamedBooks {

    private final Session session;
    private final CommonOptions options;

    NamedBooks(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    PriceBook require(String name) {
        if (name.endsWith(".json")) {
            return switch (session.ports().updates().read(name)) {
                case Reading.Read(PriceBook book) -> session.underRates(book, options);
                case Reading.Refused(String message) -> throw new BadInput(message);
            };
        }
        int at = name.indexOf('@');
        return at < 0
                ? Session.book(session.books(options), name)
                : session.underRates(
                        onDay(name.substring(0, at), day(name, name.substring(at + 1))), options);
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new BadInput(
                    "The date in " + name + " must be like 2026-11-24.\nMaybe leave it out.");
        }
    }

    private PriceBook onDay(String region, LocalDate day) {
        PriceUpdates updates = session.ports().updates();
        return updates.on(region, day)
                .orElseThrow(() -> {
                    List<LocalDate> days = updates.days(region);
                    String advice =
                            days.isEmpty()
                                    ? "planner prices refresh " + region + " begins a history."
                                    : region + "@" + days.getFirst() + " was meant.";
                    return new BadInput(
                            "No price book of "
                                    + region
                                    + " is known for "
                                    + day
                                    + ".\nMaybe "
                                    + advice);
                });
    }
}
