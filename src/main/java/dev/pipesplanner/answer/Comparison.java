package dev.pipesplanner.answer;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.pricing.PriceBook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Both designs of one environment, priced from one book.
///
/// @param recommended the cheapest feasible design that meets the latency target
/// @param chosen what the environment exports
/// @param differenceUsd service − pipes
public record Comparison(
        Environment environment,
        PriceBook book,
        int hoursPerMonth,
        Answer pipes,
        Answer service,
        Cheaper cheaper,
        Optional<Design> recommended,
        Optional<Design> chosen,
        Optional<BigDecimal> differenceUsd) {

    /// The designs that are compared, in the order in which they are shown.
    public List<Design> designs() {
        return List.of(Design.values());
    }

    public Answer answer(Design design) {
        return switch (design) {
            case PIPES -> pipes;
            case SERVICE -> service;
        };
    }
}
