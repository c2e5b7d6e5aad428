package dev.pipesplanner.cli;

import dev.pipesplanner.plan.Plan;
import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.importing.ImportReport;
import dev.pipesplanner.terraform.importing.PlanMerge;
import dev.pipesplanner.terraform.importing.TerraformImport;
import dev.pipesplanner.terraform.importing.TerraformSource;
import dev.pipesplanner.terraform.importing.VariableMapping;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "import",
        description =
                "Make a plan from existing Terraform, and report what was read, what was not and"
                        + " what stayed at its default.")
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "DIR_OR_FILE",
            description =
                    "A folder (each folder of values below it becomes an environment) or one file:"
                            + " values, code, or what terraform show -json printed.")
    private String location = "";

    @Option(
            names = "--to",
            paramLabel = "PLAN",
            description =
                    "The plan file to write (default: standard output). Of one that exists only"
                            + " what was found changes.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--write",
            description = "Change the plan file if it exists; without it, only show how (exit 1).")
    private boolean write;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "A file of variable = field lines, added to those the app knows.")
    private Optional<String> mappingFile = Optional.empty();

    @Option(names = "--json", description = "Print the report as JSON, with the plan in it.")
    private boolean json;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (write && to.isEmpty()) {
            throw new BadInput("--write needs a plan to change.\nName it with --to PLAN.");
        }
        ImportReport report;
        try {
            TerraformSource source =
                    BadInput.ifRefused(TerraformSource.at(session.ports().folders(), location));
            report = new TerraformImport(mapping()).read(source.name(), source.files());
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
        Optional<PlanMerge> merge = to.flatMap(target -> merge(report, target));
        to.ifPresent(target -> save(report, merge, target));
        ImportOutput output =
                new ImportOutput(report, session.ports().plans().text(report.plan()), merge);
        PrintStream out = session.console().out();
        if (json) {
            JsonOutput.print(out, output.json(write));
        } else {
            if (to.isEmpty()) {
                out.print(output.plan());
            }
            output.print(to.isEmpty() ? session.console().err() : out);
        }
        boolean waits = !write && merge.filter(each -> !each.changes().isEmpty()).isPresent();
        if (waits) {
            session.console()
                    .err()
                    .println(to.orElse("") + " is left as it is.\nAdd --write to change it.");
        }
        return waits ? ExitCode.NO : ExitCode.DONE;
    }

    /// What becomes of a plan that exists; empty where there is none yet.
    private Optional<PlanMerge> merge(ImportReport report, String target) {
        return switch (session.ports().folders().read(target)) {
            case TextFolders.Found.Nothing _ -> Optional.empty();
            case TextFolders.Found.Unreadable(String message) -> throw new BadInput(message);
            case TextFolders.Found.Text _ ->
                    Optional.of(
                            PlanMerge.of(
                                    BadInput.ifRefused(session.ports().plans().read(target)),
                                    report));
        };
    }

    private void save(ImportReport report, Optional<PlanMerge> merge, String target) {
        boolean changes = merge.map(each -> write && !each.changes().isEmpty()).orElse(true);
        Plan plan = merge.map(PlanMerge::plan).orElse(report.plan());
        if (changes
                && session.ports().plans().save(plan, target)
                        instanceof PlanFiles.Saving.Failed(String message, boolean ofTheDisk)) {
            throw ofTheDisk ? new OutsideFailure(message) : new BadInput(message);
        }
    }

    private VariableMapping mapping() {
        VariableMapping known = session.ports().mapping().get();
        return mappingFile
                .map(file -> known.extended(VariableMapping.parse(file, text(file))))
                .orElse(known);
    }

    private String text(String file) {
        return BadInput.ifRefused(TerraformSource.text(session.ports().folders(), file))
                .files()
                .getFirst()
                .text();
    }
}
