package dev.pipesplanner.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Generated files against a folder: what differs, what is written, and what the answer is.
public final class FolderExport {

    /// How much of the folder may change.
    public enum Mode {
        /// Compares only; a file that is not there counts as different.
        CHECK,
        /// Writes new files, and nothing at all when one that exists differs.
        KEEP,
        /// Brings what differs up to date; people's own lines stay.
        WRITE
    }

    /// What the mode makes of the changes.
    ///
    /// @param toWrite in the order of the files
    /// @param agrees false: the folder is not what the plan says, and stays so
    public record Decision(List<FileChange> changes, List<TextFile> toWrite, boolean agrees) {
        public Decision {
            changes = List.copyOf(changes);
            toWrite = List.copyOf(toWrite);
        }
    }

    /// What was done.
    ///
    /// @param written paths of the files that are new or replaced
    /// @param failures messages of reading and writing; what came after the first is not tried
    public record Outcome(Decision decision, List<String> written, List<String> failures) {
        public Outcome {
            written = List.copyOf(written);
            failures = List.copyOf(failures);
        }
    }

    private static final Pattern VALUES = Pattern.compile("(.*?([^/]+)/)terraform\\.tfvars");

    private final TextFolders folders;
    private final String folder;

    public FolderExport(TextFolders folders, String folder) {
        this.folders = folders;
        this.folder = folder;
    }

    /// What each file would change; nothing is written.
    public List<FileChange> compare(List<TextFile> files) {
        return files.stream().map(this::compare).toList();
    }

    /// Where a file of values lies that Terraform reads after an exported one, so that its values
    /// win: what an earlier export wrote as JSON.
    ///
    /// @return a message for each
    public List<String> overriding(List<TextFile> files) {
        List<String> messages = new ArrayList<>();
        for (TextFile file : files) {
            Matcher values = VALUES.matcher(file.path());
            if (values.matches()) {
                String json = values.group(1) + values.group(2) + ".auto.tfvars.json";
                if (folders.read(folder + "/" + json) instanceof TextFolders.Found.Text) {
                    messages.add(
                            json
                                    + " is there too. Terraform reads it after "
                                    + file.path()
                                    + ", and its values win.\nMaybe delete it.");
                }
            }
        }
        return messages;
    }

    public static Decision decide(List<FileChange> changes, Mode mode) {
        boolean replaces = false;
        boolean blocked = false;
        List<TextFile> news = new ArrayList<>();
        for (FileChange change : changes) {
            switch (change) {
                case FileChange.Unchanged _ -> {}
                case FileChange.Unreadable _, FileChange.HandWritten _ -> blocked = true;
                case FileChange.Created(TextFile file) -> news.add(file);
                case FileChange.Differs(TextFile file, String _) -> {
                    news.add(file);
                    replaces = true;
                }
            }
        }
        boolean writes =
                switch (mode) {
                    case CHECK -> false;
                    case KEEP -> !blocked && !replaces;
                    case WRITE -> !blocked;
                };
        boolean agrees = !blocked && (writes || news.isEmpty());
        return new Decision(changes, writes ? news : List.of(), agrees);
    }

    /// Compares, decides and writes.
    public Outcome export(List<TextFile> files, Mode mode) {
        Decision decision = decide(compare(files), mode);
        List<String> failures = new ArrayList<>();
        for (FileChange change : decision.changes()) {
            switch (change) {
                case FileChange.Unreadable(TextFile _, String message) -> failures.add(message);
                case FileChange.HandWritten(TextFile _, String message) -> failures.add(message);
                case FileChange.Created _, FileChange.Unchanged _, FileChange.Differs _ -> {}
            }
        }
        List<String> written = new ArrayList<>();
        for (TextFile file : decision.toWrite()) {
            switch (folders.write(location(file), file.text())) {
                case TextFolders.Written.Done() -> written.add(file.path());
                case TextFolders.Written.Failed(String message) -> {
                    failures.add(message);
                    return new Outcome(decision, written, failures);
                }
            }
        }
        return new Outcome(decision, written, failures);
    }

    private FileChange compare(TextFile file) {
        return switch (folders.read(location(file))) {
            case TextFolders.Found.Nothing() -> new FileChange.Created(file);
            case TextFolders.Found.Unreadable(String message) ->
                    new FileChange.Unreadable(file, message);
            case TextFolders.Found.Text(String text) -> compare(file, text);
        };
    }

    private static FileChange compare(TextFile file, String existing) {
        return switch (HandEdits.merge(existing, file)) {
            case HandEdits.Merged.Refused(String message) ->
                    new FileChange.HandWritten(file, message);
            case HandEdits.Merged.Text(String text) when text.equals(existing) ->
                    new FileChange.Unchanged(file);
            case HandEdits.Merged.Text(String text) ->
                    new FileChange.Differs(
                            new TextFile(file.path(), text),
                            UnifiedDiff.of(file.path(), existing, text));
        };
    }

    private String location(TextFile file) {
        return folder + "/" + file.path();
    }
}
