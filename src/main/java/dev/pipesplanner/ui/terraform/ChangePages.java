package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.FileChange;
import dev.pipesplanner.terraform.export.FileState;
import dev.pipesplanner.terraform.export.FolderExport;
import dev.pipesplanner.ui.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What an export would change in a folder, a page for each file.
final class ChangePages {

    private ChangePages() {}

    /// Different files come first, then what is not written, then new ones; equal ones are left
    /// out.
    static List<CodePage> of(FolderExport.Outcome outcome) {
        List<CodePage> differing = new ArrayList<>();
        List<CodePage> left = new ArrayList<>();
        List<CodePage> created = new ArrayList<>();
        for (FileChange change : outcome.decision().changes()) {
            String note = "terraform.change." + change.state().name().toLowerCase(Locale.ROOT);
            String path = change.file().path();
            switch (change) {
                case FileChange.Same _ -> {}
                case FileChange.Differs(TextFile _, FileState _, String diff) ->
                        differing.add(page(path, diff, Syntax.DIFF, note));
                case FileChange.Edited(TextFile _, String diff) ->
                        left.add(page(path, diff, Syntax.DIFF, note));
                case FileChange.Refused(TextFile _, FileState _, String reason) ->
                        left.add(page(path, reason, Syntax.PLAIN, "terraform.change.kept"));
                case FileChange.Created(TextFile file) ->
                        created.add(page(path, file.text(), Syntax.of(path), note));
            }
        }
        differing.addAll(left);
        differing.addAll(created);
        return differing;
    }

    private static CodePage page(String path, String text, Syntax syntax, String note) {
        return new CodePage(path, text, syntax, Set.of(), Messages.get(note));
    }
}
