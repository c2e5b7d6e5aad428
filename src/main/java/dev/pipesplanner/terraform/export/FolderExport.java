package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.TextFolders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Generated files against a folder: what differs, what is written, and what the answer is.
public final class FolderExport {

    /// How much of the folder may change.
    public enum Mode {
        /// Compares only; a file that is not there counts as different.
        CHECK,
        /// Writes new files, and nothing at all when one that exists differs.
        KEEP,
        /// Brings what differs up to date; people's own lines stay, and code that they edited.
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
    /// @param diskFailed whether one is of a disk that is full or broken, so that the folder was no
    ///   mistake
    public record Outcome(
            Decision decision, List<String> written, List<String> failures, boolean diskFailed) {
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

    public static Decision decide(List<FileChange> changes, Mode mode) {
        boolean replaces = false;
        boolean blocked = false;
        boolean left = false;
        List<TextFile> news = new ArrayList<>();
        for (FileChange change : changes) {
            switch (change) {
                case FileChange.Same _ -> {}
                case FileChange.Refused _ -> blocked = true;
                case FileChange.Edited _ -> left = true;
                case FileChange.Created(TextFile file) -> news.add(file);
                case FileChange.Differs(TextFile file, FileState _, String _) -> {
                    news.add(file);
                    replaces = true;
                }
            }
        }
        boolean writes =
                switch (mode) {
                    case CHECK -> false;
                    case KEEP -> !blocked && !replaces && !left;
                    case WRITE -> !blocked;
                };
        boolean agrees = !blocked && !left && (writes || news.isEmpty());
        return new Decision(changes, writes ? news : List.of(), agrees);
    }

    /// Compares, decides and writes.
    public Outcome export(List<TextFile> files, Mode mode) {
        Decision decision = decide(compare(files), mode);
        List<String> failures = new ArrayList<>();
        List<String> paths = decision.toWrite().stream().map(TextFile::path).toList();
        Optional<String> closed = folders.closed(folder, paths);
        if (!paths.isEmpty() && closed.isPresent()) {
            return new Outcome(decision, List.of(), List.of(closed.get()), false);
        }
        for (FileChange change : decision.changes()) {
            if (change instanceof FileChange.Refused refused) {
                failures.add(refused.message());
            }
        }
        List<String> written = new ArrayList<>();
        for (TextFile file : decision.toWrite()) {
            switch (folders.write(location(file), file.text())) {
                case TextFolders.Written.Done() -> written.add(file.path());
                case TextFolders.Written.Failed(String message, boolean ofTheDisk) -> {
                    failures.add(message);
                    return new Outcome(decision, written, failures, ofTheDisk);
                }
            }
        }
        return new Outcome(decision, written, failures, false);
    }

    private FileChange compare(TextFile file) {
        return switch (folders.read(location(file))) {
            case TextFolders.Found.Nothing() -> new FileChange.Created(file);
            case TextFolders.Found.Unreadable(String message) ->
                    new FileChange.Refused(file, FileState.UNREADABLE, message);
            case TextFolders.Found.Text(String text) ->
                    OriginMark.isOn(file) ? code(file, text) : values(file, text);
        };
    }

    private static FileChange code(TextFile file, String existing) {
        FileState state = OriginMark.state(existing, file);
        return switch (state) {
            case AS_WRITTEN -> new FileChange.Same(file, state);
            case OLDER, DAMAGED -> new FileChange.Differs(file, state, diff(file, existing));
            case EDITED, MISSING, UNCHANGED, DIFFERENT, NOT_READ, UNREADABLE ->
                    new FileChange.Edited(file, diff(file, existing));
        };
    }

    private static String diff(TextFile file, String existing) {
        return UnifiedDiff.of(file.path(), existing, file.text());
    }

    private static FileChange values(TextFile file, String existing) {
        return switch (HandEdits.merge(existing, file)) {
            case HandEdits.Merged.Refused(FileState state, String message) ->
                    new FileChange.Refused(file, state, message);
            case HandEdits.Merged.Text(String text) when text.equals(existing) ->
                    new FileChange.Same(file, FileState.UNCHANGED);
            case HandEdits.Merged.Text(String text) -> {
                TextFile merged = new TextFile(file.path(), text);
                yield new FileChange.Differs(merged, FileState.DIFFERENT, diff(merged, existing));
            }
        };
    }

    private String location(TextFile file) {
        return folder + "/" + file.path();
    }
}
