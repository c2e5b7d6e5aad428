package dev.pipesplanner.cli;

import dev.pipesplanner.answer.Confidence;
import dev.pipesplanner.answer.ReplicatedDesign;
import dev.pipesplanner.answer.SimulationRequest;
import dev.pipesplanner.answer.Spread;
import dev.pipesplanner.simulation.Counts;
import dev.pipesplanner.simulation.Interval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `simulate` as text: the comparison of `compare`, then for each design how waits are spread and
/// what became of the messages.
final class SimulationText {

    private final PrintStream out;

    SimulationText(PrintStream out) {
        this.out = out;
    }

    void print(SimulatedJudged simulated) {
        new ComparisonText(out).print(simulated.judged());
        SimulationRequest request = simulated.simulated().request();
        out.println(
                "simulated: "
                        + request.span()
                        + ", seed "
                        + request.seed()
                        + ", replications "
                        + request.replications());
        simulated.simulated().designs().forEach(this::print);
        out.println();
    }

    private void print(ReplicatedDesign design) {
        out.println();
        out.println(design.result().design().id());
        Table table = new Table("lrrrrrrr");
        table.row("seconds", "mean", "p50", "p90", "p95", "p99", "p99.9", "max");
        row(table, "wait", design.waits());
        row(table, "wait and work", design.endToEnd());
        design.confidence().ifPresent(c -> confidence(table, c));
        table.lines().forEach(out::println);
        design.confidence()
                .ifPresent(c -> out.println("  monthly cost, 95 %: " + usd(c.monthlyUsd())));
        String whose = design.confidence().isPresent() ? "the first replication: " : "";
        out.println("  " + whose + String.join(", ", words(design.result().counts())));
    }

    private static void row(Table table, String topic, Spread times) {
        table.row(
                topic,
                Text.number(times.mean()),
                Text.number(times.p50()),
                Text.number(times.p90()),
                Text.number(times.p95()),
                Text.number(times.p99()),
                Text.number(times.p999()),
                Text.number(times.max()));
    }

    private static void confidence(Table table, Confidence confidence) {
        Confidence.Bounds waits = confidence.waits();
        table.row(
                "wait, 95 %",
                range(waits.mean()),
                range(waits.p50()),
                range(waits.p90()),
                range(waits.p95()),
                range(waits.p99()),
                range(waits.p999()),
                "");
    }

    private static String range(Interval interval) {
        if (Double.isNaN(interval.mean())) {
            return Text.number(interval.mean());
        }
        return Text.number(interval.low()) + "–" + Text.number(interval.high());
    }

    private static String usd(Interval interval) {
        return String.format(Locale.ROOT, "$%,.2f to $%,.2f", interval.low(), interval.high());
    }

    /// What happened; what did not is left out.
    private static List<String> words(Counts counts) {
        List<String> words = new ArrayList<>();
        add(words, counts.entered(), "messages entered", true);
        add(words, counts.filtered(), "filtered", false);
        add(words, counts.processed(), "processed", true);
        add(words, counts.lostToFailures(), "lost to failures", false);
        add(words, counts.lostToInterruptions(), "lost to Spot interruptions", false);
        add(words, counts.deadLetters(), "dead letters", false);
        add(words, counts.waiting(), "still waiting", false);
        add(words, counts.redeliveries(), "redelivered", false);
        add(words, counts.stoppedByScaleIn(), "stopped by scale-in", false);
        add(words, counts.stoppedBySpot(), "stopped by Spot interruptions", false);
        add(words, counts.launches(), "tasks started", true);
        add(words, counts.refusals(), "launches refused", false);
        return words;
    }

    private static void add(List<String> words, long count, String what, boolean always) {
        if (count > 0 || always) {
            words.add(String.format(Locale.ROOT, "%,d %s", count, what));
        }
    }
}
