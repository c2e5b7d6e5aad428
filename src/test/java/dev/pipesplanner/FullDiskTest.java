package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pipesplanner.aws.BulkListing;
import dev.pipesplanner.aws.ListedProducts;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A disk of 64 kB that is full: every command that writes says so and exits 3.
@Tag("thorough")
final class FullDiskTest {

    @TempDir Path folder;

    @Test
    void everyCommandThatWritesSaysThatTheDiskIsFull() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                onFullDisk(disk, List.of("true")).equals("0 "),
                "no disk can be mounted here, so that a full one is not tried");
        Path values = Files.createDirectory(folder.resolve("values"));
        Files.writeString(values.resolve("terraform.tfvars"), "task_cpu = 2048\n");
        Path offers =
                new BulkListing("AmazonECS", ListedProducts.ofRegion("eu-west-1", "1.1"))
                        .csv(folder.resolve("offers.csv"), 3);

        for (String command :
                List.of(
                        "export --sample flow-builder --to " + disk.resolve("infra"),
                        "import " + values + " --to " + disk.resolve("a.plan.json"),
                        "prices import " + offers + " --to " + disk)) {
            String said =
                    onFullDisk(disk, JavaProcess.with().command(command.split(" ")).command());

            assertThat(said).startsWith("3 ").contains("the disk is full");
        }
    }

    /// The exit code and what was said, in a mount namespace of its own.
    private static String onFullDisk(Path disk, List<String> command)
            throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "unshare",
                                "-rm",
                                "sh",
                                "-c",
                                "mount -t tmpfs -o size=64k none '"
                                        + disk
                                        + "' && { cat /dev/zero >'"
                                        + disk
                                        + "/fill' 2>/dev/null; exec \"$@\"; }",
                                "sh"));
        line.addAll(command);
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            byte[] said = process.getInputStream().readAllBytes();
            return process.waitFor() + " " + new String(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "no " + e.getMessage();
        }
    }
}
