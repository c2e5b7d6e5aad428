package dev.pipesplanner.cli;

import dev.pipesplanner.plan.PlanFiles;
import dev.pipesplanner.terraform.TextFolders;
import dev.pipesplanner.terraform.importing.ImportReport;
import dev.pipesplanner.terraform.importing.TerraformImport;
import dev.pipesplanner.terraform.importing.TerraformSource;
import dev.pipesplanner.terraform.importing.VariableMapping;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "import",
        description =
                "Make a plan from existing Terraform variables, and report what became of each.")
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "DIR_OR_TFVARS",
            description =
                    "A folder (each folder of values below it becomes an environment) or one file.")
    private String location = "";

    @Option(
            names = "--to",
            paramLabel = "PLAN",
            description = "The plan file to write (default: standard output).")
    private Optional<String> to = Optional.empty();

    @Option(names = "--write", description = "Replace the plan file if it exists.")
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
        ImportReport report;
        try {
            TerraformSource source =
                    BadInput.ifRefused(TerraformSource.at(session.ports().folders(), location));
            report = new TerraformImport(mapping()).read(source.name(), source.files());
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
        String text = session.ports().plans().text(report.plan());
        to.ifPresent(target -> save(report, target));
        PrintStream out = session.console().out();
        if (json) {
            JsonOutput.print(out, json(report, text));
            return ExitCode.DONE;
        }
        if (to.isEmpty()) {
            out.print(text);
        }
        PrintStream told = to.isEmpty() ? session.console().err() : out;
        report.lines().forEach(line -> told.println(sentence(line)));
        return ExitCode.DONE;
    }

    private void save(ImportReport report, String target) {
        TextFolders.Found found = session.ports().folders().read(target);
        if (!(found instanceof TextFolders.Found.Nothing) && !write) {
            throw new BadInput(target + " already exists.\nAdd --write to replace it.");
        }
        switch (session.ports().plans().save(report.plan(), target)) {
            case PlanFiles.Saving.Saved _ -> {}
            case PlanFiles.Saving.Failed(String message) -> throw new BadInput(message);
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

    private static String sentence(ImportReport.Line line) {
        String file = line.file().isEmpty() ? "" : " (" + line.file() + ")";
        return line.environment()
                + ": "
                + kind(line)
                + " "
                + line.variable()
                + file
                + ": "
                + line.detail();
    }

    private static Map<String, Object> json(ImportReport report, String text) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", 1);
        json.put("plan", text);
        json.put("report", report.lines().stream().map(ImportCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(ImportReport.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind(line));
        json.put("environment", line.environment());
        json.put("file", line.file());
        json.put("variable", line.variable());
        json.put("detail", line.detail());
        return json;
    }

    private static String kind(ImportReport.Line line) {
        return line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
