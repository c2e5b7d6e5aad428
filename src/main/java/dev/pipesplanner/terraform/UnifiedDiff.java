package dev.pipesplanner.terraform;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.pipesplanner.plan.CredentialNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Two texts as a unified diff to be read: what somebody typed as a credential into the older text is masked.
final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final Pattern QUOTED =
            Pattern.compile("([+ -]\\s*\"?([^\"\\s=:]+)\"?\\s*[=:]\\s*)\"(?!arn:)[^\"].*", Pattern.DOTALL);

    private UnifiedDiff() {}

    /// Empty when the texts are equal.
    static String of(String path, String before, String after) {
        List<String> old = lines(before);
        List<String> lines =
                UnifiedDiffUtils.generateUnifiedDiff(
                        path, path + " (from the plan)", old, DiffUtils.diff(old, lines(after)),
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
        Matcher matcher = QUOTED.matcher(line);
        boolean masks = matcher.matches() && CredentialNames.looksLikeCredential(matcher.group(2));
        return masks ? matcher.group(1) + "\"(masked)\"" : line;
    }
}
