package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.hcl.HclText;
import dev.pipesplanner.terraform.hcl.HclValue;

import java.util.ArrayList;
import java.util.List;

/// Writes a tfvars file line by line such that `terraform fmt -check` is silent: `=` signs share a
/// column from one blank line, comment or multi-line value to the next.
///
/// One writer makes one file; it is not shared between threads.
public final class TfvarsWriter {

    private static final int MOST_COLUMNS = 100;

    private final List<String> lines = new ArrayList<>();

    public TfvarsWriter comment(String text) {
        text.lines().forEach(line -> lines.add(("# " + visible(line)).stripTrailing()));
        return this;
    }

    public TfvarsWriter blank() {
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add("");
        }
        return this;
    }

    /// Adjacent variables, aligned.
    public TfvarsWriter variables(List<Variable> variables) {
        for (Variable variable : variables) {
            if (!HclText.key(variable.name()).equals(variable.name())) {
                throw new IllegalArgumentException(
                        "The variable name (" + variable.name() + ") must be an identifier.");
            }
        }
        write(variables, "");
        return this;
    }

    /// The file, with a final newline.
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    private void write(List<Variable> variables, String indent) {
        List<Variable> run = new ArrayList<>();
        for (Variable variable : variables) {
            if (fitsOneLine(variable, indent)) {
                run.add(variable);
            } else {
                flush(run, indent);
                opened(variable, indent);
            }
        }
        flush(run, indent);
    }

    private void flush(List<Variable> run, String indent) {
        int widest =
                run.stream().mapToInt(v -> HclText.columns(HclText.key(v.name()))).max().orElse(0);
        for (Variable variable : run) {
            String key = HclText.key(variable.name());
            String padding = " ".repeat(widest - HclText.columns(key));
            lines.add(indent + key + padding + " = " + HclText.inline(variable.value()));
        }
        run.clear();
    }

    private void opened(Variable variable, String indent) {
        String start = indent + HclText.key(variable.name()) + " = ";
        switch (variable.value()) {
            case HclValue.MapOf(var entries) -> {
                lines.add(start + "{");
                write(
                        entries.entrySet().stream()
                                .map(e -> new Variable(e.getKey(), e.getValue()))
                                .toList(),
                        indent + "  ");
                lines.add(indent + "}");
            }
            case HclValue.ListOf(var items) -> {
                lines.add(start + "[");
                items.forEach(item -> lines.add(indent + "  " + HclText.inline(item) + ","));
                lines.add(indent + "]");
            }
            case HclValue.Text _, HclValue.Number _, HclValue.Bool _, HclValue.Null _ ->
                    throw new IllegalStateException(variable.name() + " has one line only.");
        }
    }

    /// Maps and lists of maps read better open; a list of plain values opens when it is long.
    private static boolean fitsOneLine(Variable variable, String indent) {
        return switch (variable.value()) {
            case HclValue.Text _, HclValue.Number _, HclValue.Bool _, HclValue.Null _ -> true;
            case HclValue.MapOf(var entries) -> entries.isEmpty();
            case HclValue.ListOf(var items) when items.isEmpty() -> true;
            case HclValue.ListOf(var items) when items.getFirst() instanceof HclValue.MapOf ->
                    false;
            case HclValue.ListOf list ->
                    indent.length() + variable.name().length() + HclText.inline(list).length()
                            < MOST_COLUMNS;
        };
    }

    /// A control character in a comment could end the line early for some readers.
    private static String visible(String line) {
        return line.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
