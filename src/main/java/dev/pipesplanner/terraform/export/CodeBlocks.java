package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.hcl.HclBlock;
import dev.pipesplanner.terraform.hcl.HclCursor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of an exported text that can be missed: blocks with their labels, or, in a document,
/// its headings.
final class CodeBlocks {

    private CodeBlocks() {}

    /// The first line of each, in their order; empty when the text cannot be parsed. Expressions
    /// are not looked into, but for their brackets and quotes.
    static Optional<List<String>> of(TextFile file) {
        if (file.path().endsWith(".md")) {
            return Optional.of(file.text().lines().filter(line -> line.startsWith("#")).toList());
        }
        try {
            return Optional.of(blocks(file.text()));
        } catch (HclCursor.Unexpected _) {
            return Optional.empty();
        }
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
