package dev.pipesplanner.cli;

import dev.pipesplanner.analysis.explore.Row;
import dev.pipesplanner.analysis.optimiser.Contender;
import dev.pipesplanner.analysis.optimiser.Optimum;
import dev.pipesplanner.analysis.optimiser.ShownCandidate;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Figures;
import dev.pipesplanner.plan.LatencyTarget;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// `optimise` as text: the answer, how it was found, and the best candidates as differences from
/// the plan.
final class OptimumText {

    private final PrintStream out;

    OptimumText(PrintStream out) {
        this.out = out;
    }

    void print(OptimumShown shown) {
        Optimum optimum = shown.optimum();
        out.println(
                optimum.present().name()
                        + " ("
                        + optimum.present().region()
                        + "): "
                        + optimum.sentence());
        out.println("  " + counts(optimum));
        LatencyTarget target = optimum.present().workload().latencyTarget();
        Table table = new Table("rrrlll");
        table.row(
                "",
                "per month",
                "wait p" + Figures.significant(target.percentile()),
                "lost",
                "design",
                "differs from the plan in");
        int rank = 1;
        for (ShownCandidate each : shown.best()) {
            table.row(row(rank++, each, optimum));
        }
        if (!shown.best().isEmpty()) {
            table.lines().forEach(out::println);
        }
        out.println();
    }

    private static List<String> row(int rank, ShownCandidate shown, Optimum optimum) {
        Contender contender = shown.contender();
        boolean isTied = optimum.tied().contains(contender);
        List<String> words = contender.candidate().words();
        return List.of(
                rank + (isTied ? " ≈" : "  "),
                Text.usd(contender.cents()) + plusMinus(contender),
                Figures.duration(shown.waitSeconds()),
                lost(shown.row()),
                contender.candidate().design().id(),
                words.isEmpty() ? "nothing" : String.join("; ", words));
    }

    private static String plusMinus(Contender contender) {
        BigDecimal cents = Cents.of(BigDecimal.valueOf(contender.mayBeOffUsd()));
        return cents.signum() == 0 ? "" : " ± " + cents.toPlainString();
    }

    private static String lost(Row row) {
        return switch (row.result()) {
            case Row.NotValid(String reason) -> reason;
            case Row.Compared(Comparison comparison) ->
                    comparison
                            .priced()
                            .findFirst()
                            .map((Priced priced) -> comparison.losses(priced).text())
                            .orElse("–");
        };
    }

    private static String counts(Optimum optimum) {
        List<String> parts = new ArrayList<>();
        parts.add(candidates(optimum.evaluated()) + " looked at");
        parts.add(Figures.count(optimum.fit()) + " fit");
        int infeasible = optimum.front().infeasible();
        if (infeasible > 0) {
            parts.add(Figures.count(infeasible) + " cannot carry the load");
        }
        if (optimum.simulated() > 0) {
            parts.add(Figures.count(optimum.simulated()) + " simulated");
            parts.add(Figures.count(optimum.dropped()) + " of them given up early");
        }
        if (!optimum.tied().isEmpty()) {
            parts.add("≈ may be the cheapest, too");
        }
        return String.join(", ", parts);
    }

    private static String candidates(int count) {
        return count == 1 ? "1 candidate" : Figures.count(count) + " candidates";
    }
}
