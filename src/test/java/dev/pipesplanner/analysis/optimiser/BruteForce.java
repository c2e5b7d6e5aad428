package dev.pipesplanner.analysis.optimiser;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Planner;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.answer.Verdict;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.PlanChecks;
import dev.pipesplanner.plan.PlanFields;
import dev.pipesplanner.pricing.PriceBook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cheapest fit plan of a small space, found by comparing every combination: none of the
/// optimiser's code.
///
/// @param fields texts to try by the field's path
record BruteForce(
        Planner planner, PriceBook book, Environment present, Map<String, List<String>> fields) {

    /// One design of one combination.
    ///
    /// @param fit whether the verdict on it alone decides for it
    record Found(
            Design design,
            Environment environment,
            BigDecimal cents,
            double waitSeconds,
            boolean fit) {

        /// Those of equal figures are equally good.
        String figures() {
            return cents + " " + waitSeconds + " " + fit;
        }
    }

    /// Every design that carries the load, in the plan's order of designs and then of values.
    List<Found> all() {
        Map<String, Found> all = new LinkedHashMap<>();
        for (Design design : present.designs()) {
            List<Environment> combinations = new ArrayList<>();
            combinations.add(present);
            combinations.addAll(combinations(design));
            for (Environment combination : combinations) {
                if (PlanChecks.of(combination).isEmpty()) {
                    found(design, combination)
                            .ifPresent(each -> all.putIfAbsent(design.id() + combination, each));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private List<Environment> combinations(Design design) {
        List<Environment> combinations = List.of(present);
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            if (field.getKey().startsWith(design.id() + ".")) {
                combinations =
                        combinations.stream()
                                .flatMap(each ->
                                        field.getValue().stream()
                                                .map(text ->
                                                        PlanFields.require(field.getKey())
                                                                .withText(each, text)))
                                .toList();
            }
        }
        return combinations;
    }

    private Optional<Found> found(Design design, Environment environment) {
        Environment alone =
                PlanFields.require("designs")
                        .withText(
                                PlanFields.require("chosenDesign").withText(environment, "auto"),
                                design.id());
        Comparison comparison = planner.compare(alone, book);
        return comparison
                .find(design)
                .flatMap(Answer::priced)
                .map(priced -> found(design, environment, comparison, priced));
    }

    private static Found found(
            Design design, Environment environment, Comparison comparison, Priced priced) {
        double wait = priced.latency().atTargetPercentile();
        return new Found(
                design,
                environment,
                Cents.of(priced.totalUsd()),
                Double.isNaN(wait) ? 0 : wait,
                comparison.verdict() instanceof Verdict.Decided);
    }

    static Optional<Found> winner(List<Found> all) {
        return all.stream()
                .filter(Found::fit)
                .min(Comparator.comparing(Found::cents).thenComparing(Found::waitSeconds));
    }

    /// Every one that no other is as good as in both and better in one; of equals the first.
    static List<Found> front(List<Found> all) {
        return all.stream()
                .filter(each ->
                        all.stream()
                                .noneMatch(other ->
                                        other.cents().compareTo(each.cents()) <= 0
                                                && other.waitSeconds() <= each.waitSeconds()
                                                && (other.cents().compareTo(each.cents()) < 0
                                                        || other.waitSeconds() < each.waitSeconds()
                                                        || all.indexOf(other) < all.indexOf(each))))
                .sorted(Comparator.comparing(Found::cents))
                .toList();
    }
}
