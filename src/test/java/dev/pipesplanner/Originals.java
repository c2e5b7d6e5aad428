package dev.pipesplanner;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.storage.plan.JsonPlanFiles;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.PlanExport;
import dev.pipesplanner.terraform.export.Tfvars;
import dev.pipesplanner.terraform.export.TfvarsExport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Files that readers read, or are known to have stumbled over.
final class Originals {

    static final String VALUES = Exports.file(Exports.FULL, Design.PIPES).text();
    static final String JSON_VALUES = ready(Design.PIPES).json().text();

    /// Of an export, as the app writes it.
    static final List<TextFile> CODE =
            new PlanExport(BundledModules.read()).add("dev", Design.PIPES, List.of()).files();

    private Originals() {}

    static TfvarsExport.Ready ready(Design design) {
        return (TfvarsExport.Ready) Tfvars.of(Exports.FULL, design, Exports.HEADER);
    }

    /// Of both kinds and designs, with what ended an export with an internal error.
    static List<TextFile> values() {
        List<TextFile> files = new ArrayList<>();
        for (Design design : Design.values()) {
            files.add(new TextFile("dev.tfvars", Exports.file(Exports.FULL, design).text()));
            files.add(new TextFile("dev.tfvars.json", ready(design).json().text()));
        }
        files.add(new TextFile("dev.tfvars", "# a\r# b\r\nmine = 1\r\n" + VALUES));
        files.add(new TextFile("dev.tfvars", VALUES + "mine = <<E"));
        files.add(new TextFile("dev.tfvars", VALUES + "mine = <<E\na\n${b}\nE\n"));
        files.add(new TextFile("dev.tfvars.json", "{\"mine\": 01, \"a\": [-0.5e+3, \"\\u0000\"]}"));
        return files;
    }

    static String sample(String name) {
        JsonPlanFiles files = new JsonPlanFiles();
        return files.text(files.sample(name).orThrow(AssertionError::new));
    }

    static TextFile onDisk(String path) throws IOException {
        Path file = Path.of(path);
        return new TextFile(file.getFileName().toString(), Files.readString(file));
    }
}
