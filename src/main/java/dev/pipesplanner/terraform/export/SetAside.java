package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.hcl.TfvarsText;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody's own values that the exported design has no input for. They stay in the file as
/// comments below a mark, and are values again once a design is exported that has the input.
final class SetAside {

    private static final String MARK = "# not an input of the exported design:";
    private static final Pattern LINE =
            Pattern.compile("^" + Pattern.quote(MARK) + "\\r?\\n", Pattern.MULTILINE);

    private SetAside() {}

    /// @param name of a variable, which may not be there
    static TfvarsText without(TfvarsText file, String name) {
        return file.withLineAbove(name, MARK + "\n").commentedOut(name);
    }

    /// @param strangers names that the file cannot hold
    static TfvarsText restored(TfvarsText file, Set<String> strangers) {
        TfvarsText result = file;
        int from = 0;
        while (result.ownLines().contains(MARK)) {
            Matcher mark = LINE.matcher(result.text());
            if (!mark.find(from)) {
                break;
            }
            Optional<TfvarsText> restored = restored(result, mark, strangers);
            from = restored.isPresent() ? mark.start() : mark.end();
            result = restored.orElse(result);
        }
        return result;
    }

    /// With a value again in place of the lines below a mark, if it is one that the file may hold.
    private static Optional<TfvarsText> restored(
            TfvarsText file, Matcher mark, Set<String> strangers) {
        String text = file.text();
        return Lines.below(text.substring(mark.end()))
                .filter(lines -> !strangers.contains(lines.name()))
                .filter(lines -> file.value(lines.name()).isEmpty())
                .map(lines ->
                        text.substring(0, mark.start())
                                + lines.value()
                                + text.substring(mark.end() + lines.length()))
                .flatMap(changed ->
                        TfvarsText.read(changed) instanceof TfvarsText.Read.Parsed(TfvarsText read)
                                ? Optional.of(read)
                                : Optional.empty());
    }

    /// Comments that were a variable.
    ///
    /// @param value the lines without their comment signs
    /// @param length of the comments, in characters
    private record Lines(String name, String value, int length) {

        static Optional<Lines> below(String text) {
            StringBuilder value = new StringBuilder();
            int at = 0;
            while (at < text.length()) {
                int end = text.indexOf('\n', at) + 1;
                String line = text.substring(at, end == 0 ? text.length() : end);
                if (!line.isBlank() && !line.startsWith("# ")) {
                    return Optional.empty();
                }
                value.append(line.isBlank() ? line : line.substring(2));
                at += line.length();
                if (TfvarsText.read(value.toString())
                                instanceof TfvarsText.Read.Parsed(TfvarsText read)
                        && read.names().size() == 1) {
                    String name = read.names().iterator().next();
                    return Optional.of(new Lines(name, value.toString(), at));
                }
            }
            return Optional.empty();
        }
    }
}
