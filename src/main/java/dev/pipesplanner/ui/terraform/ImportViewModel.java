package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.importing.ImportReport;
import dev.pipesplanner.terraform.importing.TerraformImport;
import dev.pipesplanner.terraform.importing.TerraformSource;
import dev.pipesplanner.terraform.importing.VariableMapping;
import dev.pipesplanner.ui.session.LatestTask;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Existing Terraform on its way into the window: read behind it, reported, and taken over only
/// when the user says how.
public final class ImportViewModel {

    private final SessionViewModel session;
    private final TextFolders folders;
    private final Supplier<VariableMapping> mapping;
    private final LatestTask runs;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObservableList<ImportReport.Line> lines = FXCollections.observableArrayList();
    private Optional<Plan> plan = Optional.empty();

    /// @param worker where files are read
    /// @param window where the window lives
    public ImportViewModel(
            SessionViewModel session,
            TextFolders folders,
            Supplier<VariableMapping> mapping,
            Executor worker,
            Executor window) {
        this.session = session;
        this.folders = folders;
        this.mapping = mapping;
        this.runs = new LatestTask(worker, window);
    }

    /// Reads a folder or a file.
    ///
    /// @param reported told when the report is there
    /// @param refused told why there is none
    public void take(String location, Runnable reported, Consumer<String> refused) {
        runs.run(
                _ -> read(location),
                new LatestTask.Listener<>(
                        _ -> {},
                        report -> {
                            show(location, report);
                            reported.run();
                        },
                        failure -> refused.accept(String.valueOf(failure.getMessage()))));
    }

    private ImportReport read(String location) {
        TerraformSource source =
                TerraformSource.at(folders, location).orThrow(IllegalArgumentException::new);
        return new TerraformImport(mapping.get()).read(source.name(), source.files());
    }

    private void show(String location, ImportReport report) {
        plan = Optional.of(report.plan());
        title.set(Messages.get("import.title", location));
        lines.setAll(
                report.lines().stream()
                        .sorted(Comparator.comparing(ImportReport.Line::kind).reversed())
                        .toList());
        lines.addAll(report.defaults());
        List<String> counts = new ArrayList<>();
        for (ImportReport.Kind kind : ImportReport.Kind.values()) {
            long count = lines.stream().filter(line -> line.kind() == kind).count();
            if (count > 0) {
                counts.add(count + " " + text(kind));
            }
        }
        List<String> names = report.plan().environments().stream().map(Environment::name).toList();
        summary.set(
                Messages.get(
                        names.size() == 1 ? "import.summary.one" : "import.summary",
                        String.join(", ", names),
                        String.join(" · ", counts)));
    }

    static String text(ImportReport.Kind kind) {
        String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Messages.get("import.kind." + key);
    }

    /// Adds the environments to the open plan, under names that are free there; one step for each.
    void addToPlan() {
        plan.ifPresent(imported -> {
            for (Environment environment : imported.environments()) {
                session.add(
                        environment.withName(
                                session.planProperty().get().freeName(environment.name())));
            }
        });
    }

    /// The imported plan, to be opened.
    Optional<Plan> plan() {
        return plan;
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Which environments there are, and how many variables became what.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// What became of each variable; what needs a look comes first, fields without one last.
    ObservableList<ImportReport.Line> lines() {
        return lines;
    }
}
