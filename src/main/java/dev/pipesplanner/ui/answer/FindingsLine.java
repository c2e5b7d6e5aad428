package dev.pipesplanner.ui.answer;

import dev.pipesplanner.advice.Finding;
import dev.pipesplanner.advice.Severity;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;
import java.util.stream.Collectors;

/// A design's findings on its card: how many, and the worst one.
///
/// @param brief the same where there is little room
/// @param all every finding in full
/// @param style of the worst: error, warning, information or none
record FindingsLine(String text, String brief, String all, String style) {

    private static final String NONE = "none";

    static FindingsLine empty() {
        return new FindingsLine("", "", "", NONE);
    }

    /// @param areFinal whether all have been looked for: a simulation finds what the closed form
    ///   cannot
    static FindingsLine of(List<Finding> findings, boolean areFinal) {
        if (findings.isEmpty()) {
            String key = areFinal ? "card.findings.none" : "card.findings.pending";
            return new FindingsLine(Messages.get(key), Messages.get(key), "", NONE);
        }
        Finding worst = findings.getFirst();
        String count = String.valueOf(findings.size());
        String severity = Messages.get("severity." + worst.severity().name());
        String title = worst.rule().title();
        boolean isOne = findings.size() == 1;
        return new FindingsLine(
                isOne
                        ? Messages.get("card.findings.one", severity, title)
                        : Messages.get("card.findings.many", count, severity, title),
                isOne
                        ? Messages.get("card.findings.brief.one", severity)
                        : Messages.get("card.findings.brief", count, severity),
                all(findings),
                style(worst.severity()));
    }

    private static String all(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        Messages.get("severity." + finding.severity().name())
                                + ": "
                                + finding.message())
                .collect(Collectors.joining("\n\n"));
    }

    static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "information";
        };
    }
}
