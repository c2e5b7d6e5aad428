package dev.pipesplanner.storage;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.Module;
import dev.pipesplanner.terraform.export.Modules;
import dev.pipesplanner.terraform.export.Tfvars;
import dev.pipesplanner.terraform.importing.VariableMapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The Terraform modules inside the app.
public final class BundledModules {

    private static final String FOLDER = "/terraform/modules/";

    private static final List<String> BOTH =
            List.of(
                    "README.md",
                    "alarm.tf",
                    "outputs.tf",
                    "roles.tf",
                    "task.tf",
                    "variables.tf",
                    "versions.tf",
                    "tests/worker.tftest.hcl");

    private BundledModules() {}

    /// What common variables are in a plan.
    public static VariableMapping mapping() {
        String name = "/terraform/variable-mapping.properties";
        return VariableMapping.parse(name, text(name));
    }

    public static Modules read() {
        return new Modules(
                module(Design.PIPES, List.of("pipe.tf", "state-machine.tf")),
                module(Design.SERVICE, List.of("service.tf", "scaling.tf")));
    }

    private static Module module(Design design, List<String> own) {
        String name = Tfvars.module(design);
        return new Module(
                name,
                Stream.concat(BOTH.stream(), own.stream())
                        .map(path -> new TextFile(path, text(FOLDER + name + "/" + path)))
                        .toList());
    }

    private static String text(String resource) {
        try (InputStream stream = BundledModules.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The app must carry " + resource + ".\nBuild the app again.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException reason) {
            throw new UncheckedIOException(resource, reason);
        }
    }
}
