package dev.pipesplanner.terraform;

import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.importing.ImportReport;
import dev.pipesplanner.terraform.importing.TerraformImport;

import java.util.List;

/// Imports of texts, and what their reports say.
public final class Imports {

    private Imports() {}

    public static ImportReport read(TextFile... files) {
        return new TerraformImport(BundledModules.mapping()).read("plan", List.of(files));
    }

    /// Of one file of values.
    public static ImportReport values(String... lines) {
        return read(new TextFile("dev.tfvars", String.join("\n", lines)));
    }

    public static Environment first(ImportReport report) {
        return report.plan().environments().getFirst();
    }

    /// Each line of the report.
    public static List<String> said(ImportReport report) {
        return report.lines().stream().map(Imports::words).toList();
    }

    public static String words(ImportReport.Line line) {
        return line.kind() + " " + line.variable() + ": " + line.detail();
    }
}
