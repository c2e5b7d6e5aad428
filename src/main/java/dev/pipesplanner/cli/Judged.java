package dev.pipesplanner.cli;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.analysis.BreakEven;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.plan.Design;

import java.util.List;

/// Everything there is to say of one environment.
record Judged(Comparison comparison, BreakEven breakEven, List<Finding> findings) {

    String name() {
        return comparison.environment().name();
    }

    /// The findings about one design, those about both left out.
    List<Finding> findingsOf(Design design) {
        return findings.stream()
                .filter(finding -> finding.design().filter(design::equals).isPresent())
                .toList();
    }

    List<Finding> findingsOfBoth() {
        return findings.stream().filter(finding -> finding.design().isEmpty()).toList();
    }
}
