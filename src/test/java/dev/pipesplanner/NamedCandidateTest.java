package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where no design is fit, text, JSON and exported files name the same plan that would be.
class NamedCandidateTest {

    /// Pipes start after a minute, and behind one task messages queue as long.
    private static final List<String> NONE_FIT =
            List.of(
                    "--sample",
                    "worked-example",
                    "--set",
                    "workload.latencyTarget.seconds=50",
                    "--set",
                    "workload.processingSeconds.distribution=exponential",
                    "--set",
                    "workload.processingSeconds.mean=20",
                    "--set",
                    "service.minTasks=1");

    @TempDir Path folder;

    @Test
    void allSayTheSame() throws IOException {
        String text = run("compare").out();
        String json =
                new ObjectMapper()
                        .readTree(run("compare", "--json").out())
                        .at("/environments/0/verdict/sentence")
                        .textValue();
        run("export", "--to", folder.toString());
        String header =
                Files.readString(folder.resolve("envs/example/terraform.tfvars"))
                        .replaceAll("\n# *", " ");

        assertThat(json)
                .contains(
                        "Cheapest that would fit: the service with minimum tasks 2 and all on Spot,"
                                + " $");
        assertThat(text).startsWith("example (us-east-1): " + json);
        assertThat(header).contains(json);
    }

    private static TerminalRun run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(NONE_FIT);
        arguments.addAll(List.of(more));
        return TerminalRun.of(Map.of(), arguments.toArray(String[]::new));
    }
}
