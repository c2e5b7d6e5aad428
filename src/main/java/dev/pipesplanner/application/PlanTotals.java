package dev.pipesplanner.application;

import dev.pipesplanner.answer.Answer;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.answer.Priced;
import dev.pipesplanner.plan.Design;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What all environments of a plan cost together.
///
/// @param chosenUsd US dollars per month, each environment in its chosen design; empty when one has
///   no total
/// @param designUsd every environment in one design; empty where one does not compare it or has no
///   total in it
public record PlanTotals(
        Optional<BigDecimal> chosenUsd, Map<Design, Optional<BigDecimal>> designUsd) {

    public static PlanTotals of(List<Comparison> environments) {
        Map<Design, Optional<BigDecimal>> designs = new LinkedHashMap<>();
        for (Comparison comparison : environments) {
            for (Design design : comparison.designs()) {
                designs.computeIfAbsent(
                        design,
                        each ->
                                sum(
                                        environments,
                                        one ->
                                                one.find(each)
                                                        .flatMap(Answer::priced)
                                                        .map(Priced::totalUsd)));
            }
        }
        return new PlanTotals(sum(environments, Comparison::chosenUsd), designs);
    }

    private static Optional<BigDecimal> sum(
            List<Comparison> environments, Function<Comparison, Optional<BigDecimal>> usd) {
        List<BigDecimal> known =
                environments.stream().flatMap(one -> usd.apply(one).stream()).toList();
        return known.size() == environments.size()
                ? known.stream().reduce(BigDecimal::add)
                : Optional.empty();
    }
}
