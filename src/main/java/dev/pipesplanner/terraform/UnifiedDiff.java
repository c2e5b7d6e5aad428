package dev.pipesplanner.terraform;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;

import dev.pipesplanner.plan.CredentialNames;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Two texts as a unified diff to be read: what somebody typed as a credential into the older text
/// is masked.
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    /// A name with the start of its value, unless that is an ARN, empty, not set or a map or list.
    private static final Pattern ASSIGNED =
            Pattern.compile("([^\"\\s={,]+)\"?\\s*=\\s*(?!\"arn:|\"\"|null\\b|[{\\[])(?=\\S)");

    private UnifiedDiff() {}

    /// Empty when the texts are equal.
    static String of(String path, String before, String after) {
        List<String> old = lines(before);
        List<String> lines =
                UnifiedDiffUtils.generateUnifiedDiff(
                        path,
                        path + " (from the plan)",
                        old,
                        DiffUtils.diff(old, lines(after)),
                        CONTEXT);
        return lines.stream()
                .map(UnifiedDiff::masked)
                .collect(Collectors.joining("\n", "", lines.isEmpty() ? "" : "\n"));
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.removeLast();
        if (!last.isEmpty()) {
            lines.add(last + "\n\\ No newline at end of file");
        }
        return lines;
    }

    private static String masked(String line) {
        Matcher matcher = ASSIGNED.matcher(line);
        while (matcher.find()) {
            if (CredentialNames.looksLikeCredential(matcher.group(1))) {
                return line.substring(0, matcher.end()) + "\"(masked)\"";
            }
        }
        return line;
    }
}
