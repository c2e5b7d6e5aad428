package dev.pipesplanner.plan;

import java.util.List;

/// How long CloudWatch keeps the logs, and what part of their size it stores (0.15, as AWS's
/// calculator assumes).
public record Logs(int retentionDays, double compression) {

    /// Retentions that CloudWatch offers, in days; forever is left out, as its cost has no month.
    public static final List<Integer> RETENTIONS =
            List.of(
                    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192,
                    2557, 2922, 3288, 3653);

    public Logs {
        if (!RETENTIONS.contains(retentionDays)) {
            throw new IllegalArgumentException(
                    "logs.retentionDays ("
                            + retentionDays
                            + ") must be one of "
                            + RETENTIONS
                            + ".");
        }
        Limits.require("logs.compression", compression);
    }
}
