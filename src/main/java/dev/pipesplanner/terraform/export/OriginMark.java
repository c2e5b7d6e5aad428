package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// The first line of an exported `.tf` file. It carries a checksum of the text below it as it was
/// written, so that a later export can tell which text a file comes from, and whether somebody has
/// changed it since.
final class OriginMark {

    private static final Pattern LINE =
            Pattern.compile("^(?:# |<!-- )Written by Pipes Planner, text ([0-9a-f]{8})[^\\n]*\\n");

    private OriginMark() {}

    /// The file with its mark on top.
    static TextFile on(TextFile file) {
        String mark = "Written by Pipes Planner, text " + checksum(file.text());
        String line = file.path().endsWith(".md") ? "<!-- " + mark + " -->" : "# " + mark;
        return new TextFile(file.path(), line + "\n" + file.text());
    }

    /// What an existing text is to a generated one.
    enum Origin {
        /// It began as the same text; what differs was changed by hand.
        SAME_TEXT,
        /// It is an older text that nobody has changed.
        UNTOUCHED,
        /// It is an older text that was changed by hand, or was never written by the app.
        FOREIGN
    }

    static Origin of(String existing, TextFile generated) {
        Matcher old = LINE.matcher(existing);
        Matcher now = LINE.matcher(generated.text());
        if (!old.find() || !now.find()) {
            return Origin.FOREIGN;
        }
        if (old.group(1).equals(now.group(1))) {
            return Origin.SAME_TEXT;
        }
        String below = existing.substring(old.end());
        return checksum(below).equals(old.group(1)) ? Origin.UNTOUCHED : Origin.FOREIGN;
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
