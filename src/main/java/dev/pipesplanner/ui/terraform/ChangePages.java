package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.FileChange;
import dev.pipesplanner.terraform.export.FolderExport;
import dev.pipesplanner.ui.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What an export would change in a folder, a page for each file.
final class ChangePages {

    private ChangePages() {}

    /// Different files come first, then what cannot be written, then new ones; equal ones are left
    /// out.
    static List<Page> of(FolderExport.Outcome outcome) {
        List<Page> differing = new ArrayList<>();
        List<Page> refused = new ArrayList<>();
        List<Page> created = new ArrayList<>();
        for (FileChange change : outcome.decision().changes()) {
            String path = change.file().path();
            switch (change) {
                case FileChange.Unchanged _ -> {}
                case FileChange.Differs(TextFile _, String diff) ->
                        differing.add(page(path, diff, Syntax.DIFF, "terraform.change.differs"));
                case FileChange.Created(TextFile file) ->
                        created.add(
                                page(
                                        path,
                                        file.text(),
                                        Syntax.of(path),
                                        "terraform.change.created"));
                case FileChange.HandWritten(TextFile _, String reason) ->
                        refused.add(page(path, reason, Syntax.PLAIN, "terraform.change.kept"));
                case FileChange.Unreadable(TextFile _, String reason) ->
                        refused.add(page(path, reason, Syntax.PLAIN, "terraform.change.kept"));
            }
        }
        differing.addAll(refused);
        differing.addAll(created);
        return differing;
    }

    private static Page page(String path, String text, Syntax syntax, String note) {
        return new Page(path, text, syntax, Set.of(), Messages.get(note));
    }
}
