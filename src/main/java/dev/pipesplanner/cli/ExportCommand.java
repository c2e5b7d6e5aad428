package dev.pipesplanner.cli;

import dev.pipesplanner.answer.Comparison;
import dev.pipesplanner.application.EnvironmentExport;
import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.export.FileChange;
import dev.pipesplanner.terraform.export.FileState;
import dev.pipesplanner.terraform.export.FolderExport;
import dev.pipesplanner.terraform.export.FolderNeighbors;
import dev.pipesplanner.terraform.export.NameClashes;
import dev.pipesplanner.terraform.export.PlanExport;
import dev.pipesplanner.terraform.export.TfvarsExport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

@Command(
        name = "export",
        description =
                "Write the Terraform roots, variables and modules that build the chosen designs.")
final class ExportCommand implements Callable<Integer> {

    private final Session session;

    @Mixin private PlanArgument plan = new PlanArgument();
    @Mixin private PlanOptions planOptions = new PlanOptions();
    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write envs/ and modules/ to.")
    private String folder = "";

    @Option(
            names = "--design",
            paramLabel = "[ENV:]DESIGN",
            completionCandidates = DesignIds.class,
            description =
                    "Export one of ${COMPLETION-CANDIDATES} instead of the chosen design;"
                            + " repeatable.")
    private List<String> designs = new ArrayList<>();

    @Option(
            names = "--json-values",
            description = "Write the values as ENV.auto.tfvars.json instead of terraform.tfvars.")
    private boolean jsonValues;

    @Option(
            names = "--check",
            description =
                    "Only compare, and say of each file whether it is as written, edited, older or"
                            + " damaged; exit 1 if something differs.")
    private boolean check;

    @Option(
            names = "--write",
            description =
                    "Update files that differ; your own lines stay, and so does code that you"
                            + " edited (exit 1).")
    private boolean write;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (check && write) {
            throw new BadInput("--check and --write cannot be used together.\nRemove one of them.");
        }
        Plan whole = session.wholePlan(plan.location, planOptions);
        requireOpen(whole);
        Plan chosen = session.asked(whole, plan.location, planOptions);
        requireDifferentNames(chosen, whole);
        Scoped<Design> typed = Scoped.of(designs, chosen, ExportCommand::design);
        PlanExport files = new PlanExport(session.ports().modules().get());
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (Comparison comparison : session.compared(chosen, options)) {
            EnvironmentExport.Ready ready = ready(comparison, chosen.name(), typed);
            String name = ready.environment();
            if (!ready.warning().isEmpty()) {
                session.console().err().println(name + ": " + ready.warning());
            }
            ready.addTo(files, jsonValues);
            missing.put(name, ready.files().missing());
        }
        FolderExport.Mode unasked = check ? FolderExport.Mode.CHECK : FolderExport.Mode.KEEP;
        TextFolders folders = session.ports().folders();
        FolderExport.Outcome outcome =
                new FolderExport(folders, folder)
                        .export(files.files(), write ? FolderExport.Mode.WRITE : unasked);
        FolderNeighbors neighbors = new FolderNeighbors(folders, folder);
        missing.replaceAll(neighbors::unset);
        report(outcome, missing);
        List<FolderNeighbors.Overriding> overriding = neighbors.overriding(files.files());
        overriding.forEach(each -> session.console().err().println(each.message()));
        boolean wins = overriding.stream().anyMatch(FolderNeighbors.Overriding::differs);
        return agrees(outcome) && !wins ? ExitCode.DONE : ExitCode.NO;
    }

    /// Before anything is computed: a month of a trace takes its time.
    private void requireOpen(Plan whole) {
        List<String> paths =
                whole.environments().stream()
                        .filter(each -> planOptions.asksFor(each.name()))
                        .map(each -> "envs/" + each.name() + "/terraform.tfvars")
                        .toList();
        if (!check) {
            session.ports()
                    .folders()
                    .closed(folder, paths)
                    .ifPresent(message -> {
                        throw new BadInput(message);
                    });
        }
    }

    /// @throws BadInput when the folder takes nothing; a check only says that its values cannot be
    ///   read
    private boolean agrees(FolderExport.Outcome outcome) {
        List<FileChange> changes = outcome.decision().changes();
        boolean unreadable =
                changes.stream().anyMatch(change -> change.state() == FileState.UNREADABLE);
        if (!outcome.failures().isEmpty()) {
            String message = String.join("\n", outcome.failures());
            if (check && !unreadable) {
                session.console().err().println(message);
            } else if (outcome.diskFailed() || !outcome.written().isEmpty()) {
                // a target that takes nothing is a wrong target; one that stops half-way has failed
                throw new OutsideFailure(message);
            } else {
                throw new BadInput(message);
            }
        }
        if (write) {
            changes.stream()
                    .filter(FileChange.Edited.class::isInstance)
                    .map(change -> ((FileChange.Edited) change).message())
                    .forEach(session.console().err()::println);
        }
        return outcome.decision().agrees();
    }

    private static void requireDifferentNames(Plan chosen, Plan whole) {
        Set<String> names =
                chosen.environments().stream().map(Environment::name).collect(Collectors.toSet());
        List<String> clashes =
                NameClashes.among(
                        whole.environments().stream()
                                .filter(environment -> names.contains(environment.name()))
                                .toList(),
                        whole.environments());
        if (!clashes.isEmpty()) {
            throw new BadInput(String.join("\n", clashes));
        }
    }

    private static Design design(String text) {
        for (Design design : Design.values()) {
            if (design.id().equals(text)) {
                return design;
            }
        }
        throw new BadInput(
                "--design ("
                        + text
                        + ") must be one of "
                        + String.join(", ", new DesignIds())
                        + ".");
    }

    private static EnvironmentExport.Ready ready(
            Comparison comparison, String planName, Scoped<Design> typed) {
        EnvironmentExport export =
                typed.of(comparison.environment().name())
                        .map(design -> EnvironmentExport.of(planName, comparison, design))
                        .orElseGet(() -> EnvironmentExport.of(planName, comparison));
        return switch (export) {
            case EnvironmentExport.Ready ready -> ready;
            case EnvironmentExport.Refused refused -> throw new BadInput(refused.message());
            case EnvironmentExport.NoDesign(String name) ->
                    throw new BadInput(
                            name
                                    + ": no design can be chosen.\nChoose one with --design "
                                    + name
                                    + ":DESIGN, where DESIGN is one of "
                                    + comparison.designs().stream()
                                            .map(Design::id)
                                            .collect(Collectors.joining(", "))
                                    + ".");
        };
    }

    private void report(FolderExport.Outcome outcome, Map<String, List<String>> missing) {
        PrintStream out = session.console().out();
        List<FileChange> changes = outcome.decision().changes();
        if (options.json) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("formatVersion", 1);
            json.put("agrees", outcome.decision().agrees());
            json.put("files", changes.stream().map(c -> json(c, outcome)).toList());
            json.put("missing", missing);
            JsonOutput.print(out, json);
        } else {
            changes.forEach(change -> print(out, change, outcome));
        }
        missing.forEach((name, variables) ->
                variables.forEach(variable ->
                        session.console()
                                .err()
                                .println(name + ": " + TfvarsExport.missing(variable))));
    }

    private static void print(PrintStream out, FileChange change, FolderExport.Outcome outcome) {
        diff(change).ifPresent(out::print);
        out.println(state(change, outcome) + " " + change.file().path());
    }

    private static Map<String, Object> json(FileChange change, FolderExport.Outcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", change.file().path());
        json.put("state", state(change, outcome));
        diff(change).ifPresent(diff -> json.put("diff", diff));
        return json;
    }

    private static Optional<String> diff(FileChange change) {
        return switch (change) {
            case FileChange.Differs(TextFile _, FileState _, String diff) -> Optional.of(diff);
            case FileChange.Edited(TextFile _, String diff) -> Optional.of(diff);
            case FileChange.Created _, FileChange.Same _, FileChange.Refused _ -> Optional.empty();
        };
    }

    private static String state(FileChange change, FolderExport.Outcome outcome) {
        if (!outcome.written().contains(change.file().path())) {
            return change.state().words();
        }
        return change instanceof FileChange.Created ? "written" : "replaced";
    }
}
