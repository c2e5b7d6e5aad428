package dev.pipesplanner.terraform.export;

import dev.pipesplanner.plan.Design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The comment on top of an exported file, told apart from the words of people around it: what
/// {@link Tfvars} writes of plan, environment, design, a warning and the cost.
final class HeaderLines {

    /// Whose prices a cost rests on.
    private static final String RATES =
            "(?:private rates of .*|list prices confirmed [0-9-]+ or later)";

    private enum Kind {
        PLAN("# Plan: .*"),
        ENVIRONMENT("# Environment: [a-z0-9-]+"),
        DESIGN("# Design: " + anyDesign() + "(?: \\(module [a-z0-9-]+\\))?"),
        VERDICT("# Verdict: .*"),
        WARNING("# Warning: " + anyDesign() + " (?:cannot carry this workload|was not priced): .*"),
        /// Without the words for whose prices they are: older files have them, too.
        COST(
                "# Monthly cost: [0-9.,]+ USD(?:, at (?:the prices of [0-9-]+|prices confirmed"
                        + " [0-9-]+ or later|"
                        + RATES
                        + "))?|# Prices (?:of [0-9-]+|confirmed [0-9-]+ or later)|# Prices: "
                        + RATES);

        private final Pattern form;

        Kind(String form) {
            this.form = Pattern.compile(form);
        }

        private static String anyDesign() {
            return Arrays.stream(Design.values())
                    .map(Design::id)
                    .collect(Collectors.joining("|", "(?:", ")"));
        }
    }

    private static final String MARK = "\uFEFF";

    private HeaderLines() {}

    /// The comments on top with our lines as they are wanted. Lines that say what the file is of
    /// are renewed where they stand; warning and cost come and go. Without any of ours, all come on
    /// top.
    static String merged(String existing, String wanted) {
        List<String> news = ours(wanted.lines().toList());
        if (news.isEmpty()) {
            return existing;
        }
        String mark = existing.startsWith(MARK) ? MARK : "";
        String text = existing.substring(mark.length());
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(List.of(text.split("\\r?\\n", -1)));
        int from = first(lines);
        if (from == lines.size()) {
            return mark + String.join(lineEnd, news) + lineEnd + lineEnd + text;
        }
        int to = from + run(lines, from);
        Set<Kind> kinds = EnumSet.of(Kind.VERDICT, Kind.WARNING, Kind.COST);
        lines.subList(from, to).forEach(line -> kind(line).ifPresent(kinds::add));
        lines.subList(from, to).clear();
        lines.addAll(from, news.stream().filter(line -> kinds.contains(kindOf(line))).toList());
        return mark + String.join(lineEnd, lines);
    }

    /// The comments on top that are not ours.
    static String without(String existing) {
        List<String> lines = new ArrayList<>(List.of(existing.split("\\r?\\n", -1)));
        int from = first(lines);
        lines.subList(from, from + run(lines, from)).clear();
        return String.join("\n", lines);
    }

    private static List<String> ours(List<String> lines) {
        int from = first(lines);
        return lines.subList(from, from + run(lines, from));
    }

    private static int first(List<String> lines) {
        int from = 0;
        while (from < lines.size() && !isOurs(lines, from)) {
            from++;
        }
        return from;
    }

    private static int run(List<String> lines, int from) {
        int to = from;
        while (to < lines.size() && isOurs(lines, to)) {
            to++;
        }
        return to - from;
    }

    /// Anybody may write of a plan or a verdict; only above the environment and below the design
    /// they are ours.
    private static boolean isOurs(List<String> lines, int index) {
        return kind(lines.get(index))
                .filter(kind ->
                        switch (kind) {
                            case PLAN -> isAt(lines, index + 1, Kind.ENVIRONMENT);
                            case VERDICT -> isAt(lines, index - 1, Kind.DESIGN);
                            case ENVIRONMENT, DESIGN, WARNING, COST -> true;
                        })
                .isPresent();
    }

    private static boolean isAt(List<String> lines, int index, Kind kind) {
        return index >= 0
                && index < lines.size()
                && kind(lines.get(index)).equals(Optional.of(kind));
    }

    private static Kind kindOf(String line) {
        return kind(line).orElseThrow();
    }

    private static Optional<Kind> kind(String line) {
        for (Kind kind : Kind.values()) {
            if (kind.form.matcher(line.stripTrailing()).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
