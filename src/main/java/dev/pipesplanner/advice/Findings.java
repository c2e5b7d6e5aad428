package dev.pipesplanner.advice;

import dev.pipesplanner.plan.Design;

import java.util.List;
import java.util.Optional;

/// Short ways to write one finding.
public final class Findings {

    private Findings() {}

    public static List<Finding> error(String rule, Design design, String message, String citation) {
        return one(rule, Severity.ERROR, Optional.of(design), message, citation);
    }

    public static List<Finding> warning(
            String rule, Design design, String message, String citation) {
        return one(rule, Severity.WARNING, Optional.of(design), message, citation);
    }

    public static List<Finding> information(
            String rule, Design design, String message, String citation) {
        return one(rule, Severity.INFORMATION, Optional.of(design), message, citation);
    }

    public static List<Finding> ofBoth(
            String rule, Severity severity, String message, String citation) {
        return one(rule, severity, Optional.empty(), message, citation);
    }

    private static List<Finding> one(
            String rule,
            Severity severity,
            Optional<Design> design,
            String message,
            String citation) {
        return List.of(new Finding(rule, severity, design, message, citation));
    }
}
