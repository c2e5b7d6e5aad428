package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.LatencyTarget;
import dev.pipesplanner.plan.Workload;
import dev.pipesplanner.simulation.Interval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a design misses, or may miss, of what the workload asks for.
record FitWords(Fit fit) {

    /// The figures of which it is too close to call whether they suffice.
    String straddling() {
        Uncertainty known = fit.priced().uncertainty();
        List<String> parts = new ArrayList<>();
        if (fit.waitStraddles()) {
            known.waitSeconds().map(this::waitBetween).ifPresent(parts::add);
        }
        if (fit.lossStraddles()) {
            known.lossesPerMonth().map(this::lossBetween).ifPresent(parts::add);
        }
        return String.join("; ", parts);
    }

    private String waitBetween(Interval seconds) {
        LatencyTarget target = workload().latencyTarget();
        List<String> figures = Figures.durations(seconds.low(), seconds.high(), target.seconds());
        return percentile(target)
                + " "
                + figures.getFirst()
                + " to "
                + figures.get(1)
                + ", target "
                + figures.getLast();
    }

    private String lossBetween(Interval messages) {
        double worked = workload().messagesPerMonth() * workload().filterPassRate();
        List<String> figures =
                Figures.briefPercents(
                        messages.low() / worked,
                        messages.high() / worked,
                        workload().lossTolerance());
        return "losses "
                + figures.getFirst()
                + " to "
                + figures.get(1)
                + " of the messages, "
                + figures.getLast()
                + " tolerated";
    }

    /// Continues a sentence about the design: "misses …", "loses …", or both.
    String misses() {
        return Stream.concat(tooSlow().stream(), loses().stream())
                .collect(Collectors.joining(", and "));
    }

    /// That too few messages start within the target; empty where enough do.
    Optional<String> tooSlow() {
        LatencyTarget target = workload().latencyTarget();
        if (fit.isLate()) {
            List<String> figures = Figures.excess(fit.waitSeconds(), target.seconds());
            return Optional.of(
                    "misses the target by "
                            + figures.getFirst()
                            + ": "
                            + percentile(target)
                            + " "
                            + figures.get(1)
                            + ", target "
                            + figures.getLast());
        }
        if (!fit.isTooSparse()) {
            return Optional.empty();
        }
        List<String> shares = Figures.briefPercents(fit.lostShare(), 1 - target.percentile() / 100);
        return Optional.of(
                "misses the target: "
                        + shares.getFirst()
                        + " of the messages never start, "
                        + percentile(target)
                        + " permits "
                        + shares.getLast());
    }

    /// That more messages are lost than is tolerated; empty where they are not.
    Optional<String> loses() {
        return fit.keeps() ? Optional.empty() : Optional.of(lost());
    }

    /// A dead letter is not lost: it lies in its queue.
    private String lost() {
        List<String> figures = Figures.briefPercents(fit.lostShare(), workload().lossTolerance());
        String messages = figures.getFirst() + " of the messages";
        boolean areKept = fit.priced().deadLettersPerMonth() >= fit.priced().lossesPerMonth();
        return (areKept ? "leaves " + messages + " in the dead-letter queue" : "loses " + messages)
                + ", "
                + figures.getLast()
                + " tolerated";
    }

    private Workload workload() {
        return fit.workload();
    }

    private static String percentile(LatencyTarget target) {
        return "p" + Figures.significant(target.percentile());
    }
}
