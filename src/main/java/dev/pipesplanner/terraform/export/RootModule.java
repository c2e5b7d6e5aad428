package dev.pipesplanner.terraform.export;

import dev.pipesplanner.terraform.TextFile;

import java.util.List;

/// The folder of one environment as Terraform is run in it: it hands its variables on to the module
/// of the chosen design (TERRAFORM §4).
///
/// The declarations are the module's own, validations included, so that a wrong value is reported
/// with the line of the file it stands in.
public final class RootModule {

    private RootModule() {}

    /// @param folder of the environment, such as `envs/dev`
    public static List<TextFile> of(String folder, Module module) {
        return List.of(
                new TextFile(folder + "/main.tf", main(module)),
                new TextFile(folder + "/variables.tf", module.variables()),
                new TextFile(folder + "/versions.tf", module.versions()));
    }

    private static String main(Module module) {
        int widest = module.variableNames().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        text.append("provider \"aws\" {\n  region = var.aws_region\n}\n\n");
        text.append("module \"worker\" {\n");
        text.append("  source = \"../../modules/").append(module.name()).append("\"\n\n");
        for (String name : module.variableNames()) {
            String padding = " ".repeat(widest - name.length());
            text.append("  " + name + padding + " = var." + name + "\n");
        }
        text.append("}\n\n");
        text.append("output \"worker\" {\n");
        text.append("  description = \"What the module made: names and ARNs.\"\n");
        text.append("  value       = module.worker\n}\n");
        return text.toString();
    }
}
