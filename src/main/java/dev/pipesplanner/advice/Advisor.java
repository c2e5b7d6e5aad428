package dev.pipesplanner.advice;

import dev.pipesplanner.analysis.Comparison;

import java.time.LocalDate;
import java.util.List;

/// Every rule that the closed form can decide.
public final class Advisor {

    /// The findings of one environment, worst first. `today` decides how old the prices are.
    public List<Finding> findings(Comparison comparison, LocalDate today) {
        throw new IllegalStateException("being written");
    }
}
