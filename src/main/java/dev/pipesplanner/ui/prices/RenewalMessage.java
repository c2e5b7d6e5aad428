package dev.pipesplanner.ui.prices;

import dev.pipesplanner.pricing.BookUpdate;
import dev.pipesplanner.pricing.PriceUpdates.Renewal;
import dev.pipesplanner.pricing.PricedItem;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;
import java.util.stream.Collectors;

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
            case Renewal.Finished(List<BookUpdate> updates) ->
                    new RenewalMessage(summary(updates), tone(updates));
            case Renewal.Refused(List<BookUpdate> updates, String text) -> ended(text, updates);
            case Renewal.Failed(List<BookUpdate> updates, String text) -> ended(text, updates);
            case Renewal.Cancelled(List<BookUpdate> updates) ->
                    plain(joined(Messages.get("prices.cancelled"), summary(updates)));
        };
    }

    /// What was done before the end stays.
    private static RenewalMessage ended(String reason, List<BookUpdate> done) {
        String rest = Messages.get(done.isEmpty() ? "prices.oldStays" : "prices.othersStay");
        return bad(joined(joined(reason, summary(done)), rest));
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + "\n" + second;
    }

    private static Tone tone(List<BookUpdate> updates) {
        if (updates.stream().anyMatch(BookUpdate::hasFault)) {
            return Tone.BAD;
        }
        return updates.stream().allMatch(update -> update.kept().isEmpty())
                ? Tone.GOOD
                : Tone.PLAIN;
    }

    private static String summary(List<BookUpdate> updates) {
        return updates.stream().map(RenewalMessage::summary).collect(Collectors.joining("\n"));
    }

    private static String summary(BookUpdate update) {
        String done =
                Messages.get(
                        "prices.done",
                        update.after().region(),
                        String.valueOf(update.renewed().size()),
                        String.valueOf(update.difference().changes().size()));
        String kept =
                update.keptByReason().entrySet().stream()
                        .map(each -> names(each.getValue()) + ": " + each.getKey())
                        .collect(Collectors.joining("\n"));
        return kept.isEmpty() ? done : done + "\n" + Messages.get("prices.kept", kept);
    }

    private static String names(List<PricedItem> items) {
        return items.stream().map(PricedItem::id).collect(Collectors.joining(", "));
    }
}
