package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;

import java.util.List;
import java.util.regex.Pattern;

/// A Terraform module that the app ships.
///
/// @param name its folder under `modules/`
/// @param files paths relative to that folder; `variables.tf` and `versions.tf` are among them
public record Module(String name, List<TextFile> files) {

    private static final Pattern VARIABLE =
            Pattern.compile("^variable \"([a-z0-9_]+)\" \\{$", Pattern.MULTILINE);

    public Module {
        files = List.copyOf(files);
    }

    /// The text that declares the module's inputs.
    public String variables() {
        return text("variables.tf");
    }

    /// The text that says which Terraform and which provider it needs.
    String versions() {
        return text("versions.tf");
    }

    /// Names of its inputs, in the order of their declaration.
    public List<String> variableNames() {
        return VARIABLE.matcher(variables()).results().map(found -> found.group(1)).toList();
    }

    private String text(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no " + path + "."))
                .text();
    }
}
