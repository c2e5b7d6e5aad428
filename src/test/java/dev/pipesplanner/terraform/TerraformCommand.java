package dev.pipesplanner.terraform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs the real Terraform in a folder, with nothing inherited that could steer it.
public final class TerraformCommand {

    public record Result(int exitCode, String output) {}

    private static final long TIMEOUT_SECONDS = 60;

    private final Path folder;
    private final Map<String, String> environment;

    public TerraformCommand(Path folder) {
        this(folder, Map.of());
    }

    /// With a provider that runs already.
    public TerraformCommand(Path folder, AwsProvider provider) {
        this(folder, Map.of("TF_REATTACH_PROVIDERS", provider.reattach()));
    }

    private TerraformCommand(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "terraform")));
    }

    public Result run(String... arguments) {
        try {
            Path settings = folder.resolve("settings.tfrc");
            Files.writeString(settings, "disable_checkpoint = true\n");
            Path output = Files.createTempFile("terraform", ".out");
            try {
                return run(settings, output, arguments);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result run(Path settings, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("terraform"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(n -> n.startsWith("TF_") || n.startsWith("AWS_"));
        builder.environment().put("TF_CLI_CONFIG_FILE", settings.toString());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        Process process = builder.start();
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " took over " + TIMEOUT_SECONDS + " s.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command + " was interrupted.", e);
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        return new Result(process.exitValue(), text);
    }
}
