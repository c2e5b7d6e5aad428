package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.ValueFiles;
import dev.pipesplanner.terraform.hcl.HclValue;
import dev.pipesplanner.terraform.hcl.SameValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /// A file that Terraform reads after an exported one.
    ///
    /// @param differs whether it gives a variable another value than the plan
    public record Overriding(String message, boolean differs) {}

    /// Where files of values lie that Terraform reads after an exported one and that set the same
    /// variables, so that their values win.
    public List<Overriding> overriding(List<TextFile> files) {
        List<Overriding> all = new ArrayList<>();
        for (TextFile file : files) {
            int slash = file.path().lastIndexOf('/');
            if (slash < 0 || ValueFiles.rank(file.path()) < 0) {
                continue;
            }
            String place = file.path().substring(0, slash);
            if (folders.list(folder + "/" + place)
                    instanceof TextFolders.Listed.Paths(String _, List<String> names)) {
                names.stream()
                        .filter(name -> !name.contains("/"))
                        .filter(name -> ValueFiles.isReadAfter(name, file.path()))
                        .map(name -> place + "/" + name)
                        .filter(path -> files.stream().noneMatch(f -> f.path().equals(path)))
                        .forEach(path -> overriding(file, path).ifPresent(all::add));
            }
        }
        return all;
    }

    private Optional<Overriding> overriding(TextFile exported, String path) {
        if (!(folders.read(folder + "/" + path) instanceof TextFolders.Found.Text(String text))) {
            return Optional.empty();
        }
        Map<String, HclValue> wanted = ValueFiles.values(exported);
        Map<String, HclValue> set = ValueFiles.values(new TextFile(path, text));
        List<String> common = set.keySet().stream().filter(wanted::containsKey).toList();
        boolean differs =
                common.stream()
                        .anyMatch(name ->
                                !SameValue.of(
                                        wanted.getOrDefault(name, HclValue.none()),
                                        set.getOrDefault(name, HclValue.none())));
        return common.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Overriding(
                                path
                                        + " sets "
                                        + String.join(", ", common)
                                        + " too. Terraform reads it after "
                                        + exported.path()
                                        + ", and its values win.\nDelete them there.",
                                differs));
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
