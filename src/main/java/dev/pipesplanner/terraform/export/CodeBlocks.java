package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.hcl.HclBlock;
import dev.pipesplanner.terraform.hcl.HclCursor;
import dev.pipesplanner.terraform.hcl.HclLiterals;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parts of an exported text that can be missed: blocks with their labels, or, in a document,
/// its headings.
final class CodeBlocks {

    /// How many labels a block has; JSON does not tell them from arguments.
    private static final Map<String, Integer> LABELS =
            Map.of(
                    "resource",
                    2,
                    "data",
                    2,
                    "module",
                    1,
                    "variable",
                    1,
                    "output",
                    1,
                    "provider",
                    1);

    private CodeBlocks() {}

    /// The first line of each, in their order; empty when the text cannot be parsed. Expressions
    /// are not looked into, but for their brackets and quotes.
    static Optional<List<String>> of(TextFile file) {
        if (file.path().endsWith(".md")) {
            return Optional.of(file.text().lines().filter(line -> line.startsWith("#")).toList());
        }
        try {
            return Optional.of(
                    file.path().endsWith(".json") ? json(file.text()) : blocks(file.text()));
        } catch (HclCursor.Unexpected _) {
            return Optional.empty();
        }
    }

    private static List<String> json(String text) {
        List<String> headers = new ArrayList<>();
        entries(HclLiterals.json(text))
                .forEach(
                        (type, blocks) -> add(headers, type, LABELS.getOrDefault(type, 0), blocks));
        return headers;
    }

    /// @param labels that are still to come, each a name of the object inside
    private static void add(List<String> headers, String header, int labels, HclValue inside) {
        if (labels == 0) {
            headers.add(header);
        } else {
            entries(inside)
                    .forEach((label, deeper) ->
                            add(headers, header + " \"" + label + "\"", labels - 1, deeper));
        }
    }

    private static Map<String, HclValue> entries(HclValue value) {
        return value instanceof HclValue.MapOf(var entries) ? entries : Map.of();
    }

    private static List<String> blocks(String text) {
        List<String> headers = new ArrayList<>();
        for (HclCursor.Block block : HclBlock.headers(text)) {
            StringBuilder header = new StringBuilder(HclBlock.of(block).type());
            block.labels().forEach(label -> header.append(" \"").append(label).append('"'));
            headers.add(header.toString());
        }
        return headers;
    }
}
