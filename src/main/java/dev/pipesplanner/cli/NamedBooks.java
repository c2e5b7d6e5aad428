package dev.pipesplanner.cli;

import dev.pipesplanner.pricing.PriceBook;
import dev.pipesplanner.pricing.PriceUpdates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// Price books as people name them: `REGION`, `REGION@DATE`, `REGION@bundled` or a file.
final class NamedBooks {

    private static final String BUNDLED = "bundled";

    private final Session session;
    private final CommonOptions options;

    NamedBooks(Session session, CommonOptions options) {
        this.session = session;
        this.options = options;
    }

    PriceBook require(String name) {
        if (name.endsWith(".json")) {
            return session.underRates(
                    BadInput.ifRefused(session.ports().updates().read(name)), options);
        }
        int at = name.indexOf('@');
        if (at < 0) {
            return Session.book(session.books(options), name);
        }
        String region = name.substring(0, at);
        String when = name.substring(at + 1);
        PriceBook book =
                when.equals(BUNDLED)
                        ? Session.book(session.listed(BUNDLED), region)
                        : onDay(region, day(name, when));
        return session.underRates(book, options);
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new BadInput(
                    "The date in "
                            + name
                            + " must be like 2026-11-24, or bundled.\n"
                            + "Leave it out for the current book.");
        }
    }

    private PriceBook onDay(String region, LocalDate day) {
        PriceUpdates updates = session.ports().updates();
        return BadInput.ifRefused(updates.on(region, day))
                .orElseThrow(() -> {
                    List<LocalDate> days = updates.days(region);
                    String advice =
                            days.isEmpty()
                                    ? "Run planner prices refresh "
                                            + region
                                            + " to begin a history."
                                    : "Did you mean " + region + "@" + days.getFirst() + "?";
                    return new BadInput(
                            "No price book of " + region + " is known for " + day + ".\n" + advice);
                });
    }
}
