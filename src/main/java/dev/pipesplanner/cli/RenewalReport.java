package dev.pipesplanner.cli;

import dev.pipesplanner.plan.Credentials;
import dev.pipesplanner.pricing.BookUpdate;
import dev.pipesplanner.pricing.PriceDifference;
import dev.pipesplanner.pricing.PriceUpdates.Renewal;
import dev.pipesplanner.pricing.PriceUpdates.Step;
import dev.pipesplanner.pricing.PriceUpdates.Watcher;
import dev.pipesplanner.pricing.PricedItem;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a renewal of price books says: steps on stderr while it runs, then what changed.
final class RenewalReport implements Watcher {

    private final Console console;
    private final boolean json;

    RenewalReport(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /// One line per finished step; no bar to redraw, so that logs of CI read the same.
    @Override
    public void heard(Step step) {
        String place =
                step.region().isEmpty()
                        ? step.serviceCode()
                        : step.region() + " " + step.serviceCode();
        switch (step.state()) {
            case ASKED -> {
                // what is finished tells enough
            }
            case DONE -> console.err().println(place + ": " + step.detail());
            case FAILED ->
                    console.err()
                            .println(Credentials.maskedIn(place + ": failed: " + step.detail()));
        }
    }

    /// Each region as soon as it is done, so that what was written is told also when the rest is
    /// interrupted.
    @Override
    public void renewed(BookUpdate update) {
        if (!json) {
            print(update);
        }
    }

    /// Prints the outcome and returns the exit code.
    int finish(Renewal renewal) {
        if (json) {
            JsonOutput.print(console.out(), document(renewal));
        }
        return switch (renewal) {
            case Renewal.Finished(List<BookUpdate> updates) ->
                    updates.stream().anyMatch(BookUpdate::hasFault)
                            ? ExitCode.OUTSIDE_FAILURE
                            : ExitCode.DONE;
            case Renewal.Refused(var _, String message) -> throw new BadInput(message);
            case Renewal.Failed(var _, String message) -> throw new OutsideFailure(message);
            case Renewal.Cancelled _ -> ExitCode.INTERRUPTED;
        };
    }

    private void print(BookUpdate update) {
        PrintStream out = console.out();
        PriceDifference difference = update.difference();
        out.println(
                update.after().region()
                        + ": "
                        + update.renewed().size()
                        + " of "
                        + PricedItem.values().length
                        + " rates are new, "
                        + difference.changes().size()
                        + " changed"
                        + (update.isNews() ? "" : "; the old book stays in force"));
        DifferenceTable.of(difference).forEach(out::println);
        update.keptByReason().forEach((reason, items) -> printKept(update, items, reason));
        out.flush();
    }

    private void printKept(BookUpdate update, List<PricedItem> items, String reason) {
        String names = items.stream().map(PricedItem::id).collect(Collectors.joining(", "));
        String stay =
                items.size() == 1
                        ? " stays as confirmed "
                                + update.before().rate(items.getFirst()).dates().confirmedOn()
                        : " stay";
        console.out().println("  " + names + stay + ": " + reason.replace("\n", " "));
    }

    private static Map<String, Object> document(Renewal renewal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", 1);
        json.put("finished", renewal instanceof Renewal.Finished);
        switch (renewal) {
            case Renewal.Finished _ -> {}
            case Renewal.Refused(var _, String message) -> end(json, "refused", message);
            case Renewal.Failed(var _, String message) -> end(json, "failed", message);
            case Renewal.Cancelled _ -> end(json, "interrupted", "");
        }
        json.put("regions", renewal.updates().stream().map(RenewalReport::json).toList());
        return json;
    }

    private static void end(Map<String, Object> json, String end, String message) {
        json.put("end", end);
        json.put("message", Credentials.maskedIn(message));
    }

    private static Map<String, Object> json(BookUpdate update) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("region", update.after().region());
        json.put("publishedAt", update.after().publishedAt());
        json.put("confirmedAt", update.after().confirmedAt());
        json.put("renewed", update.renewed().stream().sorted().map(PricedItem::id).toList());
        List<Map<String, Object>> kept = new ArrayList<>();
        update.kept()
                .forEach((item, why) -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("item", item.id());
                    one.put("reason", why.reason());
                    one.put("fault", why.isFault());
                    kept.add(one);
                });
        json.put("kept", kept);
        json.put("changes", DifferenceTable.json(update.difference()));
        return json;
    }
}
