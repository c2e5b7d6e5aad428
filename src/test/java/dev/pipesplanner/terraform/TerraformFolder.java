package dev.pipesplanner.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder in which the real Terraform runs, with the stand-in for AWS.
public record TerraformFolder(Path path, AwsProvider provider) {

    public TerraformFolder in(String folder) {
        return new TerraformFolder(path.resolve(folder), provider);
    }

    public TerraformFolder with(List<TextFile> files) {
        files.forEach(file -> with(file.path(), file.text()));
        return this;
    }

    public TerraformFolder with(String file, String text) {
        try {
            Path place = path.resolve(file);
            Files.createDirectories(place.getParent());
            Files.writeString(place, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public TerraformFolder initialized() {
        run("init", "-no-color", "-input=false");
        return this;
    }

    /// Applies what is there.
    ///
    /// @return what AWS was asked to do, in the order of asking
    public List<String> apply() {
        run("apply", "-no-color", "-input=false", "-auto-approve");
        return provider.changes();
    }

    /// What a command says that succeeds.
    public String run(String... arguments) {
        var result = new TerraformCommand(path, provider).run(arguments);
        assertThat(result.exitCode()).as(result.output()).isZero();
        return result.output();
    }

    /// What a command says that fails, on one line.
    public String failing(String... arguments) {
        var result = new TerraformCommand(path, provider).run(arguments);
        assertThat(result.exitCode()).as(result.output()).isNotZero();
        return result.output().replaceAll("[\\s│╷╵]+", " ");
    }
}
