package dev.pipesplanner.ui.prices;

import dev.pipesplanner.pricing.BookUpdate;
import dev.pipesplanner.pricing.PriceUpdates.Renewal;
import dev.pipesplanner.ui.text.Messages;

import java.util.ArrayList;
import java.util.List;

/// What the sheet says of a renewal, and how it is to be read.
record RenewalMessage(String text, Tone tone) {

    enum Tone {
        PLAIN,
        GOOD,
        BAD
    }

    static final RenewalMessage NONE = plain("");

    static RenewalMessage plain(String text) {
        return new RenewalMessage(text, Tone.PLAIN);
    }

    static RenewalMessage bad(String text) {
        return new RenewalMessage(text, Tone.BAD);
    }

    static RenewalMessage of(Renewal renewal) {
        return switch (renewal) {
            case Renewal.Finished(List<BookUpdate> updates) -> summary(updates);
            case Renewal.Refused(var _, String text) -> bad(text);
            case Renewal.Failed(var _, String text) ->
                    bad(text + "\n" + Messages.get("prices.oldStays"));
            case Renewal.Cancelled _ -> plain(Messages.get("prices.cancelled"));
        };
    }

    private static RenewalMessage summary(List<BookUpdate> updates) {
        int renewed = 0;
        int changed = 0;
        List<String> kept = new ArrayList<>();
        for (BookUpdate update : updates) {
            renewed += update.renewed().size();
            changed += update.difference().changes().size();
            update.kept().forEach((item, why) -> kept.add(item.id() + ": " + why.reason()));
        }
        String text = Messages.get("prices.done", String.valueOf(renewed), String.valueOf(changed));
        if (kept.isEmpty()) {
            return new RenewalMessage(text, Tone.GOOD);
        }
        boolean hasFault = updates.stream().anyMatch(BookUpdate::hasFault);
        return new RenewalMessage(
                text + "\n" + Messages.get("prices.kept", String.join("\n", kept)),
                hasFault ? Tone.BAD : Tone.PLAIN);
    }
}
