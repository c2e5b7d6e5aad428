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
        return percentile(target)
                + " "
                + Figures.duration(seconds.low())
                + " to "
                + Figures.duration(seconds.high())
                + ", target "
                + Figures.duration(target.seconds());
    }

    private String lossBetween(Interval messages) {
        double worked = workload().messagesPerMonth() * workload().filterPassRate();
        return "losses "
                + Figures.significant(messages.low() / worked * 100)
                + " % to "
                + Figures.significant(messages.high() / worked * 100)
                + " % of the messages, "
                + Figures.percent(workload().lossTolerance())
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
            return Optional.of(
                    "misses the target by "
                            + Figures.duration(fit.waitSeconds() - target.seconds())
                            + ": "
                            + percentile(target)
                            + " "
                            + Figures.duration(fit.waitSeconds())
                            + ", target "
                            + Figures.duration(target.seconds()));
        }
        return fit.isTooSparse()
                ? Optional.of(
                        "misses the target: "
                                + Figures.briefPercent(fit.lostShare())
                                + " of the messages never start, "
                                + percentile(target)
                                + " permits "
                                + Figures.briefPercent(1 - target.percentile() / 100))
                : Optional.empty();
    }

    /// That more messages are lost than is tolerated; empty where they are not.
    Optional<String> loses() {
        return fit.keeps() ? Optional.empty() : Optional.of("loses " + lost());
    }

    private String lost() {
        return Figures.significant(fit.lostShare() * 100)
                + " % of the messages, "
                + Figures.percent(workload().lossTolerance())
                + " tolerated";
    }

    private Workload workload() {
        return fit.workload();
    }

    private static String percentile(LatencyTarget target) {
        return "p" + Figures.significant(target.percentile());
    }
}
