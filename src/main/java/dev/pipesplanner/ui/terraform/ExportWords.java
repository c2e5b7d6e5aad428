package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.terraform.export.FileChange;
import dev.pipesplanner.terraform.export.FolderExport;
import dev.pipesplanner.ui.text.Messages;

import java.util.ArrayList;
import java.util.List;

/// What a comparison with a folder, or an export into it, came to, in words.
record ExportWords(FolderComparison.Compared found, String folder) {

    boolean isFailure() {
        return !outcome().failures().isEmpty();
    }

    /// Whether the folder is not what the plan says.
    boolean differs() {
        return writable(outcome()) > 0 || count(FileChange.Edited.class) > 0;
    }

    /// Of an export.
    String exported() {
        int written = outcome().written().size();
        long differing = count(FileChange.Differs.class);
        if (isFailure()) {
            return String.join("\n", outcome().failures());
        }
        if (written > 0) {
            return with(Messages.get("terraform.written", files(written), folder));
        }
        return differing > 0
                ? with(Messages.get("terraform.differs", files(differing)))
                : compared();
    }

    /// Of a comparison.
    String compared() {
        long changes = writable(outcome());
        if (isFailure()) {
            return String.join("\n", outcome().failures());
        }
        if (changes > 0) {
            return with(Messages.get("terraform.compared", files(changes), folder));
        }
        return with(differs() ? "" : Messages.get("terraform.same", folder));
    }

    /// How many files writing would change.
    static long writable(FolderExport.Outcome outcome) {
        return outcome.decision().changes().stream()
                .filter(change ->
                        change instanceof FileChange.Differs
                                || change instanceof FileChange.Created)
                .count();
    }

    private FolderExport.Outcome outcome() {
        return found.outcome();
    }

    private long count(Class<? extends FileChange> kind) {
        return outcome().decision().changes().stream().filter(kind::isInstance).count();
    }

    private String with(String text) {
        List<String> lines = new ArrayList<>();
        if (!text.isEmpty()) {
            lines.add(text);
        }
        long edited = count(FileChange.Edited.class);
        if (edited > 0) {
            lines.add(
                    Messages.get(
                            edited == 1 ? "terraform.edited.one" : "terraform.edited",
                            String.valueOf(edited)));
        }
        lines.addAll(found.warnings());
        return String.join("\n", lines);
    }

    private static String files(long count) {
        return Messages.get(
                count == 1 ? "terraform.files.one" : "terraform.files", String.valueOf(count));
    }
}
