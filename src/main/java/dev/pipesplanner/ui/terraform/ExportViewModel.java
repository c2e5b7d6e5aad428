package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.export.FolderExport;
import dev.pipesplanner.terraform.export.Modules;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.terraform.FolderComparison.Compared;
import dev.pipesplanner.ui.terraform.FolderComparison.Refused;
import dev.pipesplanner.ui.terraform.FolderComparison.Result;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The whole plan against a folder: what would change there, and, on request, the change. Nothing
/// that is there is replaced before it was shown.
public final class ExportViewModel {

    private final SessionViewModel session;
    private final FolderComparison comparison;
    private final LatestTask runs;
    private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<CodePage>> changes =
            new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty jsonValues = new SimpleBooleanProperty();
    private boolean open;
    private boolean exporting;
    private boolean missed;
    private String writtenTo = "";
    private List<TextFile> shown = List.of();

    /// @param worker where folders are read and written
    /// @param window where the window lives
    public ExportViewModel(
            SessionViewModel session,
            TextFolders folders,
            Supplier<Modules> modules,
            Executor worker,
            Executor window) {
        this.session = session;
        this.comparison = new FolderComparison(session.answers(), folders, modules);
        this.runs = new LatestTask(worker, window);
        // not the answer: the export has its own, and one that arrives must not take a click on
        // Write away
        session.planProperty().subscribe(_ -> compareAgain());
        session.renewalsProperty().subscribe(_ -> compareAgain());
        jsonValues.subscribe(_ -> compareAgain());
    }

    /// Shows what is different now.
    void open() {
        open = true;
        compareAgain();
    }

    /// Stops following the plan.
    void close() {
        open = false;
        if (!exporting) {
            runs.cancel();
        }
        writtenTo = "";
        message.set("");
    }

    /// Compares with a folder from now on; nothing is written.
    void compareWith(String chosen) {
        folder.set(chosen);
        message.set(Messages.get("terraform.comparing", chosen));
        compareAgain();
    }

    /// Writes into a folder when that replaces nothing.
    ///
    /// @param differs told when it would, and nothing was written
    void export(String chosen, Runnable differs) {
        folder.set(chosen);
        Function<Progress, Result> work = work(FolderExport.Mode.KEEP);
        startExport(
                work,
                () -> {
                    if (writable.get()) {
                        differs.run();
                    }
                });
    }

    /// Writes what is shown. Lines of people stay.
    void write() {
        List<TextFile> files = shown;
        String target = folder.get();
        startExport(_ -> comparison.compared(files, target, FolderExport.Mode.WRITE), () -> {});
    }

    /// What is written is not given up for a newer comparison, which waits until it is done.
    private void startExport(Function<Progress, Result> work, Runnable done) {
        exporting = true;
        writable.set(false);
        tell(false, Messages.get("terraform.comparing", folder.get()));
        start(
                work,
                result -> {
                    exporting = false;
                    show(result);
                    tellExported(result);
                    done.run();
                    compareMissed();
                });
    }

    private void compareMissed() {
        if (missed) {
            missed = false;
            compareAgain();
        }
    }

    private void compareAgain() {
        if (!open || folder.get().isEmpty()) {
            return;
        }
        if (exporting) {
            missed = true;
            return;
        }
        writable.set(false);
        start(
                work(FolderExport.Mode.CHECK),
                result -> {
                    show(result);
                    tellCompared(result);
                });
    }

    private void start(Function<Progress, Result> work, Consumer<Result> done) {
        runs.run(
                work,
                new LatestTask.Listener<>(
                        _ -> {},
                        done,
                        failure -> {
                            exporting = false;
                            tell(true, String.valueOf(failure.getMessage()));
                        }));
    }

    private Function<Progress, Result> work(FolderExport.Mode mode) {
        Plan plan = session.planProperty().get();
        String target = folder.get();
        boolean json = jsonValues.get();
        return progress -> comparison.of(plan, target, json, mode, progress);
    }

    private void show(Result result) {
        switch (result) {
            case Refused _ -> {
                shown = List.of();
                changes.set(List.of());
                writable.set(false);
            }
            case Compared(List<TextFile> files, FolderExport.Outcome outcome, List<String> _) -> {
                shown = files;
                List<CodePage> now =
                        outcome.written().isEmpty() ? ChangePages.of(outcome) : List.of();
                changes.set(now);
                writable.set(
                        outcome.failures().isEmpty()
                                && !now.isEmpty()
                                && ExportWords.writable(outcome) > 0);
            }
        }
    }

    private void tellExported(Result result) {
        switch (result) {
            case Refused(String reason) -> tell(true, reason);
            case Compared compared -> {
                ExportWords words = new ExportWords(compared, folder.get());
                if (!compared.outcome().written().isEmpty()) {
                    writtenTo = folder.get();
                }
                tell(words.isFailure(), words.exported());
            }
        }
    }

    /// What the last export told stays as long as the folder holds what it wrote.
    private void tellCompared(Result result) {
        switch (result) {
            case Refused(String reason) -> tell(true, reason);
            case Compared compared -> {
                ExportWords words = new ExportWords(compared, folder.get());
                if (words.isFailure() || words.differs() || !writtenTo.equals(folder.get())) {
                    tell(words.isFailure(), words.compared());
                }
            }
        }
    }

    private void tell(boolean isFailure, String text) {
        failed.set(isFailure);
        message.set(text);
    }

    BooleanProperty jsonValuesProperty() {
        return jsonValues;
    }

    /// The chosen folder; empty when there is none yet.
    ReadOnlyStringProperty folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /// What the last comparison or export came to.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// The message is about a failure.
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /// There are differences that may be written.
    ReadOnlyBooleanProperty writableProperty() {
        return writable.getReadOnlyProperty();
    }

    /// Each file that is new or different.
    ReadOnlyObjectProperty<List<CodePage>> changesProperty() {
        return changes.getReadOnlyProperty();
    }
}
