package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.analysis.Answer;
import dev.pipesplanner.analysis.Comparison;
import dev.pipesplanner.bill.Cents;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.FileChange;
import dev.pipesplanner.terraform.FolderExport;
import dev.pipesplanner.terraform.Header;
import dev.pipesplanner.terraform.Modules;
import dev.pipesplanner.terraform.PlanExport;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.Tfvars;
import dev.pipesplanner.terraform.TfvarsExport;
import dev.pipesplanner.ui.session.Answered;
import dev.pipesplanner.ui.session.SessionViewModel;
import dev.pipesplanner.ui.text.Messages;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.function.Supplier;

/// The chosen design's file, live.
public final class TerraformViewModel {

    private final SessionViewModel session;
    private final TextFolders folders;
    private final Supplier<Modules> modules;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ObservableList<String> missing = FXCollections.observableArrayList();
    private List<TextFile> files = List.of();
    private Supplier<List<TextFile>> export = List::of;

    public TerraformViewModel(
            SessionViewModel session, TextFolders folders, Supplier<Modules> modules) {
        this.session = session;
        this.folders = folders;
        this.modules = modules;
        session.answeredProperty().subscribe(answered -> showAnswer(answered));
    }

    private void showAnswer(Answered answered) {
        result.set("");
        if (answered instanceof Answered.Known known && known.comparison().chosen().isPresent()) {
            show(known.comparison(), known.comparison().chosen().get());
        } else {
            nothing(Messages.get("terraform.none"));
        }
    }

    private void show(Comparison comparison, Design design) {
        String total =
                comparison.answer(design) instanceof Answer.Priced priced
                        ? Cents.of(priced.bill().totalUsd()).toPlainString()
                        : "";
        Header header =
                new Header(
                        session.planProperty().get().name(),
                        total,
                        comparison.book().publishedOn());
        switch (Tfvars.of(comparison.environment(), design, header)) {
            case TfvarsExport.Refused(List<String> reasons) ->
                    nothing(String.join("\n\n", reasons));
            case TfvarsExport.Ready(List<TextFile> ready, TextFile _, List<String> without) -> {
                files = ready;
                export = () -> exported(comparison, design, ready);
                missing.setAll(without);
                title.set(
                        Messages.get(
                                "terraform.title",
                                Messages.get("design." + design.id()),
                                Tfvars.module(design)));
                text.set(ready.getFirst().text());
                status.set(
                        Messages.get(
                                without.isEmpty() ? "terraform.status" : "terraform.status.missing",
                                ready.getFirst().path(),
                                String.valueOf(without.size())));
            }
        }
    }

    private List<TextFile> exported(Comparison comparison, Design design, List<TextFile> values) {
        return new PlanExport(modules.get())
                .add(comparison.environment().name(), design, values)
                .files();
    }

    private void nothing(String reason) {
        files = List.of();
        export = List::of;
        missing.clear();
        title.set(Messages.get("terraform.title.none"));
        text.set(reason);
        status.set(Messages.get("terraform.status.none"));
    }

    /// Writes into a folder: new files always, changed ones only with `overwrite`.
    public void export(String folder, boolean overwrite) {
        FolderExport.Mode mode = overwrite ? FolderExport.Mode.WRITE : FolderExport.Mode.KEEP;
        FolderExport.Outcome outcome = new FolderExport(folders, folder).export(export.get(), mode);
        List<String> differing =
                outcome.decision().changes().stream()
                        .filter(FileChange.Differs.class::isInstance)
                        .map(change -> change.file().path())
                        .toList();
        if (!outcome.failures().isEmpty()) {
            result.set(String.join("\n", outcome.failures()));
        } else if (!outcome.written().isEmpty()) {
            result.set(Messages.get("terraform.written", String.join(", ", outcome.written())));
        } else if (!differing.isEmpty()) {
            result.set(Messages.get("terraform.differs", String.join(", ", differing)));
        } else {
            result.set(Messages.get("terraform.same"));
        }
    }

    public boolean hasFiles() {
        return !files.isEmpty();
    }

    /// The path of the field that a missing variable comes from; empty when there is none.
    public static String fieldOf(String variable) {
        return switch (variable) {
            case "name_prefix" -> "terraform.namePrefix";
            case "container_image" -> "terraform.containerImage";
            case "queue_url" -> "terraform.queueUrl";
            case "queue_arn" -> "terraform.queueArn";
            case "subnet_ids" -> "terraform.subnetIds";
            case "security_group_ids" -> "terraform.securityGroupIds";
            case "cluster_id" -> "terraform.clusterId";
            default -> "terraform.namePrefix";
        };
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// One line for the status bar.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What the last export did.
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ObservableList<String> missing() {
        return missing;
    }
}
