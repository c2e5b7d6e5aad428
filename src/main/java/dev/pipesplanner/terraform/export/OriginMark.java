package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// The first line of exported code. It carries a digest of the text below it as it was written, and
/// how many blocks that has, so that a later export can tell which text a file comes from, whether
/// somebody has changed it since, and whether a part of it is lost.
///
/// The digest tells accidents and edits, it is no protection against forgery.
final class OriginMark {

    private static final Pattern LINE =
            Pattern.compile(
                    "^\uFEFF?(?:# |<!-- )Written by Pipes Planner, text"
                            + " ([0-9a-f]{8})(?:, ([0-9]{1,6}) parts?)?[^\\n]*\\n");

    private OriginMark() {}

    /// The file with its mark on top.
    static TextFile on(TextFile file) {
        int parts = CodeBlocks.of(file).map(List::size).orElse(0);
        String mark =
                "Written by Pipes Planner, text "
                        + digest(file.text())
                        + (", " + parts + (parts == 1 ? " part" : " parts"));
        String line = file.path().endsWith(".md") ? "<!-- " + mark + " -->" : "# " + mark;
        return new TextFile(file.path(), line + "\n" + file.text());
    }

    static boolean isOn(TextFile file) {
        return LINE.matcher(file.text()).find();
    }

    /// What an existing text is to a generated one that carries the mark.
    static FileState state(String existing, TextFile generated) {
        Matcher old = LINE.matcher(existing);
        boolean marked = old.find();
        if (marked && digest(existing.substring(old.end())).equals(old.group(1))) {
            return old.group(1).equals(digestOf(generated))
                    ? FileState.AS_WRITTEN
                    : FileState.OLDER;
        }
        TextFile file = new TextFile(generated.path(), existing);
        // without the mark it is ours only where it holds nothing but lines of ours
        boolean ours = marked || isFragment(existing, generated);
        Optional<List<String>> parts = CodeBlocks.of(file);
        boolean lost =
                parts.isEmpty()
                        || (marked && !old.group(1).equals(digestOf(generated))
                                ? parts.get().size() < parts(old)
                                : lacks(parts.get(), CodeBlocks.of(generated).orElse(List.of())));
        return ours && lost ? FileState.DAMAGED : FileState.EDITED;
    }

    private static String digestOf(TextFile marked) {
        Matcher mark = LINE.matcher(marked.text());
        return mark.find() ? mark.group(1) : "";
    }

    /// How many an older text had; 0 where its version did not say.
    private static int parts(Matcher mark) {
        return mark.group(2) == null ? 0 : Integer.parseInt(mark.group(2));
    }

    private static boolean lacks(List<String> parts, List<String> wanted) {
        List<String> missing = new ArrayList<>(wanted);
        parts.forEach(missing::remove);
        return !missing.isEmpty();
    }

    private static boolean isFragment(String existing, TextFile generated) {
        List<String> lines = generated.text().lines().toList();
        return existing.lines().allMatch(line -> line.isBlank() || lines.contains(line));
    }

    /// CRC-32C of the text with line feeds alone.
    private static String digest(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
