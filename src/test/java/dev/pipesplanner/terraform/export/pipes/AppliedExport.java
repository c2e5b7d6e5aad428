package dev.pipesplanner.terraform.export.pipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.pipesplanner.plan.Design;
import dev.pipesplanner.plan.Environment;
import dev.pipesplanner.storage.BundledModules;
import dev.pipesplanner.terraform.AwsProvider;
import dev.pipesplanner.terraform.Exports;
import dev.pipesplanner.terraform.TerraformCommand;
import dev.pipesplanner.terraform.TextFile;
import dev.pipesplanner.terraform.export.PlanExport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An environment that is exported into a folder and applied there, again and again.
final class AppliedExport implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final AwsProvider provider = new AwsProvider();
    private final TerraformCommand terraform;

    AppliedExport(Path folder) {
        this.folder = folder;
        this.terraform = new TerraformCommand(folder.resolve("envs/dev"), provider);
    }

    /// What Terraform says while it applies it.
    String apply(Environment environment) throws IOException {
        List<TextFile> values = List.of(Exports.file(environment, Design.PIPES));
        for (TextFile file :
                new PlanExport(BundledModules.read()).add("dev", Design.PIPES, values).files()) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        run("init", "-no-color", "-input=false");
        return run("apply", "-no-color", "-input=false", "-auto-approve", "-parallelism=1");
    }

    /// The values of the first resource of this type, as it was made.
    JsonNode made(String type) throws IOException {
        JsonNode state = JSON.readTree(run("show", "-json"));
        for (JsonNode made : state.at("/values/root_module/child_modules/0/resources")) {
            if (made.get("type").asText().equals(type)) {
                return made.get("values");
            }
        }
        throw new AssertionError(state.toString());
    }

    private String run(String... arguments) {
        var result = terraform.run(arguments);
        assertThat(result.exitCode()).as(result.output()).isZero();
        return result.output();
    }

    @Override
    public void close() {
        provider.close();
    }
}
