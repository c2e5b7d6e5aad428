package dev.pipesplanner.ui.terraform;

import dev.pipesplanner.answer.CachedSimulations;
import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.application.EnvironmentExport;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.simulation.Progress;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.export.FolderExport;
import dev.pipesplanner.terraform.export.FolderNeighbors;
import dev.pipesplanner.terraform.export.Modules;
import dev.pipesplanner.terraform.export.NameClashes;
import dev.pipesplanner.terraform.export.PlanExport;
import dev.pipesplanner.ui.session.Answers;
import dev.pipesplanner.ui.text.Messages;

import java.util.List;
import java.util.function.Supplier;

/// A plan's files against a folder; takes a while, so it belongs to a worker.
record FolderComparison(Answers answers, TextFolders folders, Supplier<Modules> modules) {

    /// What came of it.
    sealed interface Result {}

    /// Why there are no files; the folder was not looked at.
    record Refused(String message) implements Result {}

    /// @param warnings about what else is in the folder
    record Compared(List<TextFile> files, FolderExport.Outcome outcome, List<String> warnings)
            implements Result {}

    Result of(Plan plan, String target, boolean json, FolderExport.Mode mode, Progress progress) {
        List<String> clashes = NameClashes.among(plan.environments(), plan.environments());
        if (!clashes.isEmpty()) {
            return new Refused(String.join("\n", clashes));
        }
        CachedSimulations simulations = answers.watchedBy(progress);
        PlanExport files = new PlanExport(modules.get());
        for (Environment environment : plan.environments()) {
            Comparison comparison = answers.compare(plan, environment, simulations).orElse(null);
            if (comparison == null) {
                return new Refused(Messages.get("answer.noPrices", environment.region()));
            }
            switch (EnvironmentExport.of(plan.name(), comparison)) {
                case EnvironmentExport.NoDesign(String name) -> {
                    return new Refused(name + ": " + Messages.get("terraform.none"));
                }
                case EnvironmentExport.Refused refused -> {
                    return new Refused(refused.message());
                }
                case EnvironmentExport.Ready ready -> ready.addTo(files, json);
            }
        }
        return compared(files.files(), target, mode);
    }

    Result compared(List<TextFile> files, String target, FolderExport.Mode mode) {
        FolderExport export = new FolderExport(folders, target);
        List<String> overriding =
                new FolderNeighbors(folders, target)
                        .overriding(files).stream()
                                .map(FolderNeighbors.Overriding::message)
                                .toList();
        return new Compared(files, export.export(files, mode), overriding);
    }
}
